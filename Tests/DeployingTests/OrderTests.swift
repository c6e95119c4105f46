import Deploying
import FileKit
import Foundation
import ProcessKit
import TestKit
import Testing

/// Every call of rsync or rclone is a step; what is between two of them is what people find.
@Suite("A deployment, step by step")
struct OrderTests {
  typealias Kind = DeployFixture.Kind

  /// A program that takes the place of one that moves files: it counts its calls, keeps a copy of the
  /// target after each, and at one of them ends the command, before or after the work.
  private static func watched(_ name: String, _ fixture: DeployFixture) throws -> Program {
    let path = "\(fixture.folder)/tools/\(name)"
    try Files.write(
      [
        "tools/\(name)": """
        #!/bin/bash
        # What the command asks for is a step, not what its other end does.
        case " $* " in *' --server '*) exec '\(try #require(Program.locate(name)))' "$@" ;; esac
        cd '\(fixture.folder)'
        exec 3<&0
        echo x >> calls
        n=$(wc -l < calls)
        if [ -e "fail-before-$n" ]; then exit 1; fi
        if [ -e "kill-before-$n" ]; then kill -9 $PPID; exit 1; fi
        '\(try #require(Program.locate(name)))' "$@" <&3
        status=$?
        mkdir -p "seen/$n"
        if [ -d online ]; then cp -a online/. "seen/$n/"; fi
        if [ -e "kill-after-$n" ]; then kill -9 $PPID; exit 1; fi
        exit $status

        """
      ], in: fixture.folder)
    try DeployFixture.makeExecutable(path)
    return Program(path, installedBy: "", asksNetwork: true)
  }

  private static func watching(_ fixture: inout DeployFixture) throws {
    fixture.tools.rsync = try watched("rsync", fixture)
    fixture.tools.rclone = try watched("rclone", fixture)
  }

  /// Expects that everything that somebody can reach from the first page or the feed is there.
  private static func expectWhole(_ site: String, _ moment: String) throws {
    let files = try Files.read(site).mapValues { String(decoding: $0, as: UTF8.self) }
    var known: Set<String> = []
    var open = files["index.html"] == nil ? [] : ["index.html"]
    if files["podcast/feed.xml"] != nil { open.append("podcast/feed.xml") }
    while let path = open.popLast() {
      guard known.insert(path).inserted else { continue }
      guard let text = files[path] else {
        Issue.record("\(path) is missing \(moment)")
        continue
      }
      for match in text.matches(of: #/(?:href|url)='([^']+)'/#) {
        let base = URL(fileURLWithPath: "/\(path.hasSuffix(".xml") ? "feed" : path)")
        open.append(
          String(
            URL(fileURLWithPath: String(match.1), relativeTo: base.deletingLastPathComponent())
              .standardizedFileURL.path.dropFirst()))
      }
    }
  }

  @Test("no visitor and no subscriber ever finds a thing missing", arguments: Kind.allCases)
  func views(kind: Kind) async throws {
    try await withTemporaryFolder { folder in
      var fixture = try DeployFixture(in: folder, kind)
      try Self.watching(&fixture)
      for (round, lessons) in [["one", "two"], ["two", "three", "four"], ["five"]].enumerated() {
        try fixture.publish(DeployFixture.site(lessons, "v\(round)"))
        try await fixture.deploy()
      }
      try fixture.expectOnline()
      let calls = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/seen")
      #expect(calls.count > 25)
      for call in calls { try Self.expectWhole("\(folder)/seen/\(call)", "after call \(call)") }
    }
  }

  @Test(
    "killed before or after any step: the site works, and the next run makes it right, also when that is of another version",
    arguments: [Kind.folder, .rclone])
  func kills(kind: Kind) async throws {
    var step = 0
    var isOver = false
    while !isOver {
      step += 1
      for moment in ["before", "after"] {
        try await withTemporaryFolder { folder in
          var fixture = try DeployFixture(in: folder, kind)
          try fixture.publish(DeployFixture.site(["one", "two"], "v1"), own: ["CNAME": "a"])
          try await fixture.deploy()
          try Self.watching(&fixture)
          try fixture.publish(DeployFixture.site(["two", "three"], "v2"), own: ["CNAME": "b"])
          try Files.write(["kill-\(moment)-\(step)": ""], in: folder)
          let result = try BuiltCommand.run(
            ["deploy", fixture.project, "--to", Self.written(fixture, kind)],
            environment: fixture.tools.environment.merging([
              "PATH": "\(folder)/tools:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
            ]) { $1 })
          let name = "killed \(moment) step \(step) of \(kind)"
          try Self.expectWhole(fixture.place, name)
          if result.status == 0 {
            isOver = true
            try fixture.expectOnline(besides: [:], name)
            return
          }
          #expect(result.status == 9, "\(name): \(result.errors)")
          // A version that is the first again in part, and new in part.
          if step.isMultiple(of: 2) {
            try fixture.publish(DeployFixture.site(["one", "four"], "v1"), own: ["CNAME": "a"])
          }
          try await fixture.deploy()
          try fixture.expectOnline(besides: [:], name)
          #expect(try await fixture.deploy().plan.isEmpty, "\(name)")
        }
      }
    }
    #expect(step > 9)
  }

  @Test("that finds everything in place removes the lock that a killed run left, and no other")
  func leftLock() async throws {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder)
      try fixture.publish(DeployFixture.site(["one"]))
      try await fixture.deploy()
      let name = ".lectern-deploy.lock"
      try Files.write([name: "process 1"], in: fixture.place)
      try await fixture.deploy { $0.isDryRun = true }
      try fixture.expectOnline(besides: [name: "process 1"])
      try await fixture.deploy()
      try fixture.expectOnline()
      let held = try FolderLock(at: "\(fixture.place)/\(name)", doing: "hold a lock", as: "a run")
      try await fixture.deploy()
      try fixture.expectOnline(besides: [name: "a run"])
      _ = consume held
    }
  }

  private static func written(_ fixture: DeployFixture, _ kind: Kind) -> String {
    switch kind {
    case .folder: fixture.place
    case .ssh: "dana@web.example:\(fixture.place)"
    case .rclone: "box:\(fixture.place)"
    }
  }

  @Test(
    "a transfer that fails says that the next run goes on, and large files that are there are not moved again"
  )
  func fails() async throws {
    try await withTemporaryFolder { folder in
      var fixture = try DeployFixture(in: folder, .rclone)
      try Self.watching(&fixture)
      var files = DeployFixture.site(["one"])
      for number in 1...3 {
        files["media/\(number).mp4"] = String(repeating: "\(number)", count: 12_000_000)
      }
      try fixture.publish(files)
      // Look, see what is in the way, begin (2), the first film, write that down (2), the second film.
      try Files.write(["fail-before-9": ""], in: folder)
      let failed = await failure { try await fixture.deploy() }
      #expect(failed.message.contains("continues where this run stopped"), "\(failed)")
      try FileManager.default.removeItem(atPath: "\(folder)/fail-before-9")
      let outcome = try await fixture.deploy()
      let moved = outcome.plan.moved.flatMap { $0.files.map(\.path) }
      #expect(outcome.isResumed && outcome.plan.unchanged > 0)
      #expect(moved.contains("media/3.mp4") && !moved.contains("media/1.mp4"), "\(moved)")
      try fixture.expectOnline()
    }
  }

  @Test("what cannot be removed is said, the course is online, and the next run removes it")
  func leftovers() async throws {
    try await withTemporaryFolder { folder in
      var fixture = try DeployFixture(in: folder)
      try fixture.publish(DeployFixture.site(["one", "two"]))
      try await fixture.deploy()
      try Self.watching(&fixture)
      try fixture.publish(DeployFixture.site(["one"]))
      // Look twice, begin (2), pages, feed, look, manifest, then removals.
      try Files.write(["fail-before-9": ""], in: folder)
      let outcome = try await fixture.deploy()
      #expect(outcome.leftover != nil)
      #expect(try fixture.online()["podcast/two.mp3"] != nil)
      try FileManager.default.removeItem(atPath: "\(folder)/fail-before-9")
      #expect(try await fixture.deploy().leftover == nil)
      try fixture.expectOnline()
    }
  }
}
