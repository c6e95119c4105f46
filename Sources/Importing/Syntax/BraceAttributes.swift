/// Attributes in braces, as pandoc, kramdown and Python-Markdown write them: `{#id .class key="value"}`
/// and `{: .class}`.
struct BraceAttributes: Hashable {
  private(set) var id: String?
  private(set) var classes: [String] = []
  private(set) var pairs: [String: String] = [:]

  /// From `{` to `}`.
  private(set) var range: Range<Int>

  /// The attributes that begin at a place; nil if there are none.
  ///
  /// Line breaks may be between them, but not an empty line.
  init?(in bytes: [UInt8], at start: Int, upTo limit: Int) {
    guard start < limit, bytes[start] == UInt8(ascii: "{") else { return nil }
    range = start..<start
    var at = start + 1
    if at < limit, bytes[at] == UInt8(ascii: ":") { at += 1 }
    var isEmpty = true
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "}") {
        guard !isEmpty else { return nil }
        range = start..<at + 1
        return
      }
      if byte == 0x0A, at + 1 < limit, bytes[at + 1] == 0x0A { return nil }
      if byte <= 0x20 {
        at += 1
        continue
      }
      guard let next = take(bytes, at, limit) else { return nil }
      isEmpty = false
      at = next
    }
    return nil
  }

  /// Takes one attribute, and returns where the next may begin.
  private mutating func take(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    func isWord(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte != UInt8(ascii: "}") && byte != UInt8(ascii: "=")
        && byte != UInt8(ascii: "{")
    }
    var end = start
    while end < limit, isWord(bytes[end]) { end += 1 }
    guard end > start, end < limit else { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    guard bytes[end] == UInt8(ascii: "=") else {
      if word.hasPrefix("#"), word.utf8.count > 1 {
        id = id ?? String(word.dropFirst())
      } else if word.hasPrefix("."), word.utf8.count > 1 {
        classes.append(String(word.dropFirst()))
      } else if word.first?.isLetter == true || word == "-" {
        pairs[word] = ""
      } else {
        return nil
      }
      return end
    }
    guard word.first?.isLetter == true else { return nil }
    end += 1
    guard end < limit else { return nil }
    let quote = bytes[end]
    let value: ArraySlice<UInt8>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = Self.closing(quote, in: bytes, end + 1..<limit) else { return nil }
      value = bytes[end + 1..<close]
      end = close + 1
    } else {
      let first = end
      while end < limit, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "=") { end += 1 }
      value = bytes[first..<end]
    }
    pairs[word] = String(decoding: value, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return end
  }

  /// The quotation mark that ends a value: one with a letter after it is an apostrophe.
  private static func closing(_ quote: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == 0x0A, at + 1 < range.upperBound, bytes[at + 1] == 0x0A { return nil }
      if bytes[at] == quote, bytes[at - 1] != UInt8(ascii: "\\") {
        let next = at + 1 < range.upperBound ? bytes[at + 1] : UInt8(ascii: "}")
        if next <= 0x20 || next == UInt8(ascii: "}") { return at }
      }
      at += 1
    }
    return nil
  }
}
