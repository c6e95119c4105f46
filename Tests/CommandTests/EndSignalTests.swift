import Foundation
import Glibc
import TestKit
import Testing

@Suite("A publication that is asked to end", .engines)
struct EndSignalTests {
  @Test(
    "ends by the signal, and leaves nothing that is half made: no partial file, folder, lock or process",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func tidy(signal: Int32) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text("first"))
      #expect(try course.publish().status == 0)
      try course.write(Self.text("second"))
      let start = Date()
      #expect(try course.publish().status == 0)
      let length = Date().timeIntervalSince(start)
      let old = try Files.read(course.dist)
      let scratch = "\(folder)/scratch"
      try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
      var ended = 0
      for (round, moment) in Self.moments.enumerated() {
        try course.write(Self.text("\(signal), \(round)"))
        let mark = Mark()
        let process = BuiltCommand.prepared(
          ["publish", course.folder],
          environment: mark.environment.merging(["TMPDIR": scratch]) { $1 })
        try process.run()
        usleep(UInt32(moment * length * 1_000_000))
        kill(process.processIdentifier, signal)
        let asked = Date()
        process.waitUntilExit()
        #expect(Date().timeIntervalSince(asked) < 60, "at \(moment)")
        mark.expectNoProcess("at \(moment)")
        try expectTidy(course.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [], "at \(moment)")
        if process.terminationReason == .uncaughtSignal {
          #expect(process.terminationStatus == signal)
          ended += 1
          #expect(try Files.read(course.dist) == old, "at \(moment)")
        } else {
          // It was asked when everything was in place.
          #expect(process.terminationStatus == 0, "at \(moment)")
          try course.write(Self.text("first"))
          #expect(try course.publish().status == 0)
        }
      }
      #expect(ended > Self.moments.count / 2)
    }
  }

  @Test("leaves nothing if it waits for another run, or if its engine does not end")
  func waiting() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text("first"))
      try Files.write([".lectern/publish.lock": ""], in: course.folder)
      let lock = open("\(course.folder)/.lectern/publish.lock", O_RDWR)
      defer { close(lock) }
      try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
      let process = BuiltCommand.prepared(["publish", course.folder])
      try process.run()
      usleep(500_000)
      kill(process.processIdentifier, SIGTERM)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
      #expect(!FileManager.default.fileExists(atPath: course.dist))
    }
  }

  @Test("continues if it was started to ignore the signal, as with nohup")
  func ignored() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text("first"))
      let process = BuiltCommand.prepared(
        ["publish", course.folder, "--editions", "web"],
        launcher: ["bash", "-c", "trap '' HUP; touch '\(folder)/ready'; exec \"$@\"", "bash"])
      try process.run()
      while process.isRunning, !FileManager.default.fileExists(atPath: "\(folder)/ready") {
        usleep(10_000)
      }
      for _ in 0..<20 where process.isRunning {
        kill(process.processIdentifier, SIGHUP)
        usleep(10_000)
      }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
      try expectWhole(course.dist)
    }
  }

  private static let moments =
    runsLongTests ? (0..<40).map { Double($0) / 40 } : [0.15, 0.4, 0.6, 0.8, 0.95]

  private static func text(_ name: String) -> String {
    "This is the text named \(name). It is spoken, it is set on paper, and it is shown on a page."
  }
}
