import Foundation
import TestKit
import Testing

@Suite("lectern new course", .engines)
struct NewCourseTests {
  /// The names of the folders in `seeds/`: a seed that is added is tested from then on.
  static var seeds: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(repositoryFolder)/seeds")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("says what it made and what comes next; the course has no errors and no warnings")
  func course() throws {
    try withTemporaryFolder { folder in
      let result = try BuiltCommand.run(
        ["new", "course", "Sell with a plan: part 1"],
        environment: ["SOURCE_DATE_EPOCH": "1790000000"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.output == """
          Made “Sell with a plan: part 1” in sell-with-a-plan-part-1/, a course with 2 lessons to make your own.
          Next: edit sell-with-a-plan-part-1/lessons/01-your-first-lesson.md, then run: \
          lectern publish sell-with-a-plan-part-1

          """)
      let project = "\(folder)/sell-with-a-plan-part-1"
      let course = try Self.text(of: "lessons/course.yaml", in: project)
      #expect(course.contains("\nid: sell-with-a-plan-part-1\n"))
      #expect(course.contains("\ntitle: 'Sell with a plan: part 1'\n"))
      #expect(course.contains("\ndate: 2026-09-21\n"))
      #expect(try Self.text(of: "README.md", in: project).hasPrefix("# Sell with a plan: part 1\n"))
      let check = try BuiltCommand.run(["check", "sell-with-a-plan-part-1"], in: folder)
      #expect(check.output == "no errors, no warnings\n")
    }
  }

  @Test("there are the seeds that the documentation names")
  func names() {
    #expect(Set(Self.seeds).isSuperset(of: ["blank", "workshop"]))
  }

  @Test("every seed passes check unchanged", arguments: seeds)
  func seed(name: String) throws {
    let result = try BuiltCommand.run(["check", "\(repositoryFolder)/seeds/\(name)"])
    #expect(result.output == "no errors, no warnings\n")
  }

  @Test(
    "from every seed: nothing to fix, publishable at once, nobody else's name in it",
    arguments: seeds)
  func grown(seed: String) throws {
    try withTemporaryFolder { folder in
      let made = try BuiltCommand.run(
        ["new", "course", "first-call", "--seed", seed], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let project = "\(folder)/first-call"
      let check = try BuiltCommand.run(["check", project])
      #expect(check.output == "no errors, no warnings\n")
      #expect(check.status == 0)

      let published = try BuiltCommand.run(["publish", project, "--editions", "web,handouts"])
      #expect(published.status == 0, "\(published.errors)")
      let site = try Files.read("\(project)/dist")
      let pages = site.filter { $0.key.hasSuffix(".html") }
      #expect(pages.count > 3)
      for (path, page) in pages {
        let text = String(decoding: page, as: UTF8.self)
        for placeholder in [
          "example.org", "example.com", "lectern.example", "Your name", "your name",
        ] {
          #expect(!text.contains(placeholder), "\(path) has \(placeholder)")
        }
      }

      let yaml = try Self.text(of: "lessons/course.yaml", in: project)
      let keys = yaml.matches(of: /(?m)^([a-z]+):/).map { String($0.1) }
      #expect(keys.filter { ["id", "title", "date", "podcast"].contains($0) }.count == 4)
      for identity in ["site", "authors", "organization", "license"] {
        #expect(!keys.contains(identity))
      }
      #expect(yaml.contains("\ntitle: First call\n"))
      for (path, bytes) in try Files.read("\(project)/lessons") where path.hasSuffix(".md") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("\ndate:"), "\(path)")
      }
    }
  }

  @Test("every course gets a podcast identity of its own")
  func guid() throws {
    try withTemporaryFolder { folder in
      var guids: Set<String> = []
      for name in ["one", "two"] {
        _ = try BuiltCommand.run(["new", "course", name], in: folder)
        let yaml = try Self.text(of: "lessons/course.yaml", in: "\(folder)/\(name)")
        let guid = try #require(yaml.firstMatch(of: /\n  guid: ([0-9a-f-]{36})\n/)).1
        #expect(UUID(uuidString: String(guid)) != nil)
        guids.insert(String(guid))
      }
      #expect(guids.count == 2)
    }
  }

  @Test("takes the title that it is given, and a path")
  func title() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/work/Onboarding", withIntermediateDirectories: true)
      let result = try BuiltCommand.run(
        ["new", "course", "work/Onboarding/", "--title", "Your first week"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let yaml = try Self.text(of: "lessons/course.yaml", in: "\(folder)/work/Onboarding")
      #expect(yaml.contains("\nid: onboarding\ntitle: Your first week\n"))
    }
  }

  @Test(
    "mistakes are answered with the way out, and nothing is made or changed",
    arguments: [
      (["mine"], "mine already exists, and nothing in it was changed. Choose another name"),
      (
        ["new one", "--seed", "blnak"],
        "There is no seed “blnak”. Did you mean blank? The seeds are"
      ),
      (["новый"], "“новый” cannot be the name of a course folder. Use letters from a to z"),
      (["nowhere/course"], "The folder nowhere does not exist. Make it first."),
      (["."], "“.” cannot be the name of a course folder."),
      ([], "Missing expected argument '<name>'"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    try withTemporaryFolder { folder in
      try Files.write(["mine/letter.txt": "Dear"], in: folder)
      let result = try BuiltCommand.run(["new", "course"] + arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try Files.read(folder) == ["mine/letter.txt": Array("Dear".utf8)])
    }
  }

  static func text(of path: String, in folder: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")), as: UTF8.self)
  }
}
