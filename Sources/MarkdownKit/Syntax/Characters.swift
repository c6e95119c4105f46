/// The classes of bytes that CommonMark defines.
extension UInt8 {
  /// A space or a tab.
  var isMarkdownBlank: Bool { self == 0x20 || self == 0x09 }

  /// ASCII white space.
  var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// What a backslash can escape.
  var isMarkdownPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A letter of ASCII.
  var isLetter: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The characters of directive names and keys: letters and digits, `-` and `_`.
  var isNameByte: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_")
  }
}
