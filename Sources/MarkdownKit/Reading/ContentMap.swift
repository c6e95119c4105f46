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

    /// With a stretch behind it, when the two are one in content and source; else nil.
    func joined(with next: Stretch) -> Stretch? {
      guard length == source.count, next.length == next.source.count,
        content + length == next.content, source.upperBound == next.source.lowerBound
      else { return nil }
      return Stretch(
        content: content, length: length + next.length,
        source: source.lowerBound..<next.source.upperBound)
    }
  }

  /// The first stretch: most content is on one line and has no other.
  private var first: Stretch?

  /// Those after the first, in order; none is empty, none overlaps another.
  private var rest: [Stretch] = []

  mutating func append(content: Int, length: Int, source: Range<Int>) {
    guard length > 0 else { return }
    let stretch = Stretch(content: content, length: length, source: source)
    if let known = first {
      // A paragraph that no mark interrupts is one stretch, however many lines it has.
      if rest.isEmpty, let joined = known.joined(with: stretch) {
        first = joined
      } else {
        rest.append(stretch)
      }
    } else {
      first = stretch
    }
  }

  /// Appends the stretches of another map, from a content offset on.
  mutating func append(_ other: ContentMap, at content: Int) {
    guard let first = other.first else { return }
    for stretch in CollectionOfOne(first) + other.rest {
      append(
        content: content + stretch.content, length: stretch.length, source: stretch.source)
    }
  }

  /// The first source byte of a content byte; for an offset after the content, the source's end.
  func start(of offset: Int) -> Int {
    guard let stretch = stretch(at: offset) else { return first?.source.lowerBound ?? 0 }
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
    guard let first, first.content <= offset else { return nil }
    var low = 0
    var high = rest.count
    while low < high {
      let middle = (low + high) / 2
      if rest[middle].content <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : rest[low - 1]
  }
}
