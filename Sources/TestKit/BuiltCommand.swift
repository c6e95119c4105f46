package import Foundation

/// The `lectern` command that was built together with the tests, run as a person runs it.
package struct BuiltCommand: Sendable {
  package struct Result: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The built program.
  package static var path: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/lectern"
  }

  /// Runs the command to its end, and collects its output in files.
  ///
  /// - Parameters:
  ///   - arguments: The command's arguments.
  ///   - environment: Variables to set in addition to this process's own.
  ///   - folder: The folder to run in.
  ///   - launcher: A program and its arguments that run another, such as `env -i`.
  ///   - program: The program; by default the one that was built together with the tests.
  /// - Returns: The exit code, and what it printed.
  /// - Throws: An error if it cannot be started.
  package static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/",
    launcher: [String] = [], program: String = path
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files instead of pipes: a full pipe would block a program whose output nobody reads.
    func file(_ name: String) throws -> (URL, FileHandle) {
      let url = scratch.appendingPathComponent(name)
      try Data().write(to: url)
      return (url, try FileHandle(forWritingTo: url))
    }
    let (output, outputHandle) = try file("out")
    let (errors, errorHandle) = try file("err")
    let process = prepared(
      arguments, environment: environment, in: folder, launcher: launcher, program: program)
    process.standardOutput = outputHandle
    process.standardError = errorHandle
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// The command, ready to be run by a test that watches it; its output is discarded.
  package static func prepared(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = "/",
    launcher: [String] = [], program: String = path
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = launcher + [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
