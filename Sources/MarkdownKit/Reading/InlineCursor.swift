import Glibc

/// Moves through a block's content from mark to mark, in step with cmark's inlines.
///
/// cmark read every byte of the content for one inline, in order, so the source of each inline can
/// be found again. If it cannot, the cursor does not move: then spans are approximate, but never
/// outside their block.
struct InlineCursor {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The first byte that belongs to no inline yet.
  private(set) var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeBufferPointer(
      rebasing: bytes[..<Content.trimmedEnd(of: bytes, 0..<bytes.count)])
  }

  private subscript(offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Takes a mark of `count` bytes, each one of `allowed`.
  mutating func takeMark(_ allowed: StaticString, count: Int) {
    let isThere = (at..<at + count).allSatisfy { offset in
      offset < bytes.count
        && allowed.withUTF8Buffer { $0.contains(bytes[offset]) }
    }
    advance(isThere ? count : nil)
  }

  /// Whether the next byte is `mark`.
  func isAt(_ mark: UInt8) -> Bool { self[at] == mark }

  /// Takes text; `isAddress` for an address in angle brackets, where a backslash has no special
  /// meaning.
  mutating func takeText(_ text: UnsafeBufferPointer<UInt8>, isAddress: Bool) {
    if isPlain(text) { return advance(text.count) }
    var from = at
    var taken = 0
    while taken < text.count {
      let byte = self[from]
      if byte == UInt8(ascii: "\\"), !isAddress, self[from + 1].isMarkdownPunctuation,
        text[taken] == self[from + 1]
      {
        from += 2
        taken += 1
      } else if byte == UInt8(ascii: "&"), let entity = Entity(in: bytes, at: from),
        entity.matches(text, at: taken)
      {
        from += entity.length
        taken += entity.text.count
      } else if from < bytes.count, byte == text[taken] {
        from += 1
        taken += 1
      } else {
        return advance(nil)
      }
    }
    advance(from - at)
  }

  /// Whether a text comes next, byte for byte, without any byte that may represent another one.
  func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = text.baseAddress, let other = bytes.baseAddress,
      at + text.count <= bytes.count, memcmp(one, other + at, text.count) == 0
    else { return false }
    return memchr(one, Int32(UInt8(ascii: "\\")), text.count) == nil
      && memchr(one, Int32(UInt8(ascii: "&")), text.count) == nil
  }

  /// Takes a line break, and returns the offset after the line ending.
  ///
  /// Spaces or a backslash come before the ending; the indentation after it belongs to no inline.
  mutating func takeBreak() -> Int {
    var from = at
    while self[from].isMarkdownBlank { from += 1 }
    let isEscaped = self[from] == UInt8(ascii: "\\")
    if isEscaped { from += 1 }
    guard from < bytes.count, bytes[from] == 10 else {
      advance(nil)
      return at
    }
    let end = from + 1
    // After a backslash, cmark turns the indentation into text.
    from = end
    while !isEscaped, self[from].isMarkdownBlank { from += 1 }
    advance(from - at)
    return end
  }

  /// Takes code and the backticks around it.
  mutating func takeCode() {
    let open = backticks(at)
    var from = at + open
    while open > 0, from < bytes.count {
      guard bytes[from] == UInt8(ascii: "`") else {
        from += 1
        continue
      }
      let count = backticks(from)
      from += count
      if count == open { return advance(from - at) }
    }
    advance(nil)
  }

  /// Takes `count` bytes that begin with `<`.
  mutating func takeHTML(count: Int) {
    advance(isAt(UInt8(ascii: "<")) && at + count <= bytes.count ? count : nil)
  }

  /// Takes `[^label]`.
  mutating func takeFootnoteReference() {
    let close = bytes[min(at, bytes.count)...].firstIndex(of: UInt8(ascii: "]"))
    let isThere = isAt(UInt8(ascii: "[")) && self[at + 1] == UInt8(ascii: "^")
    advance(isThere ? close.map { $0 + 1 - at } : nil)
  }

  /// Takes `]` and what follows it in a link or an image.
  mutating func takeLinkEnd() {
    guard isAt(UInt8(ascii: "]")) else { return advance(nil) }
    advance(LinkTail.end(of: bytes, from: at + 1) - at)
  }

  private mutating func advance(_ count: Int?) {
    at += count ?? 0
  }

  private func backticks(_ offset: Int) -> Int {
    var end = offset
    while self[end] == UInt8(ascii: "`") { end += 1 }
    return end - offset
  }
}
