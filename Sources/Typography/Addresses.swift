/// The addresses of pages and mailboxes in a text, which are shown as they are written.
struct Addresses {
  private var ranges: [Range<Int>] = []

  init(in bytes: [UInt8]) {
    guard Self.mayBe(in: bytes) else { return }
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

  /// The offset after the address that contains an offset; the offset itself if no address does.
  func end(of offset: Int) -> Int {
    for range in ranges where range.contains(offset) { return range.upperBound }
    return offset
  }

  /// Whether a text may contain an address; few texts do.
  private static func mayBe(in bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: "@")) || place(of: "://", in: bytes[...]) != nil
      || place(of: "www.", in: bytes[...]) != nil
  }

  /// The offset of the first occurrence of some words.
  ///
  /// The standard library's search takes ten times as long as publishing the text.
  private static func place(of words: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer -> Int? in
      words.withUTF8Buffer { words -> Int? in
        guard buffer.count >= words.count else { return nil }
        return (0...buffer.count - words.count).first { start in
          words.indices.allSatisfy { buffer[start + $0] == words[$0] }
        }
      }
    }.map { bytes.startIndex + $0 }
  }

  private static func address(in word: ArraySlice<UInt8>) -> Range<Int>? {
    var start = word.startIndex
    if let colon = place(of: "://", in: word) {
      start = colon
      while start > word.startIndex, isLetter(word[start - 1]) { start -= 1 }
    } else if let host = place(of: "www.", in: word) {
      start = host
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
