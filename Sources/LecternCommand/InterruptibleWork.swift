import CacheKit
import Dispatch
import Glibc
import ProcessKit
import Publishing
import Synchronization

/// Work that may be ended by a signal, and leaves nothing half made then.
///
/// The signal cancels the work, which stops its engines and removes what it was making. Then the process
/// ends by the signal. Work that does not end soon is left, and only its files are removed.
enum InterruptibleWork {
  /// How long canceled work may take: people who press Ctrl-C wait for it.
  private static let patience = DispatchTimeInterval.seconds(3)

  /// Does some work.
  ///
  /// - Parameters:
  ///   - project: The project whose cache the work writes to.
  ///   - isDone: Whether a result is all that was asked for, so that it counts in spite of a signal.
  ///   - work: The work.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  static func run<Value: Sendable>(
    in project: Project, countingAsDone isDone: (Value) -> Bool,
    _ work: @escaping @Sendable () async throws(PublishFailure) -> Value
  ) async throws(PublishFailure) -> Value {
    let state = State()
    let task = Task { () -> Result<Value, PublishFailure> in
      do throws(PublishFailure) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
    let signals = EndSignals { number in
      guard state.receive(number) else { return }
      task.cancel()
      DispatchQueue.global().asyncAfter(deadline: .now() + patience) {
        if !state.isDone { leave(number, project) }
      }
    }
    let outcome = await task.value
    let received = state.finish()
    if let received {
      guard case .success(let value) = outcome, isDone(value) else { leave(received, project) }
    }
    signals.stop()
    return try outcome.get()
  }

  private static func leave(_ number: Int32, _ project: Project) -> Never {
    Cache(at: project.cache).removeOwnPartials()
    Program.removeScratch()
    EndSignals.end(by: number)
  }

  private final class State: Sendable {
    private let signal = Mutex<(number: Int32?, isDone: Bool)>((nil, false))

    /// False when the work had ended.
    func receive(_ number: Int32) -> Bool {
      signal.withLock { state in
        if state.number == nil { state.number = number }
        return !state.isDone
      }
    }

    /// The signal that came while the work was done; nil if there was none.
    func finish() -> Int32? {
      signal.withLock { state in
        state.isDone = true
        return state.number
      }
    }

    var isDone: Bool { signal.withLock { $0.isDone } }
  }
}
