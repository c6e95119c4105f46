/// Finds the words in a text.
///
/// A word is a run of letters, marks and digits. Scripts that put no spaces between words, and Korean,
/// whose particles are attached to words, are read in pairs of characters instead: see
/// ``isPaired(_:)``.
///
/// The site's script splits queries by the same rules (`templates/web/scripts/search/1-words.js`).
enum WordScanner {
  /// Visits the words of a text in UTF-8, in order; `isPaired` if a run has to be read in pairs.
  static func forEachWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ visit: (_ word: UnsafeBufferPointer<UInt8>, _ isPaired: Bool) -> Void
  ) {
    var start = 0
    var kind = Kind.other
    var at = 0
    while at < text.count {
      let byte = text[at]
      let (next, length): (Kind, Int)
      if byte < 0x80 {
        (next, length) = (asciiKinds[Int(byte)], 1)
      } else {
        let (scalar, count) = decoded(text, at)
        (next, length) = (Self.kind(of: scalar), count)
      }
      // A mark belongs to whatever it is on.
      if next != kind, !(next == .mark && kind != .other) {
        if kind != .other {
          visit(UnsafeBufferPointer(rebasing: text[start..<at]), kind == .paired)
        }
        start = at
        kind = next == .mark ? .letter : next
      }
      at += length
    }
    if kind != .other {
      visit(UnsafeBufferPointer(rebasing: text[start..<text.count]), kind == .paired)
    }
  }

  private enum Kind: UInt8 {
    case other
    case letter
    case mark
    case paired
  }

  private static let asciiKinds: [Kind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .letter
    default: .other
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      isPaired(scalar) ? .paired : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: isPaired(scalar) ? .paired : .mark
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
      .format, .surrogate, .privateUse, .unassigned:
      .other
    @unknown default: .other
    }
  }

  /// Whether a letter or mark belongs to a script whose texts are read in pairs of characters: Thai,
  /// Lao, Burmese, Khmer, Chinese, Japanese, Korean.
  static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The scalar that begins at a byte of valid UTF-8, and its length in bytes.
  private static func decoded(_ text: UnsafeBufferPointer<UInt8>, _ at: Int)
    -> (scalar: Unicode.Scalar, length: Int)
  {
    let lead = text[at]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + length <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[at + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
