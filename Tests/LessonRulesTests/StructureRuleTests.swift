import Diagnostics
import LessonReader
import LessonRules
import Testing

@Suite("Structure, quizzes and budgets")
struct StructureRuleTests {
  @Test("headings that go down one level at a time are fine, and up as many as they like")
  func headings() async throws {
    let check = try await Check(lesson: "## A\n\n### B\n\n#### C\n\nx\n\n## D\n\nx\n")
    #expect(check.printed == "")
  }

  @Test("a course without a lesson is an error: empty pages must not replace full ones")
  func noLesson() async throws {
    let folder = MemoryFolder(texts: [
      "lessons/course.yaml": "title: T\n", "lessons/_later.md": "# L\n\nx\n",
    ])
    let read = try await CourseReader(folder: folder, editions: [], width: 1).read()
    let found = await Rules.check(read.course.value, sources: read.sources)
    #expect(found.map(\.rule) == ["course-has-lessons"])
    #expect(found.containsError)
  }

  @Test("a skipped level and a second title say what to write")
  func skippedLevel() async throws {
    let check = try await Check(
      lesson: "### A\n\n# B\n\n### C\n\nD\n===\n", only: ["skipped-heading-level"])
    #expect(
      check.diagnostics.map(\.message) == [
        "a heading of level 3 follows one of level 1",
        "a lesson has only one heading of level 1: its title",
        "a lesson has only one heading of level 1: its title",
      ])
    #expect(check.fixed == "## A\n\n## B\n\n### C\n\nD\n===\n")
  }

  @Test(
    "a quiz needs choices, more than one, and a right one",
    arguments: [
      ("Which?", "a quiz needs an answer"),
      ("Which?\n\n- [x] this", "a quiz needs more than one choice"),
      ("Which?\n\n- [ ] this\n- [ ] that", "a quiz needs a right answer"),
      ("Which?\n\n- this\n- that", "a quiz needs an answer"),
    ])
  func quiz(text: String, message: String) async throws {
    let check = try await Check(
      lesson: ":::quiz{#q}\n\(text)\n:::\n", only: ["quiz-needs-right-answer"])
    #expect(check.diagnostics.map(\.message) == [message])
  }

  @Test("one id for two activities is an error, and shows where it was first")
  func duplicateActivity() async throws {
    let quiz = ":::quiz{#q}\nWhich?\n\n- [x] this\n\n  Yes.\n- [ ] that\n:::\n"
    let check = try await Check(["01-lesson.md": "# L\n\n" + quiz, "03-third.md": "# T\n\n" + quiz])
    #expect(
      check.printed == """
        error: the id `q` is already used by another activity [duplicate-id]
          --> lessons/03-third.md:3:1
           |
         3 | :::quiz{#q}
           | ^^^^^^^^^^^
        note: first used here
          --> lessons/01-lesson.md:3:1
           |
         3 | :::quiz{#q}
           | ^^^^^^^^^^^
           = fix: give this activity another id: {#third-…}

        """)
  }

  @Test("a lesson over its budget names its longest section")
  func budget() async throws {
    let words = String(repeating: "A word. ", count: 150)
    let text = "## Short\n\nword\n\n## Long\n\n\(words)\n"
    let own = try await Check(
      ["01-lesson.md": "---\nminutes: 1\n---\n# L\n\n" + text], only: ["lesson-over-budget"])
    #expect(
      own.printed == """
        warning: reading takes 1 min 17 s, 17 s over the budget of 1 min [lesson-over-budget]
          --> lessons/01-lesson.md:2:10
           |
         2 | minutes: 1
           |          ^
           = fix: cut it, or split it into two lessons; the longest section is `Long`

        """)
    let shared = try await Check(
      [
        "course.yaml": "title: T\nminutes: 1\n", "01-lesson.md": "# L\n\n" + text,
      ], only: ["lesson-over-budget"])
    #expect(shared.rules == ["lesson-over-budget"])
    #expect(shared.diagnostics.first?.span.path == "lessons/01-lesson.md")
    #expect(shared.diagnostics.first?.notes.first?.span.path == "lessons/course.yaml")
    let stated = try await Check(
      ["01-lesson.md": "---\nminutes: 1\ntakes: 1\n---\n# L\n\n" + text],
      only: ["lesson-over-budget"])
    #expect(stated.rules == [])
  }

  @Test("a lesson without a text, and a summary that is cut everywhere")
  func emptyAndLong() async throws {
    let check = try await Check([
      "01-lesson.md": "# L\n",
      "03-third.md": "---\nsummary: \(String(repeating: "x", count: 201))\n---\n# T\n\nx\n",
      "04-empty.md": "",
    ])
    #expect(check.rules == ["empty-lesson", "long-summary", "missing-title"])
  }

  @Test("many lessons are checked alike at width 1 and 8")
  func width() async throws {
    var files: [String: String] = [:]
    for number in 1...40 {
      files["\(number)-l.md"] = "# L\n\n[x](no.md) ![](media/levers.svg)\n\n### H\n\nx\n"
    }
    let one = try await Check(files, width: 1)
    let eight = try await Check(files, width: 8)
    #expect(one.diagnostics == eight.diagnostics)
    #expect(one.diagnostics.count == 40 * 3 + 39)
  }

  @Test("every rule has a name of its own")
  func names() {
    let names = Rules.all.map { type(of: $0).id.name }
    #expect(Set(names).count == names.count)
  }
}
