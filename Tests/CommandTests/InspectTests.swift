import Foundation
import TestKit
import Testing

@Suite("lectern inspect", .engines)
struct InspectTests {
  private static let lesson = """
    ---
    id: one
    title: One
    objectives: [Count to two]
    facets: { phase: planning }
    minutes: 3
    ---

    ## A start {#start}

    See [the next](02-two.md#end), [a page](https://example.org/) and [a list](media/list.csv).

    ![A dot](media/dot.svg)

    :::quiz{#first points=2}
    Is one less than two?

    - [x] Yes

      It is.
    - [ ] No
    :::

    ::::exercise[Count]{#count minutes=7}
    Count to two.

    :::hint
    Begin with one.
    :::
    ::::

    :::facilitator
    Bring pebbles.
    :::

    """

  private func withCourse(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Files.write(
        [
          "lessons/course.yaml": """
          id: counting
          title: Counting
          facets: [{ id: phase, title: Phase, values: [{ id: planning }] }]

          """,
          "lessons/01-begin/unit.yaml": "title: Begin\n",
          "lessons/01-begin/01-one.md": Self.lesson,
          "lessons/01-begin/02-two.md": "---\nid: two\ntitle: Two\n---\n\n## End\n\nDone.\n",
          "lessons/01-begin/media/list.csv": "1,2\n",
          "lessons/01-begin/media/dot.svg":
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>",
        ], in: folder)
      try body(folder)
    }
  }

  @Test("shows the outline of the course, and what each edition shows in another way")
  func outline() throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(["inspect"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "Counting  (counting, en)")
      #expect(lines[1].hasPrefix("2 lessons in 1 unit, about "))
      #expect(lines[2] == "Facets: phase (planning)")
      #expect(lines[3] == "Begin  (begin)")
      #expect(lines[4].contains("1  One  one") && lines[4].hasSuffix("  2 activities"))
      #expect(lines[5].contains("2  Two  two"))
      #expect(lines[6] == "To print: publish the course to see how many pages it has.")
      #expect(lines[7].hasPrefix("Left out, or shown differently: "))
      #expect(
        result.output.hasSuffix("Next: lectern inspect one, to see everything in one lesson.\n"))
    }
  }

  @Test("says what there is to print, once the course is published")
  func papers() throws {
    try withCourse { folder in
      let published = try BuiltCommand.run(["publish", "--editions", "handouts"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      let output = try BuiltCommand.run(["inspect"], in: folder).output
      let lines = output.split(separator: "\n").map(String.init)
      let heading = try #require(
        lines.firstIndex(of: "To print, as the course was last published:"), "\(output)")
      let paper = try #require(lines[(heading + 1)...].first)
      #expect(paper.hasPrefix("  handouts/") && paper.contains(" pages, "), "\(output)")
      // What `publish` says is the same.
      #expect(published.output.contains("to print: \(paper.dropFirst(2))\n"), "\(published.output)")
    }
  }

  @Test(
    "shows a lesson, by its id or its file, with the lines of the file",
    arguments: ["one", "lessons/01-begin/01-one.md", "./lessons/01-begin/01-one.md", "01-one.md"])
  func lesson(name: String) throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(["inspect", name], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      for line in [
        "One  (one)", "lessons/01-begin/01-one.md, lesson 1 of 2, unit begin", "phase: planning",
        "     9  A start  #start",
        "    15  quiz (single, 2 points, right: 1 of 2, length 3, longest wrong 2)  #first",
        "    24  exercise, 7 min  #count  Count",
        "    11  link to lesson two#end  “the next”",
        "    11  link to https://example.org/  “a page”",
        "    13  image to lessons/01-begin/media/dot.svg  “A dot”",
      ] {
        #expect(result.output.contains("\(line)\n"), "\(line)\n\n\(result.output)")
      }
      #expect(result.output.contains("; the budget is 3 min\n"))
      #expect(result.output.contains("    32  web: facilitator note: "))
      #expect(
        result.output.contains("    13  podcast: picture, in the recording: its description"))
    }
  }

  /// The document, as the description in `docs/inspect.md` reads it.
  private struct Document: Decodable {
    struct Lesson: Decodable {
      struct Activity: Decodable {
        var kind: String
        var id: String
        var line: Int
      }

      struct Link: Decodable {
        var use: String
        var to: String
        var lesson: String?
        var anchor: String?
        var file: String?
        var url: String?
      }

      struct LeftOut: Decodable {
        var edition: String
        var original: String
        var standIn: String
        var line: Int
      }

      struct Seconds: Decodable {
        var reading: Int
        var practice: Int
        var total: Int
      }

      var id: String
      var number: Int
      var unit: String?
      var facets: [String: [String]]
      var seconds: Seconds
      var activities: [Activity]
      var links: [Link]
      var leftOut: [LeftOut]
    }

    var format: String
    var version: Int
    var hasErrors: Bool
    var lessons: [Lesson]
  }

  private func document(_ arguments: [String], in folder: String) throws -> Document {
    let result = try BuiltCommand.run(["inspect", "--format", "json"] + arguments, in: folder)
    return try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
  }

  @Test("the JSON has the form that is documented, the same bytes every time")
  func json() throws {
    try withCourse { folder in
      let document = try document([], in: folder)
      #expect(document.format == "lectern-inspect" && document.version == 3)
      #expect(!document.hasErrors)
      #expect(document.lessons.map(\.id) == ["one", "two"])
      let one = try #require(document.lessons.first)
      #expect(one.number == 1 && one.unit == "begin" && one.facets == ["phase": ["planning"]])
      #expect(one.activities.map(\.kind) == ["quiz", "exercise"])
      #expect(one.activities.map(\.line) == [15, 24])
      #expect(one.links.map(\.to) == ["lesson", "web", "file", "file"])
      #expect(one.links.map(\.use) == ["link", "link", "link", "image"])
      #expect(one.links[0].lesson == "two" && one.links[0].anchor == "end")
      #expect(one.seconds.practice >= 7 * 60)
      #expect(one.seconds.total == one.seconds.reading + one.seconds.practice)
      #expect(Set(one.leftOut.map(\.edition)) == ["web", "podcast", "handouts"])

      #expect(try self.document(["two"], in: folder).lessons.map(\.id) == ["two"])
      let again = ["inspect", "--format", "json"]
      #expect(
        try BuiltCommand.run(again, in: folder).output
          == BuiltCommand.run(again, in: folder).output)
    }
  }

  @Test("says the same of a lesson as publish --report says when it is done")
  func report() throws {
    try withCourse { folder in
      let published = try BuiltCommand.run(
        ["publish", folder, "--report"], environment: ["NO_COLOR": "1"])
      try #require(published.status == 0, "\(published.errors)")
      let reported = published.output.matches(of: /\n  lessons\/[^ ]*:([0-9]+)  ([^\n]*) –/)
        .map { "\($0.1)  \($0.2)" }
      let inspected = try ["one", "two", "three"].flatMap { lesson in
        try BuiltCommand.run(["inspect", lesson], in: folder).output
          .matches(of: /\n *([0-9]+)  (?:web|podcast|handouts): ([^\n]*)/)
          .map { "\($0.1)  \($0.2)" }
      }
      #expect(!reported.isEmpty)
      #expect(inspected.sorted() == reported.sorted())
    }
  }

  @Test("writes nothing into the project")
  func pure() throws {
    try withCourse { folder in
      let before = try Files.read(folder)
      #expect(try BuiltCommand.run(["inspect", "one"], in: folder).status == 0)
      #expect(try Files.read(folder) == before)
    }
  }

  @Test("shows what can be read of a course with errors, says so, and ends with 1")
  func errors() throws {
    try withCourse { folder in
      try Files.write(
        ["lessons/01-begin/03-three.md": "---\nminutes: long\n---\n\nText.\n"], in: folder)
      let result = try BuiltCommand.run(["inspect"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.contains("3  Three  three"))
      #expect(result.errors.contains("`lectern check` shows the errors."))
      #expect(try document([], in: folder).hasErrors)
    }
  }

  @Test(
    "mistakes are answered with the way out",
    arguments: [
      (["tow"], "There is no lesson “tow”. Did you mean two?"),
      (["something-else"], "Name it by its id or its file; `lectern inspect` lists them."),
      (["--format", "xml"], "--format"),
      (["--project", "/nowhere"], "There is no folder /nowhere."),
    ])
  func mistakes(arguments: [String], message: String) throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(["inspect"] + arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
      let above = folder.split(separator: "/").dropLast().map { "/\($0)" }.joined()
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      let elsewhere = try BuiltCommand.run(["inspect", name], in: above)
      #expect(elsewhere.errors.contains("Write: lectern inspect --project \(name)"))
    }
  }
}
