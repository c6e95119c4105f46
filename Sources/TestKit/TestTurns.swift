import Synchronization

/// Two turns for tests that start processes, as most machines have two cores: one for those of engines and one
/// for judges, or both for judges while no test of engines waits.
final class TestTurns: Sendable {
  enum Kind: Sendable {
    case engines
    case judges
  }

  private struct State {
    var running: [Kind: Int] = [:]
    var waiting: [Kind: [CheckedContinuation<Void, Never>]] = [:]

    /// Takes those whose turn it is out of the queue.
    mutating func next() -> [CheckedContinuation<Void, Never>] {
      var next: [CheckedContinuation<Void, Never>] = []
      while running.values.reduce(0, +) < 2, let kind = nextKind {
        guard let first = waiting[kind]?.removeFirst() else { break }
        running[kind, default: 0] += 1
        next.append(first)
      }
      return next
    }

    private var nextKind: Kind? {
      func waits(_ kind: Kind) -> Bool { waiting[kind]?.isEmpty == false }
      if waits(.engines), running[.engines, default: 0] == 0 { return .engines }
      return waits(.judges) ? .judges : nil
    }
  }

  private let state = Mutex(State())

  /// Waits for a turn; the order is that of the calls.
  func take(_ kind: Kind) async {
    await withCheckedContinuation { continuation in
      let next = state.withLock { state in
        state.waiting[kind, default: []].append(continuation)
        return state.next()
      }
      for one in next { one.resume() }
    }
  }

  /// Ends a turn.
  func pass(_ kind: Kind) {
    let next = state.withLock { state in
      state.running[kind, default: 0] -= 1
      return state.next()
    }
    for one in next { one.resume() }
  }
}
