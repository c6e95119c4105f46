/// Heading levels without gaps, whatever levels an author wrote: PDF/UA forbids gaps.
struct HeadingLevels {
  private var open: [Int] = []

  /// The level of a heading with the written level; the lesson's title is 1.
  mutating func enter(_ written: Int) -> Int {
    while let last = open.last, last >= written { open.removeLast() }
    open.append(written)
    return open.count + 1
  }

  /// The level of a title inside the open section.
  var inner: Int { open.count + 2 }

  /// The levels inside a section at the end of a handout, whose title is a heading of level 2.
  static let insideCard: HeadingLevels = {
    var levels = HeadingLevels()
    // Above any level that an author can write, so that this section stays open.
    levels.open = [0]
    return levels
  }()
}
