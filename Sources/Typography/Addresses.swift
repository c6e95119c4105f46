/// The addresses that stand in a text as they are: of pages and of mailboxes.
struct Addresses {
  private var ranges: [Range<Int>] = []

  init(in bytes: [UInt8]) {
    guard
      bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "/"))
        || bytes.contains(UInt8(ascii: "w"))
    else { return }
    var start = 0
    while start < bytes.count {
      guard !Self.isOutside(bytes[start]) else {
        start += 1
        continue
      }
      let word = bytes[start...].prefix { !Self.isOutside($0) }
      if let range = Self.address(in: word) { ranges.append(range) }
      start = word.endIndex
    }
  }

  /// The offset behind the address that an offset is in; the offset itself outside of one.
  func end(of offset: Int) -> Int {
    for range in ranges where range.contains(offset) { return range.upperBound }
    return offset
  }

  private static func address(in word: ArraySlice<UInt8>) -> Range<Int>? {
    var start = word.startIndex
    if let colon = word.firstRange(of: Array("://".utf8)) {
      start = colon.lowerBound
      while start > word.startIndex, isLetter(word[start - 1]) { start -= 1 }
    } else if let host = word.firstRange(of: Array("www.".utf8)) {
      start = host.lowerBound
    } else if let at = word.firstIndex(of: UInt8(ascii: "@")), at > start, at + 1 < word.endIndex {
      while start < at, !isLetter(word[start]) { start += 1 }
    } else {
      return nil
    }
    var end = word.endIndex
    while end > start, ".,;:!?')]}".utf8.contains(word[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func isOutside(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">")
  }
}
