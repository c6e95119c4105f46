import Synchronization

/// Lets many parses of inlines run in parallel, or one exclusively.
///
/// cmark keeps its table of special characters in a global, and an inline extension (strikethrough)
/// writes to it while inlines are parsed, so no other parse may run at the same time. A parallel
/// parse holds one of the slots. An exclusive one holds all of them, taken in order so that two
/// cannot block each other.
struct ParseGate: Sendable {
  /// The only gate of the process, because cmark's table belongs to the process.
  static let shared = ParseGate(width: 16)

  private let slots: [Slot]
  private let next = Turn()

  /// A gate for up to `width` parallel parses; more wait.
  init(width: Int) {
    slots = (0..<max(1, width)).map { _ in Slot() }
  }

  /// Runs in parallel with others of the same kind.
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
