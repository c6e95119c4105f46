extension StringProtocol {
  /// Without blanks and line breaks at both ends.
  var trimmed: String {
    var text = Substring(self).unicodeScalars
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return String(text)
  }

  /// With each run of blanks and line breaks as one blank.
  var collapsingBlanks: String {
    Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
      .joined(separator: " ")
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
