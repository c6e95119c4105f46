/// Finds where a link ends after its text: cmark reports where a link leads, but not how it was
/// written.
struct LinkTail {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The offset after a link whose `]` is before `offset`.
  ///
  /// It must be a link: then `(…)` that is not a destination is text, and so is `[…]` that is not a
  /// label.
  static func end(of bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    let tail = LinkTail(bytes: bytes)
    return tail.destinationEnd(offset) ?? tail.labelEnd(offset) ?? offset
  }

  private subscript(offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The end of `(destination "title")`.
  private func destinationEnd(_ offset: Int) -> Int? {
    guard self[offset] == UInt8(ascii: "("), var at = urlEnd(skipSpace(offset + 1)) else {
      return nil
    }
    let title = skipSpace(at)
    if title > at { at = skipSpace(titleEnd(title) ?? title) }
    return self[at] == UInt8(ascii: ")") ? at + 1 : nil
  }

  private func skipSpace(_ offset: Int) -> Int {
    var at = offset
    while self[at].isMarkdownSpace { at += 1 }
    return at
  }

  private func escapes(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: "\\") && self[offset + 1].isMarkdownPunctuation
  }

  private func urlEnd(_ offset: Int) -> Int? {
    var at = offset
    if self[at] == UInt8(ascii: "<") {
      at += 1
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: ">"): return at + 1
        case UInt8(ascii: "<"), 10: return nil
        default: at += escapes(at) ? 2 : 1
        }
      }
      return nil
    }
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        at += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return at }
        depth -= 1
        at += 1
      case let byte where byte.isMarkdownSpace: return at > offset ? at : nil
      default: at += escapes(at) ? 2 : 1
      }
    }
    return nil
  }

  /// The longest title that cmark's scanner accepts: a backslash before the closing mark may or may
  /// not escape it.
  private func titleEnd(_ offset: Int) -> Int? {
    let close: UInt8
    switch self[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = self[offset]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var fallback: Int?
    var at = offset + 1
    while at < bytes.count {
      let isEscaped = bytes[at - 1] == UInt8(ascii: "\\")
      if bytes[at] == close {
        if !isEscaped { return at + 1 }
        fallback = at + 1
      } else if bytes[at] == UInt8(ascii: "("), close == UInt8(ascii: ")"), !isEscaped {
        return fallback
      }
      at += 1
    }
    return fallback
  }

  /// The end of `[label]`, which may be empty.
  private func labelEnd(_ offset: Int) -> Int? {
    guard self[offset] == UInt8(ascii: "[") else { return nil }
    var at = offset + 1
    while at < bytes.count, at - offset <= 1_001 {
      switch bytes[at] {
      case UInt8(ascii: "]"): return at + 1
      case UInt8(ascii: "["): return nil
      default: at += escapes(at) ? 2 : 1
      }
    }
    return nil
  }
}
