import Foundation
import TestKit
import Testing

/// Mutated courses are checked by a program of their own (Tests/Fuzzer), because what ends a process
/// or never ends is one of the things that must not be.
@Suite("Mutated courses", .engines)
struct FuzzTests {
  private static let isLong =
    !(ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS"] ?? "").isEmpty

  /// Two at a time, as most machines have two cores.
  static let processes = 2

  /// A process mutates about fifty courses a second; `FUZZ_LESSONS` says how many there are.
  static let lessons =
    Int(ProcessInfo.processInfo.environment["FUZZ_LESSONS"] ?? "") ?? (isLong ? 40_000 : 20_000)

  /// For all courses of one process together, in seconds: many times what they need.
  static let timeLimit = max(600, lessons / 5)

  /// Bytes of address space: a hang that gathers memory must not take the machine with it.
  static let memoryLimit = 8 << 30

  /// One course of how many is fixed; with LECTERN_LONG_TESTS=1 every one is.
  static let fixes = isLong ? 1 : 4

  /// What fixing must never do stands in Tests/Fuzzer/FixJudge.swift.
  @Test(
    """
    end in diagnostics with places in their files, alike at any width, and never in a crash; fixing them \
    raises no number of errors, loses no word and comes to an end
    """)
  func mutations() async throws {
    let share = (Self.lessons + Self.processes - 1) / Self.processes
    try await withThrowingTaskGroup(of: BuiltCommand.Result.self) { group in
      for number in 0..<Self.processes {
        group.addTask {
          try Self.fuzz([
            "--first", "\(1 + number * 1_000_000)", "--lessons", "\(share)",
            "--fixes", "\(Self.fixes)",
          ])
        }
      }
      for try await result in group {
        if result.status == 0 { continue }
        let lines = result.output.split(separator: "\n")
        let seed = lines.last { $0.hasPrefix("seed ") }?.dropFirst("seed ".count) ?? "?"
        let failures = lines.filter { $0.hasPrefix("failure: ") }.prefix(20)
        let files = failures.isEmpty ? try Self.fuzz(["--print", String(seed)]).output : ""
        Issue.record(
          """
          The fuzzer ended with \(result.status) at seed \(seed) (137 is the limit of time).
          \(failures.joined(separator: "\n"))
          \(result.errors.suffix(2_000))
          \(files)
          Its files: .build/debug/fuzzer --print \(seed)
          """)
      }
    }
  }

  private static func fuzz(_ arguments: [String]) throws -> BuiltCommand.Result {
    let program = BuiltCommand.path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    return try BuiltCommand.run(
      arguments,
      launcher: [
        "timeout", "--signal=KILL", "\(timeLimit)", "prlimit", "--as=\(memoryLimit)",
      ], program: program + "/fuzzer")
  }
}
