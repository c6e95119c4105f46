extension StringProtocol {
  /// With each line break replaced by a space, or by nothing between two letters of a script without
  /// spaces.
  package var joiningLines: String { joiningLines(with: " ") }

  /// Without line breaks between two letters of a script without spaces.
  package var closingGaps: String { joiningLines(with: "\n") }

  private func joiningLines(with joint: Unicode.Scalar) -> String {
    // Hardly any text has a line break. A search for one in any kind of text, or by characters, takes
    // 3 % of a website.
    let text = String(self)
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result = String.UnicodeScalarView()
    var isOpen = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        isOpen = true
        continue
      }
      if isOpen {
        if result.last?.isSpaceless != true || !scalar.isSpaceless { result.append(joint) }
        isOpen = false
      }
      result.append(scalar)
    }
    if isOpen { result.append(joint) }
    return String(result)
  }

  /// The words on one line: one space between them, but none where a line ends between two letters
  /// of a script without spaces.
  package var wordsOnOneLine: String {
    split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n").joiningLines
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter or a mark of a script that puts no spaces between words: Chinese or
  /// Japanese.
  ///
  /// A line break between two of them is not a space (CSS Text 4, §4.1.3). Korean has spaces.
  package var isSpaceless: Bool {
    switch value {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF60, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
