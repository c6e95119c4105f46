import ProcessKit
package import Testing

/// Runs the tests of a suite, or one test, while no other test that starts engines or processes
/// runs.
///
/// Tests of values run in parallel, one per core. Engines use the whole machine by themselves, and
/// two of them at once are slow enough to look as if they hang. So they take turns across all
/// suites. There is no time limit, because waiting for a turn counts as running.
package struct EngineTurn: SuiteTrait, TestTrait, TestScoping {
  private static let turns = Turns(1)

  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard await Self.turns.take() else { throw CancellationError() }
    defer { Self.turns.pass() }
    try await function()
  }
}

extension Trait where Self == EngineTurn {
  /// Starts engines or processes: never in parallel with another test that does.
  package static var engines: Self { Self() }
}
