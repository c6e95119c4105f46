import Deploying
import Digests
import Foundation
import LessonModel
import ProcessKit
import TestKit
import Testing

@Suite("What a deployment refuses, and says")
struct SafetyTests {
  typealias Kind = DeployFixture.Kind

  private static func with(
    _ kind: Kind = .folder, _ body: (DeployFixture) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind)
      try fixture.publish(DeployFixture.site(["one"]))
      try await body(fixture)
    }
  }

  @Test("another course at the target is replaced only on request", arguments: Kind.allCases)
  func otherCourse(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      try await fixture.deploy()
      let before = try fixture.online()
      try fixture.publish(DeployFixture.site(["two"]), as: "other")
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.code == .usage && refused.message.contains("another course, “small”"))
      #expect(try fixture.online() == before)
      try await fixture.deploy { $0.replaces = true }
      try fixture.expectOnline()
    }
  }

  @Test("files of others that it would replace are named, and stay", arguments: Kind.allCases)
  func strangers(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      let theirs = ["index.html": "theirs", "notes.txt": "theirs"]
      try Files.write(theirs, in: fixture.place)
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.message.contains("did not put there and that it would replace: index.html."))
      #expect(try fixture.online() == theirs)
      try await fixture.deploy { $0.replaces = true }
      try fixture.expectOnline(besides: ["notes.txt": "theirs"])
    }
  }

  @Test("a publication that is missing or damaged says to publish")
  func damaged() async throws {
    try await Self.with { fixture in
      try Files.write(["style.css": "spoiled"], in: fixture.dist)
      var refused = await failure { try await fixture.deploy() }
      #expect(
        refused.message
          == "\(fixture.dist) is not what was published: 1 file is missing or changed (style.css). Publish the course first: lectern publish"
      )
      try Files.write(["publish.json": "{"], in: fixture.dist)
      refused = await failure { try await fixture.deploy() }
      #expect(refused.message.contains("publish.json is damaged"))
      try FileManager.default.removeItem(atPath: fixture.dist)
      refused = await failure { try await fixture.deploy() }
      #expect(refused.message.hasPrefix("There is no publication in \(fixture.dist)."))
      #expect(try fixture.online().isEmpty)
    }
  }

  @Test(
    "a folder that is a part of the project, or contains it, is refused",
    arguments: ["dist", "dist/online", "lessons/x", "templates", ".lectern", ".", "..", "/"])
  func ownFolders(_ path: String) async throws {
    try await Self.with { fixture in
      var fixture = fixture
      fixture.target = try #require(DeployTarget(path))
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.code == .usage && refused.message.contains("project"), "\(refused)")
    }
  }

  @Test("a missing program is named with what installs it", arguments: Kind.allCases)
  func missing(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      var fixture = fixture
      let name = kind == .rclone ? "rclone" : "rsync"
      let none = Program(
        "/nowhere/\(name)", named: name, installedBy: "sudo apt-get install \(name)",
        asksNetwork: true)
      fixture.tools.rsync = none
      fixture.tools.rclone = none
      let refused = await failure { try await fixture.deploy() }
      #expect(
        refused.message
          == "\(name) is not installed; install it with: sudo apt-get install \(name)")
    }
  }

  @Test("what a connection says is in no message")
  func secrets() async throws {
    try await Self.with { fixture in
      var fixture = fixture
      fixture.target = try #require(
        DeployTarget(":webdav,url='http://127.0.0.1:1/',pass=Tr0ub4dor:course"))
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.code == .transfer && !refused.message.contains("Tr0ub4dor"), "\(refused)")
      #expect("\(fixture.target)" == ":webdav,…")
    }
  }

  @Test("a remote that rclone does not know says how to set it up, and what it may have been")
  func unknownRemote() async throws {
    try await Self.with { fixture in
      var fixture = fixture
      fixture.target = try #require(DeployTarget("web:/var/www"))
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.message.contains("rclone has no remote “web”: `rclone config` sets one up."))
    }
  }

  @Test("many files are removed only if the person agrees; a machine is not asked")
  func asks() async throws {
    try await Self.with { fixture in
      let many = (1...20).map { "lesson-\($0)" }
      try fixture.publish(DeployFixture.site(many))
      try await fixture.deploy()
      let before = try fixture.online()
      try fixture.publish(DeployFixture.site(["one"]))
      let declined = await failure { try await fixture.deploy { $0.confirms = { _, _ in false } } }
      #expect(declined.code == .declined)
      #expect(try fixture.online() == before)
      try await fixture.deploy { $0.confirms = { $0 == 40 && $1 == 43 } }
      try fixture.expectOnline()
      try fixture.publish(DeployFixture.site(["two"]))
      try await fixture.deploy { $0.confirms = { _, _ in false } }
      try fixture.expectOnline()
    }
  }

  @Test(
    "paths that somebody wrote into the records of a target lead nowhere else",
    arguments: Kind.allCases)
  func hostileRecord(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      try await fixture.deploy()
      let precious = ["precious.txt": "keep", "online-too/precious.txt": "keep"]
      try Files.write(precious, in: fixture.folder)
      let paths =
        #"["../precious.txt", "/etc/hostname", "a/../../precious.txt", "..", "publish.json"]"#
      try Files.write(
        [
          ".lectern-deploy/state.json":
            #"{"version":1,"course":"small","pending":\#(paths),"done":{},"own":{"../online-too/precious.txt":"x"}}"#
        ], in: fixture.place)
      let manifest = try #require(try fixture.online()["publish.json"])
      let hostile = manifest.replacing("\"style.css\"", with: "\"../precious.txt\"")
      try Files.write(["publish.json": hostile], in: fixture.place)
      try await fixture.deploy()
      for (path, text) in precious {
        #expect(try String(contentsOfFile: "\(fixture.folder)/\(path)", encoding: .utf8) == text)
      }
      try fixture.expectOnline()
    }
  }

  @Test(
    "a record that was cut off makes everything uncertain: all is moved again",
    arguments: Kind.allCases)
  func cutRecord(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      try await fixture.deploy()
      try Files.write(
        [".lectern-deploy/state.json": "{\"vers", "style.css": "spoiled"], in: fixture.place)
      try await fixture.deploy()
      try fixture.expectOnline()
    }
  }

  @Test("a course that has changed since it was published is named")
  func stale() throws {
    try withTemporaryFolder { folder in
      let project = "\(folder)/course"
      try Files.write(
        [
          "lessons/course.yaml": "title: Small\nid: small\n",
          "lessons/01-one.md": "---\ntitle: One\n---\n\nOne sentence.\n",
        ], in: project)
      func publish() throws {
        let result = try BuiltCommand.run(["publish", project, "--editions", "web"])
        try #require(result.status == 0, "\(result.errors)")
      }
      func deploy() throws -> String {
        let result = try BuiltCommand.run(["deploy", project, "--to", "\(folder)/online"])
        #expect(result.status == 0, "\(result.errors)")
        return result.errors
      }
      try publish()
      #expect(try deploy() == "")
      try Files.write(
        [
          "lessons/01-one.md": "# Other\n\nWords.", "lessons/02-two.md": "# Two\n\nWords.",
          "lessons/.x.swp": "x",
        ],
        in: project)
      let note = try deploy()
      #expect(note.contains("(lessons/01-one.md, lessons/02-two.md)"), "\(note)")
      try publish()
      #expect(try deploy() == "")
    }
  }
}
