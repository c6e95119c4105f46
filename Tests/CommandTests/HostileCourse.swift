import Foundation
import TestKit

/// A project folder that no author would write, checked by the command within stated bounds.
struct HostileCourse {
  /// Address space that one check may take, in bytes; what lies in memory is a part of it
  /// (docs/limits.md).
  static let memoryLimit = 2 << 30

  /// How long one check may take, in seconds: a hundred times what it needs, for the tests are built
  /// without optimisation and share the machine.
  static let timeLimit = 60

  let folder: String

  var lessons: String { "\(folder)/lessons" }

  /// Writes a file of any bytes into `lessons/`.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(lessons)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Makes a file of a size without writing it all.
  func writeHole(_ name: String, megabytes: UInt64) throws {
    try write(name, "# A large one\n")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(lessons)/\(name)"))
    try file.truncate(atOffset: megabytes << 20)
    try file.close()
  }

  /// What `lectern check` says, unless it breaks a bound, which ends it with 137 or a trap.
  func check(_ options: [String] = []) throws -> BuiltCommand.Result {
    // Who may do everything could also read what nobody may.
    let powerless = getuid() == 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : []
    return try BuiltCommand.run(
      ["check", folder] + options,
      launcher: powerless + [
        "timeout", "--signal=KILL", "\(Self.timeLimit)", "prlimit", "--as=\(Self.memoryLimit)",
      ])
  }

  /// Checks, and gives the rules that were broken, each once.
  func brokenRules() throws -> Set<String> {
    let result = try check()
    guard result.status == 0 || result.status == 1 else {
      return ["ended with \(result.status): \(result.errors.suffix(500))"]
    }
    return Set(
      result.output.matches(
        of: /^(?:error|warning): .* \[([a-z0-9-]+)\]$/.anchorsMatchLineEndings()
      )
      .map { String($0.1) })
  }

  /// Runs a test on a course of no lesson yet, in a fresh folder.
  static func with(_ body: (HostileCourse) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let course = HostileCourse(folder: "\(folder)/project")
      try course.write("course.yaml", "title: A course\n")
      try body(course)
    }
  }
}
