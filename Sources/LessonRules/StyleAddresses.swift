/// The addresses that style sheets load.
enum StyleAddresses {
  /// The addresses in `url(…)`, `src(…)`, `image-set(…)` and `@import`, with comments and
  /// escapes read as CSS does (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
  static func of(_ style: String) -> [String] {
    let style = plain(style)
    var addresses: [String] = []
    let lowered = style.lowercased()
    guard lowered.utf8.count == style.utf8.count else { return of(lowered) }
    for opening in ["url(", "src(", "@import", "image("] {
      var rest = lowered[...]
      while let found = rest.firstRange(of: opening) {
        rest = rest[found.upperBound...]
        let start = style.utf8.index(
          style.startIndex,
          offsetBy: lowered.utf8.distance(
            from: lowered.startIndex, to: found.upperBound))
        let address = style[start...].drop { $0.isWhitespace || "\"'".contains($0) }
        addresses.append(String(address.prefix { !"\"');".contains($0) }))
      }
    }
    var rest = style[...]
    while let found = rest.firstRange(of: "image-set(") {
      rest = rest[found.upperBound...]
      for part in rest.prefix(while: { $0 != ";" && $0 != "}" }).split(separator: ",") {
        let string = part.drop { !"\"'".contains($0) }.dropFirst().prefix { !"\"'".contains($0) }
        if !string.isEmpty { addresses.append(String(string)) }
      }
    }
    return addresses
  }

  private static func plain(_ style: String) -> String {
    var style = style
    while let open = style.firstRange(of: "/*") {
      let end = style[open.upperBound...].firstRange(of: "*/")?.upperBound ?? style.endIndex
      style.removeSubrange(open.lowerBound..<end)
    }
    guard style.contains("\\") else { return style }
    var plain = ""
    var rest = style[...]
    while let character = rest.popFirst() {
      guard character == "\\" else {
        plain.append(character)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.isASCII && $0.isHexDigit }
      guard !digits.isEmpty else {
        if let next = rest.popFirst(), !next.isNewline { plain.append(next) }
        continue
      }
      rest = rest[digits.endIndex...]
      if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
      if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }) {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}

/// A text in base 64 (RFC 4648), read as browsers do: with white space and without its end.
struct Base64Text {
  let text: String

  init(_ written: String) {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in written.utf8 {
      let value: Int
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(byte) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(byte) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte) + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// With `%68` decoded to its byte (RFC 3986 §2.1).
  var removingPercentEncodings: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
