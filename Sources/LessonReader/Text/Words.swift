extension StringProtocol {
  /// Without blanks and line breaks at both ends.
  var trimmed: String {
    guard mayHaveBlankEnds else { return String(self) }
    var text = Substring(self).unicodeScalars
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return String(text)
  }

  /// With each run of blanks and line breaks as one blank.
  var collapsingBlanks: String {
    guard mayHaveBlankEnds || mayHaveBlankRuns else { return String(self) }
    return Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
      .joined(separator: " ")
  }

  /// False only for a text that is sure to begin and end with something to see.
  private var mayHaveBlankEnds: Bool {
    let bytes = Substring(self).utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return !(0x21..<0x7F).contains(first) || !(0x21..<0x7F).contains(last)
  }

  /// False only for a text that is sure to have no blank but single spaces.
  private var mayHaveBlankRuns: Bool {
    var wasSpace = false
    for byte in utf8 {
      switch byte {
      case 0x20:
        if wasSpace { return true }
        wasSpace = true
      // A white space that is not ASCII begins with one of these (U+0085 to U+3000).
      case 0..<0x20, 0xC2, 0xE1...0xE3: return true
      default: wasSpace = false
      }
    }
    return false
  }

  /// With its first letter in lower case, for use inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// At most 40 characters, for messages.
  var shortened: String { count > 40 ? prefix(39) + "…" : String(self) }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  ///
  /// Every value of a course is asked, so what is ASCII is not looked up.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
