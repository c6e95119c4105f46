import Synchronization

/// Lets many parses of inlines run side by side, or one alone.
///
/// cmark keeps its table of special characters in a global, and an inline extension (strikethrough)
/// writes to it while inlines are parsed: such a parse must have no other beside it. A parse that goes with
/// others holds one of the slots; one that goes alone holds all of them, taken in order so that two
/// cannot block each other.
struct ParseGate: Sendable {
  /// The one gate of the process, for cmark's table is the process's.
  static let shared = ParseGate(width: 16)

  private let slots: [Slot]
  private let next = Turn()

  /// A gate through which `width` parses can go together; more wait.
  init(width: Int) {
    slots = (0..<max(1, width)).map { _ in Slot() }
  }

  /// Runs beside any number of its like.
  func together(_ body: () -> Void) {
    let first = next.take() % slots.count
    for step in slots.indices {
      let slot = slots[(first + step) % slots.count]
      if slot.mutex.withLockIfAvailable({ _ in body() }) != nil { return }
    }
    slots[first].mutex.withLock { _ in body() }
  }

  /// Runs when nothing else does.
  func alone(_ body: () -> Void) {
    holdingSlots(from: 0, body)
  }

  private func holdingSlots(from index: Int, _ body: () -> Void) {
    guard index < slots.count else { return body() }
    slots[index].mutex.withLock { _ in holdingSlots(from: index + 1, body) }
  }

  private final class Slot: Sendable {
    let mutex = Mutex(())
  }

  /// Spreads the parses over the slots.
  private final class Turn: Sendable {
    private let count = Atomic<UInt32>(0)

    func take() -> Int {
      Int(count.wrappingAdd(1, ordering: .relaxed).oldValue)
    }
  }
}
