/// Levels of headings without gaps, whatever levels an author wrote: PDF/UA forbids a gap.
struct HeadingLevels {
  private var open: [Int] = []

  /// The level of a heading that was written at a level; the lesson's title is 1.
  mutating func enter(_ written: Int) -> Int {
    while let last = open.last, last >= written { open.removeLast() }
    open.append(written)
    return open.count + 1
  }

  /// The level of a title inside the section that is open.
  var inner: Int { open.count + 2 }
}
