import AnkiEdition
import Diagnostics
import EditionKit
import Foundation
import HandoutEdition
import LMSEdition
import LessonModel
import LessonReader
import PodcastEdition
import Publishing
import QuestionEdition
import TestKit
import WebEdition
import Words

/// The small course around the examples of rules: `01-lesson.md` is the example's own,
/// `02-qualify.md` and `media/funnel.svg` are there to link to.
struct ExampleCourse {
  static let editions: [any Edition] = [
    WebEdition(), PodcastEdition(), HandoutEdition(), LMSEdition<SCORM12>(),
  ]

  /// Questions and decks are made only of courses that have questions and a date: not all examples do.
  static let book = RuleBook.of(editions + [QuestionEdition<GIFT>(), AnkiEdition()])

  private var files: [String: String]

  init(_ parts: [RuleDescription.File]) {
    var keys = ""
    var frontMatter = ""
    var text = "Ask what it costs to wait."
    files = [
      "lessons/media/funnel.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "lessons/02-qualify.md":
        "# Qualify\n\n## The pain\n\n![Of a hundred leads twelve become deals.](media/funnel.svg)\n",
    ]
    for part in parts {
      switch part.place {
      case .course: keys += part.text + "\n"
      case .frontMatter: frontMatter = part.text
      case .lesson: text = part.text
      case .path(let path): files[path] = part.text
      }
    }
    files["lessons/01-lesson.md"] =
      (frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n\n") + "# Find the pain\n\n\(text)\n"
    if files["lessons/course.yaml"] == nil {
      files["lessons/course.yaml"] = """
        title: Pain
        description: Short lessons for people who sell.
        site: https://courses.example/pain/
        date: 2026-01-05
        \(keys.contains("podcast:") ? "" : "podcast: { guid: 0d4a3d4c-5f0e-5b8e-9d51-8f8d2f0f5a11 }")
        \(keys)
        """
    }
  }

  private var folder: MemoryFolder {
    var folder = MemoryFolder(texts: files)
    // The page of the rules cannot show a video or a sound: there its content is a word.
    for (path, text) in files {
      if text == "film" { folder[path] = SampleMedia.video }
      if text == "sound" { folder[path] = SampleMedia.sound }
    }
    return folder
  }

  /// What a check reports, with the policy of the course.
  func diagnostics() async throws -> [Diagnostic] {
    let read = try await CourseReader(
      folder: folder, editions: [.web, .podcast, .handouts], width: 1
    ).read()
    let course = read.course.value
    let context = EditionContext(
      words: CourseWords(course.language), site: course.site, timestamp: course.date?.unixSeconds,
      templates: Self.templates)
    let found = await Checker.findings(
      in: read, editions: Self.editions, context: context, width: 1)
    let policy = RulePolicy(book: Self.book, settings: read.settings, excuses: read.excuses)
    return policy.applied(to: found + policy.problems(among: found)).inReadingOrder()
  }

  /// Templates that are there and say nothing.
  private static let templates: Templates = {
    let names = [
      "page", "course", "lesson", "podcast", "glossary", "cards", "practice", "mine", "coaching",
      "take", "search", "find", "situation", "brief",
      "accessibility", "print", "404",
    ]
    let stemmers = [
      "base", "dutch", "english", "french", "german", "italian", "portuguese", "spanish",
    ]
    let files =
      names.map { "web/\($0).mustache" } + stemmers.map { "web/scripts/search/stemmers/\($0).js" }
    return Templates(Dictionary(uniqueKeysWithValues: files.map { ($0, Array("x".utf8)) }))
  }()
}
