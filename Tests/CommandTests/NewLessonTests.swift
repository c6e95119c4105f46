import Foundation
import TestKit
import Testing

@Suite("lectern new lesson and new unit", .engines)
struct NewLessonTests {
  /// A project with two units, in a fresh folder.
  private func withUnits(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Files.write(
        [
          "lessons/course.yaml": "title: Units\ndate: 2026-01-05\n",
          "lessons/01-start/unit.yaml": "id: begin\ntitle: Begin\n",
          "lessons/01-start/01-one.md": "---\nid: one\ntitle: One\n---\n\nText.\n",
          "lessons/01-start/_07-later.md": "Not yet.\n",
          "lessons/02-go-on/unit.yaml": "title: Go on\n",
          "lessons/02-go-on/01-two.md": """
          ---
          title: Two
          ---

          :::quiz{#the-quiet-buyer-question}
          Is this id taken?

          - [x] Yes

            They do.
          - [ ] No
          :::

          """,
        ], in: folder)
      try body(folder)
    }
  }

  private func run(_ arguments: [String], in folder: String) throws -> BuiltCommand.Result {
    try BuiltCommand.run(
      ["new"] + arguments, environment: ["SOURCE_DATE_EPOCH": "1790000000"], in: folder)
  }

  /// All that is to be said of a new lesson is that its text is the pattern's.
  private func expectPlaceholder(in folder: String) throws {
    let check = try BuiltCommand.run(["check", folder])
    #expect(check.output.contains("[placeholder-text]"))
    #expect(check.output.hasSuffix("\n1 warning\n"), "\(check.output)")
  }

  @Test("a title that podcast apps cut is reported at once, and stays as it is written")
  func longTitle() throws {
    try withUnits { folder in
      let title = String(repeating: "Ask again. ", count: 8)
      let result = try run(["lesson", title, "--unit", "go-on", "--id", "ask"], in: folder)
      #expect(
        result.output == """
          Made lessons/02-go-on/02-ask.md
          The title has 87 characters. Podcast apps cut titles longer than 80, and `lectern check` warns about it.
          Next: replace its text with your own, then run: lectern check

          """, "\(result.errors)")
    }
  }

  @Test("a lesson gets the next number, a name from its title, and ids that are free")
  func lesson() throws {
    try withUnits { folder in
      let result = try run(["lesson", "  The quiet  buyer ", "--unit", "go-on"], in: folder)
      #expect(
        result.output == """
          Made lessons/02-go-on/02-the-quiet-buyer.md
          Next: replace its text with your own, then run: lectern check

          """, "\(result.errors)")
      let text = try NewCourseTests.text(of: "lessons/02-go-on/02-the-quiet-buyer.md", in: folder)
      #expect(text.hasPrefix("---\nid: the-quiet-buyer\ntitle: The quiet buyer\n"))
      #expect(text.contains("\ndate: 2026-09-21\n"))
      #expect(text.contains(":::quiz{#the-quiet-buyer-question-2}"))
      #expect(!text.contains("{{"))
      try expectPlaceholder(in: folder)
    }
  }

  @Test(
    "the unit is found by its id, its folder, or the path of that",
    arguments: ["begin", "start", "01-start", "lessons/01-start/"])
  func unitNames(unit: String) throws {
    try withUnits { folder in
      let result = try run(["lesson", "Next", "--unit", unit], in: folder)
      #expect(result.output.hasPrefix("Made lessons/01-start/08-next.md\n"), "\(result.errors)")
    }
  }

  @Test(
    "a unit gets the next number; its first lesson goes into it; check has nothing to say of the unit"
  )
  func unit() throws {
    try withUnits { folder in
      let result = try BuiltCommand.run(
        ["new", "unit", "Come to an end", "--project", folder], in: "/")
      #expect(
        result.output == """
          Made \(folder)/lessons/03-come-to-an-end/ with its unit.yaml.
          Next: add its first lesson: lectern new lesson "What it is called" --unit come-to-an-end \
          --project \(folder)

          """, "\(result.errors)")
      #expect(try BuiltCommand.run(["check", folder]).output == "no errors, no warnings\n")
      let lesson = try run(["lesson", "Über Mut", "--unit", "come-to-an-end"], in: folder)
      #expect(lesson.output.hasPrefix("Made lessons/03-come-to-an-end/01-ueber-mut.md\n"))
      try expectPlaceholder(in: folder)
    }
  }

  @Test("in a course without units the lesson is placed beside the others, however it is counted")
  func flat() throws {
    try withTemporaryFolder { folder in
      try Files.write(
        [
          "lessons/course.yaml": "title: Flat\n", "lessons/009-nine.md": "# Nine\n\nText.\n",
        ], in: folder)
      let result = try run(["lesson", "Ten: \"at last\""], in: folder)
      #expect(result.output.hasPrefix("Made lessons/010-ten-at-last.md\n"), "\(result.errors)")
      let text = try NewCourseTests.text(of: "lessons/010-ten-at-last.md", in: folder)
      #expect(text.contains("title: 'Ten: \"at last\"'\n"))
      #expect(!text.contains("date:"))
      try expectPlaceholder(in: folder)
    }
  }

  @Test("a pattern of the project's own takes the place of Lectern's")
  func pattern() throws {
    try withUnits { folder in
      try Files.write(
        ["templates/new/lesson.md": "---\ntitle: {{title}}\n---\n\nOurs.\n"], in: folder)
      #expect(try run(["lesson", "Ours", "--unit", "begin"], in: folder).status == 0)
      #expect(
        try NewCourseTests.text(of: "lessons/01-start/08-ours.md", in: folder)
          == "---\ntitle: Ours\n---\n\nOurs.\n")
      try Files.write(["templates/new/lesson.md": "title: {{titel}}\n"], in: folder)
      let result = try run(["lesson", "Theirs", "--unit", "begin"], in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors.contains("uses {{titel}}, which does not exist. Did you mean {{title}}?"))
    }
  }

  @Test(
    "mistakes are answered with the way out, and nothing is made",
    arguments: [
      (
        ["lesson", "New"],
        "Say which one the lesson is for:\n  --unit begin   Begin\n  --unit go-on"
      ),
      (["lesson", "New", "--unit", "beginn"], "There is no unit “beginn”. Did you mean begin?"),
      (
        ["lesson", "One", "--unit", "go-on"],
        "There is already a lesson `one`: “One”, in lessons/01-start/01-one.md."
      ),
      (
        ["lesson", "  ", "--unit", "begin"],
        "A lesson needs a title: lectern new lesson \"What it is called\""
      ),
      (
        ["lesson", "静かな買い手", "--unit", "begin"],
        "Give one with --id, in letters from a to z and digits: --id first-lesson"
      ),
      (
        ["lesson", "New", "--id", "Not an id", "--unit", "begin"],
        "“Not an id” is not an id: an id has lower-case letters, digits and single hyphens. Did you mean not-an-id?"
      ),
      (["unit", "Begin"], "There is already a unit `begin`: “Begin”, in lessons/01-start."),
      (["unit", "New", "--project", "/nowhere"], "There is no folder /nowhere."),
      (["unit"], "Missing expected argument '<title>'"),
      (["leson", "New"], "leson"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    try withUnits { folder in
      let before = try Files.read(folder)
      let result = try run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try Files.read(folder) == before)
    }
  }
}
