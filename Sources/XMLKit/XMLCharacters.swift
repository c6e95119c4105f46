extension String {
  /// This text without the characters that an XML 1.0 document may not hold even as references:
  /// control characters except tab, line feed and carriage return; U+FFFE and U+FFFF (XML 1.0
  /// §2.2).
  package var withoutCharactersForbiddenInXML: String {
    guard unicodeScalars.contains(where: Self.isForbidden) else { return self }
    var kept = UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.lazy.filter { !Self.isForbidden($0) })
    return String(kept)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
