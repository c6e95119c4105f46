import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import QuestionEdition
import TestKit
import Testing
import Words
import XMLKit

/// A course of one lesson as a form of questions.
struct SampleQuestions {
  let files: [OutputTree.File]
  let substitutions: [Substitution]
  let diagnostics: [Diagnostic]

  static let single = """
    :::quiz[The lever]{#lever points=2}
    Which lever is worth pulling first?

    - [x] The weakest one

      Yes: it costs least.
    - [ ] The loudest one

    Look at the *numbers*.
    :::
    """
  static let multiple = """
    :::quiz{#both}
    Pick both.

    - [x] Two
    - [x] Four
    - [ ] Five
    :::
    """
  static let truth = ":::quiz{#truth answer=true}\nIt is so.\n:::"
  static let text = ":::quiz{#word answer=\"deal* | sale\"}\nWhich word?\n:::"
  static let number = ":::quiz{#days answer=42.5 tolerance=0.5}\nHow many?\n:::"
  static let order = ":::quiz{#order}\nIn order.\n\n1. First\n2. Second\n3. Third\n:::"
  static let match = """
    :::quiz{#match}
    Who says what?

    | Role | Says |
    | --- | --- |
    | Champion | "Yes: a=b" |
    | Blocker | "No" |
    | Sponsor | "How much?" |
    :::
    """
  static let gaps = ":::quiz{#gaps}\nA [[deal~#}|sale]] without a [[champion]] dies.\n:::"

  static let all = [single, multiple, truth, text, number, order, match, gaps]
    .joined(separator: "\n\n")

  init<Format: QuestionFormat>(
    _ format: Format.Type, _ lesson: String = all, language: String = "en",
    choices: Format.Choices? = nil
  ) async throws {
    let folder = MemoryFolder([
      "lessons/course.yaml": Array("id: sample\ntitle: Q & A / B\nlanguage: \(language)\n".utf8),
      "lessons/01-one.md": Array("# One\n\n\(lesson)\n".utf8),
    ])
    let edition = QuestionEdition<Format>(choices)
    let read = try await CourseReader(
      folder: folder, editions: [.web, .handouts, Format.edition], width: 1
    ).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    let course = read.course.value
    let context = EditionContext(words: CourseWords(course.language))
    let tree = await edition.render(course, in: context).value
    files = tree.files
    substitutions = tree.substitutions
    diagnostics = edition.check(course, in: context)
  }

  /// The text of a file, also of one in the archive.
  func text(_ ending: String) throws -> String {
    if let text = try? files.text(ending) { return text }
    for case .archive(let job) in files.map(\.content) {
      if let text = try? job.text(ending) { return text }
    }
    throw MissingFile(ending)
  }

  func document(_ ending: String) throws -> XMLElement {
    try XMLDocument.parse(Array(try text(ending).utf8)).root
  }
}
