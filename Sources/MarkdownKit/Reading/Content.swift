import CMarkGFM

/// The text that a block's inlines were parsed from, and where it stands in the source.
struct Content {
  /// Lives as long as the node it is of.
  let bytes: UnsafeBufferPointer<UInt8>
  let map: ContentMap

  /// Content on one line of source, from `offset` on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    var map = ContentMap()
    map.append(content: 0, length: bytes.count, source: offset..<offset + bytes.count)
    self.map = map
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, map: ContentMap) {
    self.bytes = bytes
    self.map = map
  }

  /// Content made from whole lines, the first of them line `first`; nil when they are not those.
  ///
  /// A line of content is the end of a line of source: what comes before it are the marks of the
  /// containers. Where such a mark takes a part of a tab, cmark writes the rest as spaces.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, fromLine first: Int, of lines: LineIndex,
    in text: UnsafeBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    var map = ContentMap()
    var number = first
    var at = 0
    while at < bytes.count {
      guard number >= 1, number <= lines.count else { return nil }
      let end = bytes[at...].firstIndex(of: 10) ?? bytes.count
      let visible = Self.trimmedEnd(of: bytes, at..<end)
      let source = lines.start(number)..<lines.end(number)
      let sourceVisible = Self.trimmedEnd(of: text, source)
      var length = 0
      while length < visible - at, length < sourceVisible - source.lowerBound,
        bytes[visible - 1 - length] == text[sourceVisible - 1 - length]
      { length += 1 }
      guard bytes[at..<visible - length].allSatisfy({ $0 == 0x20 }) else { return nil }
      let trailing = min(end - visible, source.upperBound - sourceVisible)
      map.append(
        content: visible - length, length: length + trailing,
        source: sourceVisible - length..<sourceVisible + trailing)
      if end < bytes.count {
        map.append(
          content: end, length: 1, source: source.upperBound..<lines.endWithBreak(number))
      }
      at = end + 1
      number += 1
    }
    self.map = map
  }

  /// How many lines it has.
  static func lineCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = bytes.last else { return 0 }
    return bytes.count { $0 == 10 } + (last == 10 ? 0 : 1)
  }

  /// The end of a range of bytes without the blanks and line endings at its end.
  static func trimmedEnd(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isMarkdownSpace { end -= 1 }
    return end
  }
}
