import Deploying
import Foundation
import TestKit
import Testing

@Suite("Deploying")
struct MovingTests {
  typealias Kind = DeployFixture.Kind

  @Test("moves what changed, removes what is gone, and nothing of others", arguments: Kind.allCases)
  func changes(kind: Kind) async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind)
      try fixture.publish(DeployFixture.site(["one", "two"], "v1"))
      let first = try await fixture.deploy()
      #expect(first.plan.moved.flatMap(\.files).count == 8 && first.plan.removed.isEmpty)
      try fixture.expectOnline()

      // Others keep what they put beside it, also in folders of the course.
      let others = ["stats.html": "theirs", "lessons/two/notes.txt": "theirs", ".htaccess": "x"]
      try Files.write(others, in: fixture.place)
      let again = try await fixture.deploy()
      #expect(again.plan.isEmpty && again.plan.unchanged == 7)

      var files = DeployFixture.site(["one", "three"], "v1")
      files["style.css"] = "/* v1 */"
      try fixture.publish(files)
      let second = try await fixture.deploy()
      #expect(
        second.plan.moved.flatMap { $0.files.map(\.path) } == [
          "podcast/three.mp3", "lessons/three/index.html", "index.html", "lessons/one/index.html",
          "podcast/feed.xml", "publish.json",
        ])
      #expect(second.plan.removed == ["lessons/two/index.html", "podcast/two.mp3"])
      try fixture.expectOnline(besides: others)

      try FileManager.default.removeItem(atPath: "\(fixture.place)/lessons/two/notes.txt")
      try fixture.publish(DeployFixture.site(["one"], "v1"))
      try await fixture.deploy()
      #expect(!FileManager.default.fileExists(atPath: "\(fixture.place)/lessons/three"))
    }
  }

  @Test(
    "a target without a manifest gets everything; with `all`, so does one that somebody changed",
    arguments: Kind.allCases)
  func repairs(kind: Kind) async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind)
      try fixture.publish(DeployFixture.site(["one"]))
      try await fixture.deploy()
      try Files.write(["style.css": "spoiled"], in: fixture.place)
      try FileManager.default.removeItem(atPath: "\(fixture.place)/podcast/one.mp3")
      #expect(try await fixture.deploy().plan.isEmpty)
      try await fixture.deploy { $0.all = true }
      try fixture.expectOnline()
      try FileManager.default.removeItem(atPath: "\(fixture.place)/publish.json")
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.message.contains("index.html, style.css") && refused.code == .usage)
      try await fixture.deploy { $0.replaces = true }
      try fixture.expectOnline()
    }
  }

  /// Names that a shell, a list of files, a pattern or an option would take for something else.
  static let oddNames = [
    "CNAME", "-rf", "--delete", "# a", "; b", " c ", "*", "[a-z]?", "{x}", "$(id)", "`id`", "ünï 🎧",
    "a'b\"c", "x:y", "new\nline", "d/# e", "d/- f", ".well-known/x", "d/g\\h", "%20",
  ]

  @Test(
    "of the author's own files in dist/: names are taken literally, in a target with an odd name",
    arguments: Kind.allCases)
  func oddNames(kind: Kind) async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind, place: "my [1]* 'site'/ü #x")
      let own = Dictionary(uniqueKeysWithValues: Self.oddNames.map { ($0, "own \($0)") })
      try fixture.publish(DeployFixture.site(["one"]), own: own)
      try await fixture.deploy()
      try fixture.expectOnline()
      #expect(try await fixture.deploy().plan.isEmpty)

      let few = own.filter { $0.key == "CNAME" || $0.key == "*" }
      try fixture.publish(DeployFixture.site(["one"]), own: few.mapValues { $0 + "!" })
      let outcome = try await fixture.deploy()
      #expect(outcome.plan.removed.count == own.count - 2)
      #expect(
        outcome.plan.moved.flatMap { $0.files.map(\.path) } == ["*", "CNAME", "publish.json"])
      try fixture.expectOnline()
    }
  }

  @Test("what git keeps in dist/, a README and links stay at home")
  func staysHome() async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder)
      try fixture.publish(
        DeployFixture.site(["one"]), own: [".git/config": "token", "README.md": "x"])
      try FileManager.default.createSymbolicLink(
        atPath: "\(fixture.dist)/secret", withDestinationPath: "/etc/passwd")
      let outcome = try await fixture.deploy()
      #expect(outcome.links == ["secret"])
      let names = try Set(fixture.online().keys)
      #expect(names.isDisjoint(with: [".git/config", "README.md", "secret"]))
    }
  }

  @Test("files that an author excepts stay at home, and go if they were online")
  func excepts() async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder)
      var files = DeployFixture.site(["one"])
      files["handouts/one-facilitator.pdf"] = "answers"
      files["handouts/one.pdf"] = "questions"
      try fixture.publish(files)
      try await fixture.deploy()
      let outcome = try await fixture.deploy { $0.except = [PathPattern("*-facilitator*.pdf")] }
      #expect(outcome.kept == 1 && outcome.plan.removed == ["handouts/one-facilitator.pdf"])
      let online = try fixture.online()
      #expect(online["handouts/one-facilitator.pdf"] == nil && online["handouts/one.pdf"] != nil)
      #expect(online["publish.json"]?.contains("facilitator") == false)
      #expect(
        try await fixture.deploy { $0.except = [PathPattern("*-facilitator*.pdf")] }.plan.isEmpty)
    }
  }

  @Test("a dry run changes nothing, at home or there", arguments: Kind.allCases)
  func dryRun(kind: Kind) async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind)
      try fixture.publish(DeployFixture.site(["one"]))
      let outcome = try await fixture.deploy { $0.isDryRun = true }
      #expect(outcome.plan.steps.map(\.stage) == [.assets, .newPages, .pages, .feeds, .manifest])
      #expect(!FileManager.default.fileExists(atPath: fixture.place))
    }
  }
}
