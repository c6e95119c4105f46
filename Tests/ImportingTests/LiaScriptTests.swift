import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A course of LiaScript")
struct LiaScriptTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleSlides.folder, .liaScript) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let text = SampleSlides.text
      // What the report says is left out, and marks that are not words.
      .replacing(/(?s)^<!--.*?-->/, with: "")
      .replacing(/(?s)<script>.*?<\/script>/, with: "")
      .replacing(/\]\([^()]*\)|230|steam\]\]|\[neuter\]|cold\|/, with: " ")
      .replacing(/@version|@red|@clock.*|@LIA.*|\+amounts.py|qr-code|"Zero it first"/, with: "")
      .replacing(/--\{\{\d\}\}--|\{\{[\d-]+\}\}|\[[\[(][X\d?!]?[\])]\]/, with: "")
      .replacing(/[\[(] *X *[\])]/, with: " ")
      .replacing(/[\[\](){}~^$|]/, with: " ")
      .replacing(/(?m)^ +/, with: "")
    try await sample.expectWords(of: [text], as: "gfm")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Macro `@clock`") == ["README.md:88"])
    #expect(sample.places(.leftOut, "Script of a quiz") == ["README.md:94", "README.md:125"])
    #expect(sample.places(.keptAsText, "Video") == ["README.md:82"])
    #expect(sample.places(.keptAsText, "Quiz") == ["README.md:125"])
    #expect(sample.places(.keptAsText, "Menu in a sentence") == ["README.md:107"])
  }

  private func quizzes(of lesson: String) async throws -> [Quiz] {
    let lesson = try #require(
      try await sample.checked().course.lessons.first { $0.id.text == lesson })
    return lesson.blocks.compactMap {
      if case .activity(.quiz(let quiz)) = $0 { quiz } else { nil }
    }
  }

  @Test("has its quizzes with their keys and what is said afterwards")
  func keys() async throws {
    let dough = try await quizzes(of: "dough")
    let keys = dough.map { quiz -> [Bool] in
      if case .choices(let choices) = quiz.answer { choices.map(\.isRight) } else { [] }
    }
    #expect(keys == [[true, false], [true, false, true]])
    #expect(dough.first?.explanation.isEmpty == false)
    let oven = try await quizzes(of: "oven")
    let kinds = oven.map { quiz in
      switch quiz.answer {
      case .number: "number"
      case .text: "text"
      case .choices(let choices): "choices \(choices.map(\.isRight))"
      case .blanks: "gaps"
      case .matching: "pairs"
      case .truth, .order: "other"
      }
    }
    #expect(
      kinds == [
        "number", "text", "choices [false, true, false]", "gaps", "pairs",
        "choices [true, false]", "choices [true, false]",
      ])
  }

  @Test("is led through by links to slides by their titles and numbers")
  func links() {
    let text = sample.text("lessons/02-dough.md")
    #expect(text.contains("[the oven](03-oven.md#how-hot)"), "\(text)")
    #expect(text.contains("[slide five](03-oven.md#how-hot)"), "\(text)")
    #expect(text.contains("[the start](01-bake-bread.md)"), "\(text)")
  }

  @Test("of several files has a unit for each, and one with chapters a unit for each of them")
  func units() throws {
    let head = "<!--\nauthor: Ida Berg\nlanguage: de\n-->\n\n"
    let two = try ImportedSample(
      MemoryFolder(texts: [
        "README.md": head + "# Start\n\nWords.\n",
        "2-bake.md": head + "# Bake\n\n## Oven\n\nHot.\n\n## Crust\n\nBrown.\n",
        "notes.md": "# Not a course\n",
      ]), .liaScript)
    #expect(
      two.lessons.keys.sorted() == [
        "lessons/01-start/01-start.md", "lessons/02-bake/01-oven.md", "lessons/02-bake/02-crust.md",
      ])
    let chapters = ["Dough", "Oven"].map {
      "# \($0)\n\n\($0) words.\n\n## First of \($0)\n\nA.\n\n## Last of \($0)\n\nB.\n"
    }
    let one = try ImportedSample(
      MemoryFolder(texts: ["README.md": head + chapters.joined(separator: "\n")]), .liaScript)
    #expect(
      one.lessons.keys.sorted() == [
        "lessons/01-dough/01-dough.md", "lessons/01-dough/02-first-of-dough.md",
        "lessons/01-dough/03-last-of-dough.md", "lessons/02-oven/01-oven.md",
        "lessons/02-oven/02-first-of-oven.md", "lessons/02-oven/03-last-of-oven.md",
      ])
  }

  @Test("is not taken for one if a file only begins with a comment")
  func others() {
    for text in ["<!-- a comment -->\n# Title\n", "<!--\nlanguage: en\n-->\n", "# Title\n", ""] {
      #expect(ImportKind.detect(in: MemoryFolder(texts: ["README.md": text])) == nil, "\(text)")
    }
  }

  @Test("that is written badly is read to its end")
  func hostile() async throws {
    let head = "<!--\nauthor: A\nversion: 1\n-->\n"
    let texts = [
      "# A\n\n[[\n\n[( )]\n\n[[X]]\n", "# A\n\n{{1}}\n****\n\nNo end\n", "--{{1}}--\n",
      "# A\n\n[[a] [b]]\n[ [X] ]\n", "# A\n\n    [(X)] one\n", "@a(@b(@c(\n",
      "# A\n\n[[|]]\n\n[[()]]\n",
      "# A\n\n[[?]] hint alone\n\n***\n", "Text without a heading [[gap]] `[[`\n", "# \n\n## \n",
      "# A\n\n```\n[[X]]\n", "# A\n\nWhat?\n\n    [[X]] a\n    <script>\n",
    ]
    for text in texts {
      let course = try ImportReading(
        MemoryFolder(texts: ["README.md": head + text]), as: .liaScript
      ).course()
      #expect(course.files.keys.contains { $0.hasSuffix(".md") }, "\(text)")
    }
  }
}
