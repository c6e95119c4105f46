extension Collection where Element: Sendable {
  /// The transformed elements, in order, with at most `width` at work at once.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard width > 1, count > 1 else { return map(transform) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var waiting = enumerated().makeIterator()
      func startNext() {
        guard let (position, element) = waiting.next() else { return }
        group.addTask { (position, transform(element)) }
      }
      for _ in 0..<width { startNext() }
      var results = [Result?](repeating: nil, count: count)
      for await (position, result) in group {
        results[position] = result
        startNext()
      }
      return results.compactMap(\.self)
    }
  }
}
