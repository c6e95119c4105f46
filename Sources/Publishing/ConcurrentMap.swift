extension Collection where Element: Sendable {
  /// The transformed elements, in order, with at most `width` at work at once.
  ///
  /// The first failure by position is thrown, whichever task failed first, so that every run fails
  /// alike.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) async throws(PublishFailure) -> Result
  ) async throws(PublishFailure) -> [Result] {
    typealias Outcome = Swift.Result<Result, PublishFailure>
    let outcomes = await withTaskGroup(of: (Int, Outcome).self) { group in
      var waiting = enumerated().makeIterator()
      func startNext() {
        guard let (position, element) = waiting.next() else { return }
        group.addTask {
          do throws(PublishFailure) {
            return (position, .success(try await transform(element)))
          } catch {
            return (position, .failure(error))
          }
        }
      }
      for _ in 0..<Swift.max(1, width) { startNext() }
      var outcomes = [Outcome?](repeating: nil, count: count)
      var hasFailed = false
      for await (position, outcome) in group {
        outcomes[position] = outcome
        if case .failure = outcome { hasFailed = true }
        if !hasFailed { startNext() }
      }
      return outcomes.compactMap(\.self)
    }
    var results: [Result] = []
    results.reserveCapacity(outcomes.count)
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
  }
}
