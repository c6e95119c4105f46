import Synchronization

extension Array where Element: Sendable {
  /// The transformed elements, in order; at most `width` tasks work at the same time.
  ///
  /// Elements are handed out in batches of `batch`: an element that takes microseconds is not worth
  /// a task of its own. The first failure by position is thrown, whichever happened first, so that
  /// every run fails in the same way.
  @inlinable
  package func concurrentMap<Result: Sendable, Failure: Error>(
    width: Int, batch: Int = 1,
    _ transform: @escaping @Sendable (Element) async throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    try await concurrentMap(width: width, batches: batch) {
      elements async throws(Failure) -> [Result] in
      var results: [Result] = []
      results.reserveCapacity(elements.count)
      for element in elements { results.append(try await transform(element)) }
      return results
    }
  }

  /// The results of batches of elements, in order; at most `width` tasks work at the same time.
  ///
  /// Up to `width` tasks each take the next batch, until none is left or one has failed, because
  /// cores are not equally fast and elements not equally large. `make` returns a result for each of
  /// its elements. Batches before the one that failed were taken earlier and are finished; the
  /// first failure by position is thrown.
  @inlinable
  package func concurrentMap<Result: Sendable, Failure: Error>(
    width: Int, batches size: Int,
    _ make: @escaping @Sendable (ArraySlice<Element>) async throws(Failure) -> [Result]
  ) async throws(Failure) -> [Result] {
    let size = Swift.max(1, size)
    guard width > 1, count > size else { return isEmpty ? [] : try await make(self[...]) }
    let turns = Turns(count: count, size: size)
    let outcome = await withTaskGroup(of: Share<Result, Failure>.self) { group in
      for _ in 0..<Swift.min(width, (count + size - 1) / size) {
        group.addTask {
          var made: [Batch<Result>] = []
          while let range = turns.next() {
            do throws(Failure) {
              made.append(Batch(range: range, results: try await make(self[range])))
            } catch {
              turns.stop()
              return Share(batches: made, failure: (range.lowerBound, error))
            }
          }
          return Share(batches: made, failure: nil)
        }
      }
      var all = Share<Result, Failure>(batches: [], failure: nil)
      for await share in group { all.add(share) }
      return all
    }
    if let failure = outcome.failure { throw failure.error }
    var batches = outcome.batches
    return Batch.joined(&batches, count: count)
  }
}

/// The results of one task, and where it failed.
@usableFromInline
struct Share<Result: Sendable, Failure: Error>: Sendable {
  @usableFromInline var batches: [Batch<Result>]
  @usableFromInline var failure: (position: Int, error: Failure)?

  @inlinable
  init(batches: [Batch<Result>], failure: (position: Int, error: Failure)?) {
    self.batches = batches
    self.failure = failure
  }

  /// Keeps the failure that is first by position.
  @inlinable
  mutating func add(_ other: Share) {
    batches += other.batches
    guard let new = other.failure else { return }
    if let old = failure, old.position < new.position { return }
    failure = new
  }
}

/// The results for a range of elements.
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

  /// All results in order; those of a batch are moved, not copied, because a lesson holds some
  /// thirty references.
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
  private let isStopped = Atomic<Bool>(false)

  @usableFromInline
  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  @usableFromInline
  func next() -> Range<Int>? {
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    let start = taken.wrappingAdd(size, ordering: .relaxed).oldValue
    return start < count ? start..<Swift.min(start + size, count) : nil
  }

  /// No more ranges are handed out.
  @usableFromInline
  func stop() { isStopped.store(true, ordering: .relaxed) }
}
