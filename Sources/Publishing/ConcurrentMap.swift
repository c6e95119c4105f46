import Synchronization

extension Collection where Element: Sendable {
  /// The transformed elements, in order, with at most `width` at work at once.
  ///
  /// As many tasks as that each take the next element until none is left, or one has failed. The
  /// first failure by position is thrown, whichever task failed first, so that every run fails
  /// alike: what stands before a failure was taken before it, and is finished.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) async throws(PublishFailure) -> Result
  ) async throws(PublishFailure) -> [Result] {
    typealias Outcome = Swift.Result<Result, PublishFailure>
    let elements = Array(self)
    let turn = Turn(elements.count)
    let outcomes = await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<Swift.min(Swift.max(1, width), elements.count) {
        group.addTask {
          var outcomes: [(Int, Outcome)] = []
          while let position = turn.next() {
            do throws(PublishFailure) {
              outcomes.append((position, .success(try await transform(elements[position]))))
            } catch {
              outcomes.append((position, .failure(error)))
              turn.stop()
            }
          }
          return outcomes
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: elements.count)
      for await share in group {
        for (position, outcome) in share { outcomes[position] = outcome }
      }
      return outcomes.compactMap(\.self)
    }
    var results: [Result] = []
    results.reserveCapacity(outcomes.count)
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
  }
}

/// Gives each position to one task.
private final class Turn: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    let position = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return position < count ? position : nil
  }

  /// Nothing more is given out.
  func stop() { isStopped.store(true, ordering: .relaxed) }
}
