import Dispatch
import Foundation
package import Testing

/// Runs the tests of a suite, or one test, while no other test that starts engines or processes
/// runs.
///
/// Tests of values run in parallel, one per core. Engines use the whole machine by themselves, and
/// many of them at once are slow enough to look as if they hang. So they take turns across all
/// suites, and so do the judges of finished publications, beside them (`TestTurns`). Waiting for a turn counts as
/// running, so these tests have no time limit; but a turn that does not end would keep all others
/// waiting without a word, so it ends the run, and is named.
package struct EngineTurn: SuiteTrait, TestTrait, TestScoping {
  private static let turns = TestTurns()

  /// The turn that the test has.
  ///
  /// One that has this trait twice, from its suite and of its own, would wait for itself.
  @TaskLocal private static var held: TestTurns.Kind?

  private let kind: TestTurns.Kind

  fileprivate init(_ kind: TestTurns.Kind) { self.kind = kind }

  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard Self.held != kind else { return try await function() }
    await Self.turns.take(kind)
    defer { Self.turns.pass(kind) }
    let end = Self.endOfRun(name: test.displayName ?? test.name)
    defer { end?.cancel() }
    try await Self.$held.withValue(kind) { try await function() }
  }

  /// Ends the run after half an hour; nothing does in a long run.
  ///
  /// The slowest test takes far less on a busy machine. On a thread of its own, as a test may block those
  /// of tasks.
  private static func endOfRun(name: String) -> DispatchWorkItem? {
    guard ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS", default: ""].isEmpty else {
      return nil
    }
    let end = DispatchWorkItem {
      print("✘ The test \"\(name)\" has not ended for half an hour, and others wait for it.")
      exit(1)
    }
    DispatchQueue(label: "end of run").asyncAfter(deadline: .now() + 1800, execute: end)
    return end
  }
}

extension Trait where Self == EngineTurn {
  /// Starts engines or processes: never in parallel with another test that does.
  package static var engines: Self { .init(.engines) }

  /// Lets other programs judge what was published: one test at a time, beside one of engines, or two
  /// when none of engines waits.
  package static var judges: Self { .init(.judges) }
}
