/// How fast people read a language silently.
///
/// 238 words per minute is the mean of 190 studies for English non-fiction (Brysbaert 2019, "How
/// many words do we read per minute?"). Other languages are scaled by the International Reading
/// Speed Texts, which measured seventeen languages in the same way (Trauzettel-Klosinski and Dietz
/// 2012, table 2: English 228 words per minute, German 179 …). Chinese and Japanese are counted in
/// characters.
struct ReadingSpeed: Hashable, Sendable {
  /// Words, or characters if words are not separated.
  let unitsPerMinute: Int
  let countsCharacters: Bool

  init(_ language: LanguageTag) {
    let primary = language.primary
    countsCharacters = primary == "zh" || primary == "ja"
    let measured =
      switch primary {
      case "ar": 138
      case "de": 179
      case "es": 218
      case "fi": 161
      case "fr": 195
      case "he": 187
      case "it": 188
      case "ja": 357
      case "nl": 202
      case "pl": 166
      case "pt": 181
      case "ru": 184
      case "sl": 180
      case "sv": 199
      case "tr": 166
      case "zh": 255
      default: 228
      }
    unitsPerMinute = (measured * 238 + 114) / 228
  }

  /// Counts the units of running text that arrives in pieces.
  struct UnitCount {
    private(set) var units = 0
    private var isInWord = false
    private let countsCharacters: Bool

    init(_ speed: ReadingSpeed) { countsCharacters = speed.countsCharacters }

    /// A word continues from one piece to the next.
    mutating func add(_ text: String) {
      if countsCharacters {
        units += text.count { $0.isLetter || $0.isNumber }
      } else {
        addWords(text)
      }
    }

    /// The next piece is not part of the previous word.
    mutating func endWord() { isInWord = false }

    /// Every lesson is counted whenever a course is checked, so this looks up the properties of a
    /// character only if it is not ASCII.
    private mutating func addWords(_ text: String) {
      let ascii = text.utf8.withContiguousStorageIfAvailable {
        Self.words(inASCII: $0, after: isInWord)
      }
      guard let words = ascii ?? nil else {
        for scalar in text.unicodeScalars {
          let isSpace = scalar.properties.isWhitespace
          if !isSpace, !isInWord { units += 1 }
          isInWord = !isSpace
        }
        return
      }
      units += words.count
      isInWord = words.endsInWord
    }

    /// How many words begin in an ASCII text; nil if the text is not ASCII.
    private static func words(inASCII bytes: UnsafeBufferPointer<UInt8>, after isInWord: Bool) -> (
      count: Int, endsInWord: Bool
    )? {
      var count = 0
      var wasSpace = !isInWord
      var all: UInt8 = 0
      for byte in bytes {
        all |= byte
        let isSpace = byte == 0x20 || byte &- 0x09 < 5
        count &+= wasSpace && !isSpace ? 1 : 0
        wasSpace = isSpace
      }
      return all < 0x80 ? (count, !wasSpace) : nil
    }
  }
}
