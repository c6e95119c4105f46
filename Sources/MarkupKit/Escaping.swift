/// How bytes of UTF-8 text are made safe for the place where they are written.
enum Escaping {
  /// Between tags.
  case text

  /// Between the double quotes of an attribute.
  case attribute

  /// An address between the double quotes of an attribute.
  case url
}

/// Bytes that can be copied as they are, one bit each for the ASCII ones.
///
/// Everything from 0x80 up is part of a longer character and is copied as it is, except in
/// addresses, and except 0xEF, which may begin U+FFFE or U+FFFF: XML forbids those.
private struct PlainBytes {
  let low: UInt64
  let high: UInt64

  init(where isPlain: (UInt8) -> Bool) {
    var masks: [UInt64] = [0, 0]
    for byte: UInt8 in 0..<128 where isPlain(byte) {
      masks[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
    low = masks[0]
    high = masks[1]
  }

  func contains(_ byte: UInt8) -> Bool {
    ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 1
  }

  static let text = PlainBytes { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
    default: byte >= 0x20 && byte != 0x7F
    }
  }

  static let attribute = PlainBytes { byte in
    text.contains(byte) && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
  }

  /// What RFC 3986 allows in an address, and "%", which is assumed to begin an escape.
  static let url = PlainBytes { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
  }
}

extension [UInt8] {
  /// Appends text, escaped for its place.
  mutating func append(_ text: String, escaping: Escaping) {
    var text = text
    text.withUTF8 { append($0, escaping: escaping) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, escaping: Escaping) {
    let plain: PlainBytes
    switch escaping {
    case .text: plain = .text
    case .attribute: plain = .attribute
    case .url: plain = .url
    }
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isPlain =
        byte < 0x80 ? plain.contains(byte) : escaping != .url && !text.isNonCharacter(at: index)
      if isPlain {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      index += appendEscape(of: text, at: index, escaping)
      copied = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Appends the escaped form of the byte at an index; returns how many bytes it used up.
  private mutating func appendEscape(
    of text: UnsafeBufferPointer<UInt8>, at index: Int, _ escaping: Escaping
  ) -> Int {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "'") where escaping == .url: append(contentsOf: "&#x27;".utf8)
    case _ where escaping == .url: appendPercentEncoded(byte)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
    // An XML reader would turn these into spaces or line feeds.
    case UInt8(ascii: "\n"): append(contentsOf: "&#10;".utf8)
    case UInt8(ascii: "\t"): append(contentsOf: "&#9;".utf8)
    case UInt8(ascii: "\r"): append(contentsOf: "&#13;".utf8)
    // The rest is forbidden in every document: control characters and non-characters.
    case 0x80...:
      append(contentsOf: "\u{FFFD}".utf8)
      return 3
    default: append(contentsOf: "\u{FFFD}".utf8)
    }
    return 1
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
    append(UInt8(ascii: "%"))
    append(digit(byte >> 4))
    append(digit(byte & 15))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether U+FFFE or U+FFFF begins here.
  fileprivate func isNonCharacter(at index: Int) -> Bool {
    self[index] == 0xEF && index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE
  }
}
