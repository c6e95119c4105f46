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

  @Test("writes what a sales program takes, and says for which stages there is no lesson")
  func crm() throws {
    try SmallCourse.with(
      text: ":::keypoints\n- Pain first.\n:::\n\n:::apply[My deal]{#deal}\n- Who decides?\n:::"
    ) { course in
      func run(_ arguments: String...) throws -> BuiltCommand.Result {
        try BuiltCommand.run(["export", "crm", "."] + arguments, in: course.folder)
      }
      let none = try run("--for", "salesforce")
      #expect(none.status == 2 && none.errors.contains("knows no stages"), "\(none.errors)")
      let head = try #require(try Files.read(course.folder)["lessons/course.yaml"])
      let facets = """
        facets: [{ id: stage, values: [{ id: closing }] }]
        integrations:
          stages:
            - { name: Negotiation/Review, facets: { stage: closing } }
            - { name: Closed Lost }

        """
      let lesson = try #require(try Files.read(course.folder)["lessons/01-one.md"])
      try Files.write(
        [
          "lessons/course.yaml": String(decoding: head, as: UTF8.self) + facets,
          "lessons/01-one.md": String(decoding: lesson, as: UTF8.self)
            .replacing("title: One\n", with: "title: One\nfacets: { stage: closing }\n"),
        ], in: course.folder)
      for _ in 1...2 {
        let made = try run("--for", "salesforce")
        #expect(
          made.status == 0
            && made.output == """
              Wrote 1 stage to small-crm-salesforce/.
              No lesson is for Closed Lost.

              """,
          "\(made.output)\(made.errors)")
      }
      let files = try Files.read("\(course.folder)/small-crm-salesforce")
      #expect(files["pathAssistants/Opportunity_Master.pathAssistant"] != nil)
    }
  }
}
