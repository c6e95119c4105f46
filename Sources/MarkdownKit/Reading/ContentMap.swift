/// Where the bytes of a block's content stand in the source.
///
/// cmark gathers what it will parse as running text without the marks of what contains it; this
/// keeps, stretch by stretch, where it was gathered from.
struct ContentMap {
  /// A stretch of content, as long as its source or one byte made from several.
  struct Stretch {
    var content: Int
    var length: Int
    var source: Range<Int>
  }

  /// In order, none empty, none overlapping.
  private(set) var stretches: [Stretch] = []

  mutating func append(content: Int, length: Int, source: Range<Int>) {
    guard length > 0 else { return }
    stretches.append(Stretch(content: content, length: length, source: source))
  }

  /// Appends the stretches of another map, from a content offset on.
  mutating func append(_ other: ContentMap, at content: Int) {
    for stretch in other.stretches {
      append(
        content: content + stretch.content, length: stretch.length, source: stretch.source)
    }
  }

  /// The first source byte of a content byte; for an offset after the content, the source's end.
  func start(of offset: Int) -> Int {
    guard let stretch = stretch(at: offset) else { return stretches.first?.source.lowerBound ?? 0 }
    let distance = offset - stretch.content
    if distance >= stretch.length { return stretch.source.upperBound }
    return stretch.source.lowerBound + distance
  }

  /// The end in the source of what ends before a content offset.
  func end(of offset: Int) -> Int {
    guard offset > 0, let stretch = stretch(at: offset - 1) else { return start(of: offset) }
    let distance = offset - stretch.content
    if distance >= stretch.length { return stretch.source.upperBound }
    return stretch.source.lowerBound + distance
  }

  /// The last stretch that begins at or before an offset.
  private func stretch(at offset: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].content <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : stretches[low - 1]
  }
}
