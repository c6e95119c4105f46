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
