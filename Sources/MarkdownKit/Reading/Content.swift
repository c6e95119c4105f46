import CMarkGFM
import Glibc

/// The text from which a block's inlines were parsed, and its place in the source.
struct Content {
  /// Valid as long as its node.
  let bytes: UnsafeBufferPointer<UInt8>
  let map: ContentMap

  /// Content on one line of the source, starting at `offset`.
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

  /// Content from whole lines, beginning with line `first`; nil if it does not match them.
  ///
  /// A line of content is the end of a line of the source: before it are the marks of the
  /// containers. If such a mark uses up part of a tab, cmark writes the rest as spaces.
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
      let end = Self.lineEnd(in: bytes, from: at)
      let visible = Self.trimmedEnd(of: bytes, at..<end)
      let source = lines.start(number)..<lines.end(number)
      let sourceVisible = Self.trimmedEnd(of: text, source)
      let length = Self.commonEnd(
        UnsafeBufferPointer(rebasing: bytes[at..<visible]),
        UnsafeBufferPointer(rebasing: text[source.lowerBound..<sourceVisible]))
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

  /// The offset of the line feed that ends the line at `start`, or of the end.
  private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 10, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How many bytes at the ends of two texts are the same.
  private static func commonEnd(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // Almost always, the second one ends with the first.
    if left.count <= right.count, let one = left.baseAddress, let other = right.baseAddress,
      memcmp(one, other + (right.count - left.count), left.count) == 0
    {
      return left.count
    }
    var length = 0
    while length < left.count, length < right.count,
      left[left.count - 1 - length] == right[right.count - 1 - length]
    { length += 1 }
    return length
  }

  /// How many lines it has.
  static func lineCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = bytes.last else { return 0 }
    var count = last == 10 ? 0 : 1
    var at = 0
    while true {
      at = lineEnd(in: bytes, from: at) + 1
      guard at <= bytes.count else { return count }
      count += 1
    }
  }

  /// The end of a range of bytes, without trailing spaces and line endings.
  static func trimmedEnd(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isMarkdownSpace { end -= 1 }
    return end
  }
}
