import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A site of MkDocs")
struct MkDocsTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleSite.folder, .mkDocs) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let pages = SampleSite.texts.filter { $0.key.hasPrefix("docs/") && $0.key != "docs/hidden.md" }
      .sorted { $0.key < $1.key }.map { page in
        // Without the names of boxes, braces, and what the report says is left out.
        page.value.replacing(/(?s)^---\n.*?\n---\n/, with: "")
          .replacing(/(?:!!!|\?\?\?\+?|\/\/\/) *[a-z]*(?: inline end)?/, with: "")
          .replacing(/"nowhere.md"|"shared.md"|--8<--|"scale.py:scale"|really\?|\\cdot/, with: "")
          .replacing(/:[a-z-]+:|(?:question|answer|answer-correct|content):/, with: "")
          .replacing(/(?m)```.*$|attrs: .*|\{ ?[.:#a-z][^{}]*\}|<[^>\n]*>/, with: "")
          .replacing(/[~^]|\[!\w+\]-?/, with: " ")
      }
    try await sample.expectWords(of: pages, as: "gfm")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Page that is in no list") == ["docs/hidden.md:1"])
    #expect(sample.places(.leftOut, "`--8<--`") == ["docs/dough/index.md:17"])
    #expect(sample.places(.leftOut, "Icon") == ["docs/index.md:11"])
    #expect(sample.places(.keptAsText, "Quiz") == ["docs/dough/rise.md:36"])
  }

  @Test("has its quizzes with their keys")
  func quizzes() async throws {
    let lesson = try #require(
      try await sample.checked().course.lessons.first { $0.id.text == "rise" })
    let quizzes = lesson.blocks.compactMap { block -> Quiz? in
      if case .activity(.quiz(let quiz)) = block { quiz } else { nil }
    }
    let keys = quizzes.map { quiz -> [Bool] in
      if case .choices(let choices) = quiz.answer { choices.map(\.isRight) } else { [] }
    }
    #expect(keys == [[true, false, false], [true, true, false], []])
    #expect(quizzes.allSatisfy { !$0.explanation.isEmpty })
  }

  @Test("without nav has all its pages, folder by folder")
  func withoutNav() throws {
    var folder = SampleSite.folder
    folder["mkdocs.yml"] = Array("site_name: Bread\n".utf8)
    let course = try ImportedSample(folder, .mkDocs)
    #expect(
      course.lessons.keys.sorted() == [
        "lessons/01-bread.md", "lessons/02-hidden.md", "lessons/03-bake/01-oven.md",
        "lessons/04-dough/01-dough.md", "lessons/04-dough/02-rise.md",
        "lessons/04-dough/03-salt.md",
      ])
  }
}
