extension Passage {
  /// The words between white space, in order; ranges count in `bytes`.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(outline.wordCount)
    var start = 0
    for index in bytes.indices where bytes[index] <= 0x20 {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }

  /// The lines as written.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }

  /// A run of words up to a pause.
  struct Sentence {
    var range: Range<Int>
    var words: Int
  }

  /// The text from pause to pause: a mark at the end of a word.
  ///
  /// A period after an abbreviation counts, too: it is better to miss a sentence that is a little
  /// too long than to report one that is not.
  var sentences: [Sentence] {
    bytes.withUnsafeBufferPointer { bytes in
      var sentences: [Sentence] = []
      var start: Int?
      var count = 0
      var end = 0
      for word in words {
        if start == nil { start = word.lowerBound }
        end = word.upperBound
        count += 1
        if bytes.endsWithPause(word) {
          sentences.append(Sentence(range: (start ?? word.lowerBound)..<end, words: count))
          start = nil
          count = 0
        }
      }
      if let start { sentences.append(Sentence(range: start..<end, words: count)) }
      return sentences
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word, which is not empty, ends with a mark that makes a pause.
  func endsWithPause(_ word: Range<Int>) -> Bool {
    var end = word.upperBound
    // Almost all words end in a letter, a digit or a comma.
    if self[end - 1].isLetter || self[end - 1] == UInt8(ascii: ",") { return false }
    if (0x30...0x39).contains(self[end - 1]) { return false }
    func ends(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
      end - word.lowerBound >= 3 && self[end - 1] == third && self[end - 2] == second
        && self[end - 3] == first
    }
    while end > word.lowerBound {
      if self[end - 1].isClosing {
        end -= 1
      } else if end - word.lowerBound > 3, ends(0xE2, 0x80, 0x99) || ends(0xE2, 0x80, 0x9D) {
        // ’ and ”
        end -= 3
      } else {
        break
      }
    }
    guard end > word.lowerBound else { return false }
    switch self[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      return true
    default:
      // … and —, and the periods of Chinese and Japanese.
      return ends(0xE2, 0x80, 0xA6) || ends(0xE2, 0x80, 0x94) || ends(0xE3, 0x80, 0x82)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of any script: a fifth of what asking a `Character` costs.
  var isLetter: Bool {
    isASCII ? UInt8(truncatingIfNeeded: value).isLetter : properties.isAlphabetic
  }

  /// Whether it is a digit or another number of any script.
  var isNumber: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether it is a capital of ASCII.
  var isCapital: Bool { (0x41...0x5A).contains(self) }

  /// Whether it may come after the mark that ends a sentence.
  fileprivate var isClosing: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether it continues the word before it: `the` and `they`, `a` and `a-b`.
  var goesOn: Bool {
    self >= 0x80 || isLetter || (0x30...0x39).contains(self) || "-'/&_@".utf8.contains(self)
  }
}
