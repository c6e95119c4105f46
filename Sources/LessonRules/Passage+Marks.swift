extension Passage {
  /// Marks that rules look for, found in one pass for all of them.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A word that begins with two number signs.
    static let hashes = Marks(rawValue: 1)

    /// A word that begins with two colons.
    static let colons = Marks(rawValue: 1 << 1)

    /// A closing bracket.
    static let bracket = Marks(rawValue: 1 << 2)

    /// An opening bracket followed by a caret.
    static let caret = Marks(rawValue: 1 << 3)

    /// Two ASCII capitals in a row.
    static let capitals = Marks(rawValue: 1 << 4)

    /// A word of at most five letters that repeats the one before it, perhaps with a capital.
    static let echo = Marks(rawValue: 1 << 5)

    /// A character from U+0080 to U+00BF, such as a no-break space.
    static let latinSign = Marks(rawValue: 1 << 6)

    /// A placeholder for code, a picture, a formula or a gap.
    static let standIn = Marks(rawValue: 1 << 7)

    /// Another character from U+0240 on: symbols, emoji, accents, scripts that are not Latin.
    static let symbol = Marks(rawValue: 1 << 8)

    /// A vertical bar.
    static let bar = Marks(rawValue: 1 << 9)

    /// An opening brace.
    static let brace = Marks(rawValue: 1 << 10)

    /// A tilde with something after it.
    static let tilde = Marks(rawValue: 1 << 11)

    /// A caret with something after it, except for that of a footnote.
    static let hat = Marks(rawValue: 1 << 12)

    /// A word that begins with two equals signs, asterisks, plus signs, exclamation or question marks.
    static let doubled = Marks(rawValue: 1 << 13)

    /// An opening bracket with an exclamation mark after it.
    static let alert = Marks(rawValue: 1 << 14)

    /// A backslash with a letter after it.
    static let command = Marks(rawValue: 1 << 15)

    /// A word that begins with a colon and a letter.
    static let shortcode = Marks(rawValue: 1 << 16)

    /// A line that begins like a point of a list or a definition, except for the first one of its
    /// passage.
    static let lineMark = Marks(rawValue: 1 << 17)

    /// A word that begins with `<%`.
    static let percentTag = Marks(rawValue: 1 << 18)
  }
}

extension Passage.Outline {
  /// Counts the words and finds the marks.
  ///
  /// `all` holds the bytes of the lesson, with two zero bytes at the beginning, one after each
  /// passage and eight at the end. Every word of a course is examined here, so eight bytes at a
  /// time are checked: which of them begin a word, and which may be a mark. Most do neither.
  mutating func scan(_ all: UnsafeBufferPointer<UInt8>) {
    guard let bytes = all.baseAddress else { return }
    let high: UInt64 = 0x8080_8080_8080_8080
    let end = range.upperBound
    var at = range.lowerBound
    var marks: Passage.Marks = []
    var words = 0
    // How many words come before the sentence, and where the previous word began, with its first
    // letter in lower case.
    var sentence = 0
    var word = at
    var first: UInt8 = 0
    // The high bit of the first byte, if a word was in progress.
    var wasInWord: UInt64 = 0
    while at < end {
      var eight = UInt64(
        littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
      if end &- at < 8 { eight &= (1 &<< UInt64(truncatingIfNeeded: (end &- at) &* 8)) &- 1 }
      let low = eight & ~high
      let visible = ((low &+ 0x5F5F_5F5F_5F5F_5F5F) | eight) & high
      var starts = visible & ~(visible &<< 8 | wasInWord)
      wasInWord = visible &>> 56
      while starts != 0 {
        let start = at &+ starts.trailingZeroBitCount &>> 3
        starts &= starts &- 1
        let byte = bytes[start]
        // Most words end in a letter, one byte before the space, and most pairs differ at once.
        if !bytes[start &- 2].isLetter, words > sentence, all.isPause(before: start, word) {
          longestSentence = max(longestSentence, words &- sentence)
          sentence = words
        }
        if byte == first, all.isEcho(at: start, of: word) { marks.insert(.echo) }
        if byte < 0x40 { marks.formUnion(Passage.Marks(beginning: bytes + start)) }
        if bytes[start &- 1] == 0x0A { marks.formUnion(Passage.Marks(line: bytes + start)) }
        words &+= 1
        word = start
        first = byte | 0x20
      }
      // Capitals, brackets and the caret, then braces, the bar and the tilde, and all that is not ASCII.
      let signs = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2121_2121_2121_2121)
      let braces = low &+ 0x0505_0505_0505_0505
      var rare = ((signs | braces) & ~eight | eight) & high
      while rare != 0 {
        let place = at &+ rare.trailingZeroBitCount &>> 3
        rare &= rare &- 1
        if bytes[place].isCapital {
          guard bytes[place &+ 1].isCapital else { continue }
          if !marks.contains(.capitals) { capitals = place }
          marks.insert(.capitals)
        } else {
          marks.formUnion(Passage.Marks(at: bytes + place))
        }
      }
      at &+= 8
    }
    // The last word ends the last sentence, with a pause or without.
    longestSentence = max(longestSentence, words - sentence)
    wordCount = words
    self.marks = marks
  }
}

extension Passage.Marks {
  /// A sign that begins a word.
  fileprivate init(beginning place: UnsafePointer<UInt8>) {
    let isTwice = place[0] == place[1]
    switch place[0] {
    case UInt8(ascii: "#"): self = isTwice ? .hashes : []
    case UInt8(ascii: ":"): self = isTwice ? .colons : place[1].isLetter ? .shortcode : []
    case UInt8(ascii: "<"): self = place[1] == UInt8(ascii: "%") ? .percentTag : []
    case UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "+"):
      self = isTwice ? .doubled : []
    default: self = []
    }
  }

  /// The first word of a line that is not the first one.
  fileprivate init(line place: UnsafePointer<UInt8>) {
    switch place[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "*"), 0x80...:
      self = .lineMark
    case UInt8(ascii: ":"): self = place[1] <= 0x20 ? .lineMark : []
    case 0x30...0x39: self = .lineMark
    default:
      // A letter with a bracket, a period or a tab after it, or a Roman number.
      let isPoint = place[1] == 0x29 || place[1] == 0x2E || place[1] == 0x09
      let isRoman =
        (place[1] == UInt8(ascii: "i") || place[1] == UInt8(ascii: "v"))
        && (place[0] == UInt8(ascii: "i") || place[0] == UInt8(ascii: "v"))
      self = isPoint || isRoman ? .lineMark : []
    }
  }

  /// A sign that is not a capital; at least three bytes follow it.
  fileprivate init(at place: UnsafePointer<UInt8>) {
    let next = place[1]
    switch place[0] {
    case UInt8(ascii: "["):
      self = next == UInt8(ascii: "^") ? .caret : next == UInt8(ascii: "!") ? .alert : []
    case UInt8(ascii: "|"): self = .bar
    case UInt8(ascii: "{"): self = .brace
    case UInt8(ascii: "~"): self = next > 0x20 ? .tilde : []
    case UInt8(ascii: "^"): self = next > 0x20 && next != 0x5D ? .hat : []
    case UInt8(ascii: "\\"): self = next.isLetter ? .command : []
    case UInt8(ascii: "]"): self = .bracket
    case 0xC2: self = .latinSign
    // An accent (U+0300 to U+033F) would turn it into another character.
    case 0xEF where next == 0xBF && place[2] == 0xBC && place[3] != 0xCC: self = .standIn
    case 0xC9...: self = .symbol
    default: self = []
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word, of which only the beginning is known, ends with a pause before the next one.
  fileprivate func isPause(before next: Int, _ word: Int) -> Bool {
    var end = next - 1
    while self[end - 1] <= 0x20 { end -= 1 }
    return endsWithPause(word..<end)
  }

  /// Whether a word of at most five letters is followed by itself.
  fileprivate func isEcho(at start: Int, of word: Int) -> Bool {
    var length = 1
    while length < 6, self[word + length] > 0x20 {
      guard self[word + length] == self[start + length] else { return false }
      length += 1
    }
    return length < 6 && !self[start + length].goesOn
  }
}
