import Synchronization

/// A fixed number of turns, one for each piece of work.
///
/// A task that finds none free waits; the one that has waited longest is next.
///
/// Safe to use from many tasks.
package final class Turns: Sendable {
  private struct State {
    var free: Int
    var isClosed = false
    var waiting: [Waiter] = []
    var nextNumber = 0
  }

  private struct Waiter {
    var number: Int
    var turn: CheckedContinuation<Bool, Never>
  }

  private let state: Mutex<State>

  /// `count` is at least one.
  package init(_ count: Int) { state = Mutex(State(free: max(1, count))) }

  /// Waits for a turn, which must be passed on when the work is done.
  ///
  /// Returns false if there will be none: the task was canceled, or no more turns are given.
  package func take() async -> Bool {
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { turn in
        let answer: Bool? = state.withLock { state in
          // From here on, a cancellation finds the waiter in the queue.
          guard !state.isClosed, !Task.isCancelled else { return false }
          guard state.free == 0 else {
            state.free -= 1
            return true
          }
          state.waiting.append(Waiter(number: number, turn: turn))
          return nil
        }
        if let answer { turn.resume(returning: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
      }
      waiter?.turn.resume(returning: false)
    }
  }

  /// Hands a turn that was taken to the task that has waited longest.
  package func pass() {
    let next: Waiter? = state.withLock { state in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.turn.resume(returning: true)
  }

  /// Gives no more turns, and informs all waiting tasks.
  package func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.turn.resume(returning: false) }
  }
}
