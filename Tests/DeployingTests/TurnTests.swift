import Deploying
import Foundation
import LessonModel
import ProcessKit
import Synchronization
import TestKit
import Testing

@Suite("Two deployments to one target")
struct TurnTests {
  typealias Kind = DeployFixture.Kind

  /// The record of a run that has begun.
  private static func record(_ identity: ProcessIdentity, beat: Int) -> [String: String] {
    [
      ".lectern-deploy/state.json": """
      {"version":1,"course":"small","pending":["style.css"],"done":{},"own":{},"run":{"id":"other",\
      "machine":"\(identity.machine)","process":\(identity.number),"start":\(identity.start),\
      "beat":\(beat),"since":"2026-11-29T05:00:00Z"}}
      """
    ]
  }

  private static let elsewhere = ProcessIdentity(machine: "elsewhere", number: 1, start: 1)

  private static func with(_ kind: Kind, _ body: (DeployFixture) async throws -> Void) async throws
  {
    try await withTemporaryFolder { folder in
      let fixture = try DeployFixture(in: folder, kind)
      try fixture.publish(DeployFixture.site(["one"]))
      try await fixture.deploy()
      try Files.write(["style.css": "half"], in: fixture.place)
      try await body(fixture)
    }
  }

  @Test("without patience, a run at work on another machine is a failure that says since when")
  func impatient() async throws {
    try await Self.with(.ssh) { fixture in
      try Files.write(Self.record(Self.elsewhere, beat: 1), in: fixture.place)
      let refused = await failure { try await fixture.deploy() }
      #expect(refused.code == .isBusy && refused.message.contains("2026-11-29T05:00:00Z"))
    }
  }

  @Test("one that counts is waited for; once it is silent for a time, its work is finished")
  func waits() async throws {
    try await Self.with(.ssh) { fixture in
      let place = fixture.place
      try Files.write(Self.record(Self.elsewhere, beat: 0), in: place)
      let counting = Task {
        for beat in 1...6 {
          try await Task.sleep(for: .milliseconds(500))
          // In one step, as rsync does it.
          try Files.write(Self.record(Self.elsewhere, beat: beat), in: "\(place)-new")
          _ = rename(
            "\(place)-new/.lectern-deploy/state.json", "\(place)/.lectern-deploy/state.json")
        }
      }
      let said = Mutex<[String]>([])
      let clock = ContinuousClock()
      let start = clock.now
      let outcome = try await fixture.deploy { request in
        request.waits = { since in said.withLock { $0.append(since) } }
      }
      #expect(clock.now - start > .seconds(3.5))
      #expect(said.withLock { $0 } == ["2026-11-29T05:00:00Z"])
      #expect(outcome.isResumed)
      try await counting.value
      try fixture.expectOnline()
    }
  }

  @Test("one of this machine that has ended is not waited for", arguments: Kind.allCases)
  func dead(kind: Kind) async throws {
    try await Self.with(kind) { fixture in
      let gone = ProcessIdentity(
        machine: ProcessIdentity.current.machine, number: Int(getpid()), start: 1)
      try Files.write(Self.record(gone, beat: 1), in: fixture.place)
      #expect(try await fixture.deploy().isResumed)
      try fixture.expectOnline()
    }
  }

  @Test("a run that lives counts while it moves something, and one that has lost its turn stops")
  func counts() async throws {
    try await Self.with(.folder) { fixture in
      var fixture = fixture
      let real = try #require(Program.locate("rsync"))
      // The pages take long; meanwhile somebody else writes a record of their own.
      try Files.write(
        [
          "tools/rsync": """
          #!/bin/bash
          exec 3<&0
          case "$*" in *mkpath*temp-dir*dist*)
            # A busy machine may be late with the first sign of life.
            for time in {1..1500}; do
              grep -q '"beat":[1-9]' '\(fixture.place)/.lectern-deploy/state.json' && break
              sleep 0.2
            done
            cp '\(fixture.place)/.lectern-deploy/state.json' '\(fixture.folder)/seen.json'
            # More than once: a run that has just looked may write its own record over it.
            for time in 1 2 3 4; do
              cp '\(fixture.folder)/other/.lectern-deploy/state.json' '\(fixture.place)/.lectern-deploy/state.json'
              sleep 0.2
            done;;
          esac
          exec '\(real)' "$@" <&3

          """
        ], in: fixture.folder)
      try DeployFixture.makeExecutable("\(fixture.folder)/tools/rsync")
      try Files.write(
        Self.record(Self.elsewhere, beat: 1), in: "\(fixture.folder)/other")
      fixture.tools.rsync = Program(
        "\(fixture.folder)/tools/rsync", installedBy: "", asksNetwork: true)
      try fixture.publish(DeployFixture.site(["one"], "v2"))
      let manifest = try fixture.online()["publish.json"]
      let lost = await failure { try await fixture.deploy { $0.timing.beat = .milliseconds(300) } }
      #expect(lost.code == .isBusy, "\(lost)")
      let seen = try String(contentsOfFile: "\(fixture.folder)/seen.json", encoding: .utf8)
      #expect(seen.contains(#""beat":"#) && !seen.contains(#""beat":0"#), "\(seen)")
      let online = try fixture.online()
      #expect(online["publish.json"] == manifest)
    }
  }

  @Test("of two projects into one folder at the same moment: each is whole, one after the other")
  func together() throws {
    try withTemporaryFolder { folder in
      let fixtures = try ["a", "b"].map { name in
        var fixture = try DeployFixture(in: "\(folder)/\(name)")
        fixture.target = DeployTarget.folder("\(folder)/online")
        return fixture
      }
      for round in 1...5 {
        for (number, fixture) in fixtures.enumerated() {
          try fixture.publish(DeployFixture.site(["one", "l\(number)"], "\(round) \(number)"))
        }
        let runs = try fixtures.map { fixture in
          let run = BuiltCommand.prepared(["deploy", fixture.project, "--to", "\(folder)/online"])
          try Files.write(["errors": ""], in: fixture.folder)
          run.standardError = FileHandle(forWritingAtPath: "\(fixture.folder)/errors")
          return run
        }
        for run in runs { try run.run() }
        for (run, fixture) in zip(runs, fixtures) {
          run.waitUntilExit()
          let errors = try String(contentsOfFile: "\(fixture.folder)/errors", encoding: .utf8)
          #expect(run.terminationStatus == 0, "\(errors)")
        }
        let online = try Files.read("\(folder)/online").mapValues {
          String(decoding: $0, as: UTF8.self)
        }
        let whole = try fixtures.count { fixture in
          try Files.read(fixture.dist).mapValues { String(decoding: $0, as: UTF8.self) } == online
        }
        #expect(whole == 1, "round \(round): \(online.keys.sorted())")
      }
    }
  }
}
