extension Unicode.Scalar {
  /// Whether it is in the blocks of the Latin script, up to Latin Extended-B and Latin Extended
  /// Additional, or in ASCII.
  package var isInLatinBlock: Bool {
    switch value {
    case 0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Whether it is in the blocks of Chinese, Japanese and Korean.
  package var isInEastAsianBlock: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3040...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
