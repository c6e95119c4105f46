import Synchronization

extension Collection where Element: Sendable {
  /// The transformed elements, in order, with at most `width` at work at once.
  ///
  /// As many tasks as that each take the next element until none is left: lessons are small, and a
  /// task for each would cost more than some of them.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard width > 1, count > 1 else { return map(transform) }
    let elements = Array(self)
    let turn = Turn()
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<Swift.min(width, elements.count) {
        group.addTask {
          var results: [(Int, Result)] = []
          results.reserveCapacity(elements.count / width + 1)
          while let position = turn.next(below: elements.count) {
            results.append((position, transform(elements[position])))
          }
          return results
        }
      }
      var shares: [[(Int, Result)]] = []
      for await share in group { shares.append(share) }
      return [Result](unsafeUninitializedCapacity: elements.count) { results, count in
        // Moved to their places, not copied: a lesson holds some thirty references.
        for index in shares.indices {
          while let (position, result) = shares[index].popLast() {
            results.initializeElement(at: position, to: result)
            count += 1
          }
        }
      }
    }
  }
}

/// Gives each position to one task.
private final class Turn: Sendable {
  private let count = Atomic<Int>(0)

  func next(below limit: Int) -> Int? {
    let position = count.wrappingAdd(1, ordering: .relaxed).oldValue
    return position < limit ? position : nil
  }
}
