/// A style sheet, or a value of one.
struct StyleText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The style without what it would load; nil where it loads nothing from outside.
  var withoutOutside: String? {
    let plain = Self.plain(text)
    guard Self.loads(plain) else { return nil }
    // What was written with escapes is left out as a whole: nobody draws that way.
    return plain == text ? Self.withoutLoads(text) : ""
  }

  /// Without comments, and with escapes read (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
  private static func plain(_ text: String) -> String {
    var rest = text[...]
    if rest.contains("/*") {
      var kept = ""
      while let open = rest.firstRange(of: "/*") {
        kept += rest[..<open.lowerBound]
        rest = rest[open.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      }
      rest = (kept + rest)[...]
    }
    guard rest.contains("\\") else { return String(rest) }
    var plain = ""
    while let character = rest.popFirst() {
      guard character == "\\" else {
        plain.append(character)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.isASCII && $0.isHexDigit }
      if digits.isEmpty {
        if let next = rest.popFirst(), !next.isNewline { plain.append(next) }
      } else {
        rest = rest.dropFirst(digits.count)
        if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }) {
          plain.unicodeScalars.append(scalar)
        }
      }
    }
    return plain
  }

  private static func loads(_ text: String) -> Bool {
    // All of that has one of these signs, and searching for words took longer than all else of a picture.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) else {
      return false
    }
    let lowered = text.lowercased()
    if lowered.contains("@import") || lowered.contains("image-set(") || lowered.contains("src(") {
      return true
    }
    return addresses(in: text).contains { !isHarmless(text[$0]) }
  }

  private static func withoutLoads(_ text: String) -> String {
    var cleaned = text
    for place in addresses(in: text).reversed() where !isHarmless(text[place]) {
      cleaned.replaceSubrange(place, with: "")
    }
    while let rule = cleaned.lowercased().firstRange(of: "@import") {
      let start = cleaned.index(
        cleaned.startIndex,
        offsetBy: cleaned.lowercased().distance(
          from: cleaned.lowercased().startIndex, to: rule.lowerBound))
      let end = cleaned[start...].firstIndex(of: ";").map { cleaned.index(after: $0) }
      cleaned.removeSubrange(start..<(end ?? cleaned.endIndex))
    }
    let lowered = cleaned.lowercased()
    return lowered.contains("image-set(") || lowered.contains("src(") ? "" : cleaned
  }

  /// What is between the parentheses of each `url(…)`.
  private static func addresses(in text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "(") {
      let before = text[..<open.lowerBound].suffix(3).lowercased()
      rest = rest[open.upperBound...]
      guard before == "url" else { continue }
      let end = rest.firstIndex(of: ")") ?? rest.endIndex
      places.append(rest.startIndex..<end)
      rest = rest[end...]
    }
    return places
  }

  private static func isHarmless(_ address: Substring) -> Bool {
    let bare = address.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }.lowercased()
    return bare.isEmpty || bare.hasPrefix("#") || bare.hasPrefix("data:image/png")
      || bare.hasPrefix("data:image/jpeg") || bare.hasPrefix("data:font/")
      || bare.hasPrefix("data:application/font") || bare.hasPrefix("data:application/x-font")
  }
}
