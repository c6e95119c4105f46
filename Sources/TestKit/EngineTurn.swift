import ProcessKit
package import Testing

/// Runs the tests of a suite, or one test, while no other test that starts engines or processes runs.
///
/// Tests of values run beside each other, as many as there are cores; engines are as wide as the
/// machine by themselves, and two of them at once are slow enough to be taken for hung. So they take
/// turns, in whatever suite they are. There is no limit of time: waiting for a turn counts as running.
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
  /// Starts engines or processes: never beside another test that does.
  package static var engines: Self { Self() }
}
