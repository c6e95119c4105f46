extension Passage {
  /// Marks that rules look for, found in one pass for all of them.
  struct Marks: OptionSet {
    let rawValue: UInt16

    /// A number sign, `#`.
    static let hash = Marks(rawValue: 1)

    /// A colon.
    static let colon = Marks(rawValue: 1 << 1)

    /// A closing bracket, `]`.
    static let bracket = Marks(rawValue: 1 << 2)

    /// A caret, `^`.
    static let caret = Marks(rawValue: 1 << 3)

    /// A small letter of ASCII.
    static let smallLetter = Marks(rawValue: 1 << 4)

    /// Two capitals of ASCII, one behind the other.
    static let capitals = Marks(rawValue: 1 << 5)

    /// A word that begins with the same two letters as the one before it, or is as short and the same.
    static let echo = Marks(rawValue: 1 << 7)

    /// A character of U+0080 to U+00BF, such as a blank that breaks no line.
    static let latinSign = Marks(rawValue: 1 << 8)

    /// A character from U+0340 on: symbols, emoji, scripts that are not Latin.
    static let symbol = Marks(rawValue: 1 << 6)
  }
}

extension Passage {
  /// How many words a text has, and the marks in it.
  static func scan(_ bytes: [UInt8]) -> (words: Int, marks: Marks) {
    var marks: Marks = []
    var words = 0
    var isInWord = false
    var wasCapital = false
    var word = 0
    for (index, byte) in bytes.enumerated() {
      guard byte > 0x20 else {
        isInWord = false
        wasCapital = false
        continue
      }
      if !isInWord {
        if words > 0, byte == bytes[word] | 0x20,
          index + 1 == bytes.count || bytes[index + 1] == bytes[word + 1] || bytes[word + 1] <= 0x20
        {
          marks.insert(.echo)
        }
        words += 1
        word = index
      }
      isInWord = true
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): marks.insert(.smallLetter)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if wasCapital { marks.insert(.capitals) }
        wasCapital = true
        continue
      case UInt8(ascii: "#"): marks.insert(.hash)
      case UInt8(ascii: ":"): marks.insert(.colon)
      case UInt8(ascii: "]"): marks.insert(.bracket)
      case UInt8(ascii: "^"): marks.insert(.caret)
      case 0xC2: marks.insert(.latinSign)
      case 0xCD...: marks.insert(.symbol)
      default: break
      }
      wasCapital = false
    }
    return (words, marks)
  }
}
