import ProcessKit
package import Testing

/// Runs the tests of a suite, or one test, while no other test that starts engines or processes
/// runs.
///
/// Tests of values run in parallel, one per core. Engines use the whole machine by themselves, and
/// many of them at once are slow enough to look as if they hang. So they take turns across all
/// suites, and so do the judges of finished publications, beside them. There is no time limit, because
/// waiting for a turn counts as running.
package struct EngineTurn: SuiteTrait, TestTrait, TestScoping {
  fileprivate enum Kind {
    case engines
    case judges
  }

  private static let turns: [Kind: Turns] = [.engines: Turns(1), .judges: Turns(1)]

  private let kind: Kind

  fileprivate init(_ kind: Kind) { self.kind = kind }

  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard let turns = Self.turns[kind], await turns.take() else { throw CancellationError() }
    defer { turns.pass() }
    try await function()
  }
}

extension Trait where Self == EngineTurn {
  /// Starts engines or processes: never in parallel with another test that does.
  package static var engines: Self { .init(.engines) }

  /// Lets other programs judge what was published: one test at a time, beside one of engines.
  package static var judges: Self { .init(.judges) }
}
