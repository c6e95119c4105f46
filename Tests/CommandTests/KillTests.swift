import Foundation
import Glibc
import TestKit
import Testing

@Suite("A publication that is killed with SIGKILL at any moment", .engines)
struct KillTests {
  private static let rounds = runsLongTests ? 200 : 20

  @Test("dist/ is whole, no process is left, and the next one makes what a clean one makes")
  func anyMoment() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text(-1))
      let options = ["--editions", "web,handouts"]
      #expect(try course.publish(options).status == 0)
      try course.write(Self.text(-2))
      let start = Date()
      #expect(try course.publish(options).status == 0)
      let length = Date().timeIntervalSince(start)

      var killed = 0
      for round in 0..<Self.rounds {
        try course.write(Self.text(round))
        let moment = Self.moment(round)
        if try Self.kill(course, options, after: moment * length) { killed += 1 }
        try expectWhole(course.dist, "after a kill at \(moment) of the time")
        // Most kills meet what the last one has left.
        guard round % 5 == 4 else { continue }
        let result = try course.publish(options)
        #expect(result.status == 0, "\(result.errors)")
        try expectWhole(course.dist)
        try expectTidy(course.folder)
        if round % 20 == 19 { try expectClean(course, options) }
      }
      // Some end before their moment comes; most must not.
      #expect(killed > Self.rounds / 2)
    }
  }

  @Test(
    "of all editions: the same",
    .enabled(if: runsLongTests, "takes minutes: set LECTERN_LONG_TESTS=1"))
  func allEditions() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text(-1))
      let start = Date()
      #expect(try course.publish().status == 0)
      let length = Date().timeIntervalSince(start)
      for round in 0..<40 {
        try course.write(Self.text(round))
        _ = try Self.kill(course, [], after: Self.moment(round) * length)
        try expectWhole(course.dist, "round \(round)")
      }
      #expect(try course.publish().status == 0)
      try expectTidy(course.folder)
      try expectClean(course)
    }
  }

  @Test(
    "a dist/ that is a mount point, and is changed in its place, is whole after the next one",
    .enabled(if: Namespace.isAvailable, "this machine lets no test mount a folder"))
  func mountPoint() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      let shelf = "\(folder)/shelf"
      for path in [shelf, course.dist] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      let mount = "mount --bind '\(shelf)' '\(course.dist)' && exec \"$@\""
      let launcher = Namespace.launcher + ["bash", "-c", mount, "bash"]
      let options = ["--editions", "web"]
      func write(_ round: Int) throws {
        var files: [String: String] = [:]
        var links = ""
        for number in 0..<60 {
          let name = "\(number)-\((round + number) % 3).txt"
          files["lessons/media/\(name)"] = "\(round) \(number)"
          links += "[\(name)](media/\(name)) "
        }
        try? FileManager.default.removeItem(atPath: "\(course.folder)/lessons/media")
        try Files.write(files, in: course.folder)
        try course.write("Round \(round). \(links)")
      }
      func publish() throws {
        let result = try BuiltCommand.run(["publish", course.folder] + options, launcher: launcher)
        #expect(result.status == 0, "\(result.errors)")
      }
      try write(-1)
      let start = Date()
      try publish()
      let length = Date().timeIntervalSince(start)
      try expectWhole(shelf)
      for round in 0..<(runsLongTests ? 60 : 10) {
        try write(round)
        // The journal's work is at the end.
        let moment = 0.5 + Self.moment(round) / 2
        _ = try Self.kill(course, options, after: moment * length, launcher: launcher)
        try publish()
        try expectWhole(shelf, "after a kill at \(moment) of the time")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: course.dist).isEmpty)
      try expectTidy(course.folder)
    }
  }

  /// Starts a publication and kills it after some seconds; false when it had ended.
  static func kill(
    _ course: SmallCourse, _ options: [String], after seconds: Double, launcher: [String] = [],
    signal: Int32 = SIGKILL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    let mark = Mark()
    let process = BuiltCommand.prepared(
      ["publish", course.folder] + options, environment: mark.environment, launcher: launcher)
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    Glibc.kill(process.processIdentifier, signal)
    process.waitUntilExit()
    mark.expectNoProcess("after \(seconds) s", sourceLocation: sourceLocation)
    return process.terminationReason == .uncaughtSignal
  }

  /// Moments from 0 to 1, evenly spread however many there are, in an order without a pattern.
  private static func moment(_ round: Int) -> Double {
    (Double(round + 1) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
  }

  private static func text(_ round: Int) -> String {
    "This is text number \(round). It is set on paper, and it is shown on a page."
  }
}
