import Deploying
import Foundation
import TestKit
import Testing

@Suite("lectern deploy")
struct DeployCommandTests {
  private static func with(_ body: (DeployFixture) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder)
      try fixture.publish(DeployFixture.site(["one"]))
      try body(fixture)
    }
  }

  private static func run(_ fixture: DeployFixture, _ options: [String] = []) throws
    -> BuiltCommand.Result
  {
    try BuiltCommand.run(
      ["deploy", fixture.project] + options, environment: fixture.tools.environment,
      in: fixture.folder)
  }

  @Test("goes where course.yaml says, from the project's folder, and prints a short plan before")
  func plan() throws {
    try Self.with { fixture in
      try Files.write(
        ["lessons/course.yaml": "title: Small\nid: small\ndeploy: { to: ../online }\n"],
        in: fixture.project)
      let plan = try Self.run(fixture, ["--dry-run"])
      #expect(plan.status == 0 && plan.errors == "")
      #expect(
        plan.output == """
          What `lectern deploy` would do at ../online:
            1. recordings, documents and other files: 2 files, 19 bytes
                 podcast/one.mp3
                 style.css
            2. new pages: 1 file, 100 bytes
                 lessons/one/index.html
            3. pages: 1 file, 63 bytes
                 index.html
            4. feeds and lists: 1 file, 34 bytes
                 podcast/feed.xml
            5. manifest: 1 file, 939 bytes
                 publish.json
          Nothing was changed.

          """)
      let deployed = try Self.run(fixture)
      #expect(deployed.status == 0)
      #expect(deployed.output.hasPrefix("The course is online at ../online.\n"))
      try fixture.expectOnline()
      #expect(
        try Self.run(fixture).output == "Nothing has changed at ../online. 5 files unchanged.\n")
    }
  }

  @Test("a folder after --to counts from the current folder")
  func relative() throws {
    try Self.with { fixture in
      #expect(try Self.run(fixture, ["--to", "online"]).status == 0)
      try fixture.expectOnline()
    }
  }

  @Test("a wrong target in course.yaml is its error, and ends with 1; --to is used instead of it")
  func wrongTarget() throws {
    try Self.with { fixture in
      try Files.write(
        ["lessons/course.yaml": "title: Small\ndeploy: { to: 'https://example.org/' }\n"],
        in: fixture.project)
      let result = try Self.run(fixture)
      #expect(result.status == 1)
      #expect(result.errors.contains("--> lessons/course.yaml:2:15"), "\(result.errors)")
      #expect(try Self.run(fixture, ["--to", "online"]).status == 0)
    }
  }

  @Test("without a target, with a wrong one or with another course, it ends with 2")
  func refuses() throws {
    try Self.with { fixture in
      let none = try Self.run(fixture)
      #expect(none.status == 2 && none.errors.contains("deploy: { to: user@host:path }"))
      let wrong = try Self.run(fixture, ["--to", "s3://bucket"])
      #expect(wrong.status == 2 && wrong.errors.contains("--to must be a folder"))
      #expect(try Self.run(fixture, ["--to", "online"]).status == 0)
      try fixture.publish(DeployFixture.site(["one"]), as: "other")
      #expect(try Self.run(fixture, ["--to", "online"]).status == 2)
      #expect(try Self.run(fixture, ["--to", "online", "--replace"]).status == 0)
    }
  }
}
