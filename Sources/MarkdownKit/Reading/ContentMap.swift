/// Where the bytes of a block's content are in the source.
///
/// cmark collects the running text to parse without the marks of its containers; this records,
/// piece by piece, where the text came from.
struct ContentMap {
  /// A piece of content, as long as its source, or one byte made from several.
  struct Stretch {
    var content: Int
    var length: Int
    var source: Range<Int>

    /// Joined with the next piece, if the two are adjacent in both content and source; otherwise
    /// nil.
    func joined(with next: Stretch) -> Stretch? {
      guard length == source.count, next.length == next.source.count,
        content + length == next.content, source.upperBound == next.source.lowerBound
      else { return nil }
      return Stretch(
        content: content, length: length + next.length,
        source: source.lowerBound..<next.source.upperBound)
    }
  }

  /// The first piece: most content is on one line and has no other.
  private var first: Stretch?

  /// The pieces after the first, in order; none is empty or overlaps another.
  private var rest: [Stretch] = []

  mutating func append(content: Int, length: Int, source: Range<Int>) {
    guard length > 0 else { return }
    let stretch = Stretch(content: content, length: length, source: source)
    if let known = first {
      // A paragraph without marks in between is one piece, however many lines it has.
      if rest.isEmpty, let joined = known.joined(with: stretch) {
        first = joined
      } else {
        rest.append(stretch)
      }
    } else {
      first = stretch
    }
  }

  /// Appends the pieces of another map, starting at a content offset.
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

  /// The end in the source of content that ends before an offset.
  func end(of offset: Int) -> Int {
    guard offset > 0, let stretch = stretch(at: offset - 1) else { return start(of: offset) }
    let distance = offset - stretch.content
    if distance >= stretch.length { return stretch.source.upperBound }
    return stretch.source.lowerBound + distance
  }

  /// The last piece that begins at or before an offset.
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
