import Synchronization

extension Array where Element: Sendable {
  /// The transformed elements, in order, with at most `width` at work at once.
  ///
  /// Elements are handed out `batch` at a time: what takes microseconds each is not worth a turn.
  @inlinable
  package func concurrentMap<Result: Sendable>(
    width: Int, batch: Int = 1, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await concurrentMap(width: width, batches: batch) { $0.map(transform) }
  }

  /// What is made of batches of elements, in order, with at most `width` at work at once.
  ///
  /// As many tasks as that each take the next batch until none is left, for cores are not equally
  /// fast and elements not equally large. `make` has a result for each of its elements.
  @inlinable
  package func concurrentMap<Result: Sendable>(
    width: Int, batches size: Int, _ make: @escaping @Sendable (ArraySlice<Element>) -> [Result]
  ) async -> [Result] {
    let size = Swift.max(1, size)
    guard width > 1, count > size else { return isEmpty ? [] : make(self[...]) }
    let turns = Turns(count: count, size: size)
    return await withTaskGroup(of: [Batch<Result>].self) { group in
      for _ in 0..<Swift.min(width, (count + size - 1) / size) {
        group.addTask {
          var made: [Batch<Result>] = []
          while let range = turns.next() {
            made.append(Batch(range: range, results: make(self[range])))
          }
          return made
        }
      }
      var batches: [Batch<Result>] = []
      for await made in group { batches += made }
      return Batch.joined(&batches, count: count)
    }
  }
}

/// What was made of neighbours.
@usableFromInline
struct Batch<Result: Sendable>: Sendable {
  @usableFromInline let range: Range<Int>
  @usableFromInline var results: [Result]

  @inlinable
  init(range: Range<Int>, results: [Result]) {
    precondition(results.count == range.count, "every element has a result")
    self.range = range
    self.results = results
  }

  /// All results in order; those of a batch are moved, not copied: a lesson holds some thirty
  /// references.
  @inlinable
  static func joined(_ batches: inout [Batch], count: Int) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { results, initialized in
      for index in batches.indices {
        var position = batches[index].range.upperBound
        while let result = batches[index].results.popLast() {
          position -= 1
          results.initializeElement(at: position, to: result)
          initialized += 1
        }
      }
    }
  }
}

/// Gives each range of positions to one task.
@usableFromInline
final class Turns: Sendable {
  private let count: Int
  private let size: Int
  private let taken = Atomic<Int>(0)

  @usableFromInline
  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  @usableFromInline
  func next() -> Range<Int>? {
    let start = taken.wrappingAdd(size, ordering: .relaxed).oldValue
    return start < count ? start..<Swift.min(start + size, count) : nil
  }
}
