/// Finds the beginning and the end of an address around the mark that identifies it.
struct AddressScan {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  /// Reads only a range of bytes: a running text from one of its pieces to its end.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  private subscript(offset: Int) -> UInt8 { offset >= start && offset < end ? bytes[offset] : 0x20 }

  /// The address around `://`, `www.` or `@`, and the prefix of its link.
  func address(at mark: Int) -> (range: Range<Int>, scheme: String)? {
    switch self[mark] {
    case UInt8(ascii: ":"): webAddress(at: mark)
    case UInt8(ascii: "@"): mailAddress(at: mark)
    default: hostAddress(at: mark)
    }
  }

  private func webAddress(at colon: Int) -> (range: Range<Int>, scheme: String)? {
    var first = colon
    while self[first - 1].isLetter { first -= 1 }
    let scheme = String(decoding: bytes[first..<colon], as: UTF8.self).lowercased()
    guard scheme == "https" || scheme == "http",
      let range = path(from: first, host: colon + 3, dots: 0)
    else { return nil }
    return (range, "")
  }

  private func hostAddress(at first: Int) -> (range: Range<Int>, scheme: String)? {
    guard
      self[first - 1] <= 0x20 || self[first - 1] >= 0x80
        || "*_~(\"'<".utf8.contains(self[first - 1]),
      let range = path(from: first, host: first, dots: 2)
    else { return nil }
    return (range, "https://")
  }

  /// From its first byte to the last one that belongs to an address; nil without a host.
  private func path(from first: Int, host: Int, dots: Int) -> Range<Int>? {
    var at = host
    var count = 0
    while isHostByte(self[at]) {
      if self[at] == UInt8(ascii: ".") { count += 1 }
      at += 1
    }
    let name = bytes[host..<min(at, end)]
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard count >= dots, let head = labels.first, !head.isEmpty, !name.starts(with: "www..".utf8),
      !labels.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) })
    else { return nil }
    while self[at] > 0x20, self[at] != UInt8(ascii: "<"), !isEnd(at) { at += 1 }
    guard let range = trimmed(first..<at), range.upperBound > host else { return nil }
    return range
  }

  private func mailAddress(at sign: Int) -> (range: Range<Int>, scheme: String)? {
    var first = sign
    while self[first - 1].isLetter || (0x30...0x39).contains(self[first - 1])
      || ".+-_".utf8.contains(self[first - 1])
    {
      first -= 1
    }
    var at = sign + 1
    while self[at].isLetter || (0x30...0x39).contains(self[at]) || ".-_".utf8.contains(self[at]) {
      at += 1
    }
    while at > sign, ".-_".utf8.contains(self[at - 1]) {
      // With a hyphen or an underscore at the end, it is not an address.
      if self[at - 1] != UInt8(ascii: ".") { return nil }
      at -= 1
    }
    // A period before its name belongs to the sentence.
    while first < sign, ".-".utf8.contains(self[first]) { first += 1 }
    let host = bytes[min(sign + 1, at)..<at]
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard first < sign, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }),
      self[first - 1] < 0x80, self[first - 1] != UInt8(ascii: "/"),
      self[first - 1] != UInt8(ascii: "@"),
      self[at] != UInt8(ascii: "@"),
      // `git@example.org:team/course.git` is the address of a repository.
      self[at] != UInt8(ascii: ":") || self[at + 1] <= 0x20,
      labels.last?.contains(where: \.isLetter) == true
    else { return nil }
    if self[first - 1] == UInt8(ascii: ":") {
      let scheme = first - 7
      guard scheme >= start, bytes[scheme..<first].elementsEqual("mailto:".utf8) else { return nil }
      return (scheme..<at, "")
    }
    return (first..<at, "mailto:")
  }

  private func isHostByte(_ byte: UInt8) -> Bool {
    byte.isLetter || (0x30...0x39).contains(byte) || "-_.".utf8.contains(byte)
  }

  /// Whether this is the beginning of a mark that ends a sentence in text without spaces: a mark of
  /// Chinese, Japanese or typography (U+2013 to U+2026, U+3000 to U+301F, U+FF00 to U+FF20).
  private func isEnd(_ offset: Int) -> Bool {
    switch (self[offset], self[offset + 1], self[offset + 2]) {
    case (0xE2, 0x80, 0x93...0xA6), (0xE3, 0x80, 0x80...0x9F), (0xEF, 0xBC, 0x80...0xA0): true
    case (0xC2, 0xA0, _), (0xC2, 0xAB, _), (0xC2, 0xBB, _): true
    // ‹ and ›, the period of Urdu and that of Hindi.
    case (0xE2, 0x80, 0xB9...0xBA), (0xDB, 0x94, _), (0xE0, 0xA5, 0xA4...0xA5): true
    // `<www.example.org>`: no address contains the bracket.
    case (UInt8(ascii: ">"), _, _): true
    // The comma, the semicolon and the question mark of Arabic.
    case (0xD8, 0x8C, _), (0xD8, 0x9B, _), (0xD8, 0x9F, _): true
    default: false
    }
  }

  /// Without the marks at the end that belong to the sentence; nil when nothing is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last {
      switch self[last] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
        UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        range.removeLast()
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        let close = self[last]
        let open = close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        let inside = bytes[range]
        guard inside.count(where: { $0 == close }) > inside.count(where: { $0 == open }) else {
          return range
        }
        range.removeLast()
      case UInt8(ascii: ";"):
        // An entity at the end, as in `…&gt;`, is not part of it; a semicolon alone belongs to the
        // sentence.
        var at = last - 1
        while at > range.lowerBound, self[at].isLetter { at -= 1 }
        range = range.lowerBound..<(self[at] == UInt8(ascii: "&") && at < last - 1 ? at : last)
      default: return range
      }
    }
    return nil
  }
}

extension UInt8 {
  /// A letter of ASCII.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
