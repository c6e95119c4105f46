import TestKit
import Testing

@Suite("lectern export", .engines)
struct ExportTests {
  private static let play = """
    ::::roleplay[The call]{#call}
    It is Tuesday.

    :::role[Buyer]
    Only the buyer knows this.
    :::

    :::role[Seller]
    Only the seller knows that.
    :::
    ::::
    """

  @Test("writes a folder of texts in one step, again over its own, and never over another one")
  func texts() throws {
    try SmallCourse.with(text: Self.play) { course in
      for _ in 1...2 {
        let made = try BuiltCommand.run(
          ["export", "roleplay", ".", "--for", "text"], in: course.folder)
        #expect(
          made.status == 0 && made.output == "Wrote 1 role-play to small-roleplays/.\n",
          "\(made.errors)")
      }
      let files = try Files.read("\(course.folder)/small-roleplays")
      #expect(files.keys.sorted() == ["call-persona-1.txt", "call-persona-2.txt"])
      try Files.write(["mine/notes.txt": "Mine."], in: course.folder)
      let refused = try BuiltCommand.run(
        ["export", "roleplay", ".", "--for", "text", "--output", "mine"], in: course.folder)
      #expect(refused.status == 2 && refused.errors.contains("Lectern did not make it"))
      #expect(try Files.read("\(course.folder)/mine").count == 1)
    }
  }

  @Test("prints JSON, or writes it to a file; the two are the same")
  func json() throws {
    try SmallCourse.with(text: Self.play) { course in
      let printed = try BuiltCommand.run(
        ["export", "roleplay", ".", "--for", "json"], in: course.folder)
      let written = try BuiltCommand.run(
        ["export", "roleplay", ".", "--for", "json", "--output", "plays.json"], in: course.folder)
      #expect(written.output == "Wrote plays.json: 1 role-play.\n", "\(written.errors)")
      let file = try #require(try Files.read(course.folder)["plays.json"])
      #expect(String(decoding: file, as: UTF8.self) == printed.output)
      #expect(printed.output.contains("\"openingLine\": null"))
    }
  }

  @Test("says what is missing: a format, a role-play, a course without errors")
  func faults() throws {
    try SmallCourse.with(text: "Words.") { course in
      func run(_ arguments: String...) throws -> (status: Int32, errors: String) {
        let run = try BuiltCommand.run(["export", "roleplay"] + arguments, in: course.folder)
        return (Int32(run.status), run.errors)
      }
      #expect(try run(".").errors.contains("Missing expected argument '--for <format>'"))
      let empty = try run(".", "--for", "json")
      #expect(empty.status == 2 && empty.errors.contains("nobody to play"))
      try Files.write(["lessons/two.md": "# Two\n\n:::quiz\nWhat?\n:::\n"], in: course.folder)
      #expect(try run(".", "--for", "json").status == 1)
    }
  }
}
