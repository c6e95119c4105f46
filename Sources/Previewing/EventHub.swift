import EditionKit
import Synchronization

/// The pages that are open in browsers, and the way to each.
final class EventHub: Sendable {
  private struct Subscriber {
    var page: OutputPath
    var send: AsyncStream<String>.Continuation
  }

  private struct State {
    var subscribers: [Int: Subscriber] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// How many messages may wait for a page that does not read.
  private static let backlog = 16

  /// The messages for a page, from `first` on, until its browser leaves.
  func subscribe(_ page: OutputPath, first: String) -> AsyncStream<String> {
    let (stream, send) = AsyncStream<String>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.backlog))
    let number = state.withLock { state in
      state.next += 1
      state.subscribers[state.next] = Subscriber(page: page, send: send)
      return state.next
    }
    send.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.subscribers.removeValue(forKey: number) }
    }
    send.yield(first)
    return stream
  }

  /// Sends each page a message of its own.
  func send(_ message: (OutputPath) -> String) {
    for subscriber in state.withLock({ Array($0.subscribers.values) }) {
      subscriber.send.yield(message(subscriber.page))
    }
  }

  /// Sends what browsers ignore: a connection to one that has left fails, and ends.
  func sendNothing() {
    for subscriber in state.withLock({ Array($0.subscribers.values) }) {
      subscriber.send.yield(":\n\n")
    }
  }

  /// The pages that are open.
  var pages: Set<OutputPath> { state.withLock { Set($0.subscribers.values.map(\.page)) } }

  /// Ends all connections.
  func close() {
    for subscriber in state.withLock({ Array($0.subscribers.values) }) { subscriber.send.finish() }
  }
}
