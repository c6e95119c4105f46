extension StringProtocol {
  /// Without spaces and line breaks at both ends.
  var trimmed: String {
    guard mayHaveBlanks(atEndsOnly: true) else { return String(self) }
    var text = Substring(self).unicodeScalars
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return String(text)
  }

  /// Without spaces at both ends, and with each run of spaces and line breaks inside replaced by
  /// one space.
  var collapsingBlanks: String {
    guard mayHaveBlanks(atEndsOnly: false) else { return String(self) }
    return Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
      .joined(separator: " ")
  }

  /// False only for a text that certainly begins and ends with a visible character and, if
  /// requested, contains only single spaces in between.
  private func mayHaveBlanks(atEndsOnly: Bool) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.mayHaveBlankEnds || (!atEndsOnly && bytes.mayHaveBlankRuns)
    }
    return found ?? true
  }

  /// With its first letter in lower case, for use inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// At most 40 characters, for messages.
  var shortened: String { count > 40 ? prefix(39) + "…" : String(self) }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var mayHaveBlankEnds: Bool {
    guard let first, let last else { return false }
    return !(0x21..<0x7F).contains(first) || !(0x21..<0x7F).contains(last)
  }

  /// Whether there may be white space other than single spaces.
  fileprivate var mayHaveBlankRuns: Bool {
    var wasSpace = false
    for byte in self {
      switch byte {
      case 0x20:
        if wasSpace { return true }
        wasSpace = true
      // White space that is not ASCII begins with one of these (U+0085 to U+3000).
      case 0..<0x20, 0xC2, 0xE1...0xE3: return true
      default: wasSpace = false
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  ///
  /// Every value of a course is checked, so ASCII is not looked up.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
