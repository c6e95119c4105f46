/// How fast people read a language silently.
///
/// 238 words a minute is the mean of 190 studies for English non-fiction (Brysbaert 2019, "How many
/// words do we read per minute?"). Other languages stand to it as they do in the International Reading
/// Speed Texts, which measured seventeen of them alike (Trauzettel-Klosinski and Dietz 2012, table 2:
/// English 228 words a minute, German 179 …). Chinese and Japanese are counted in characters.
struct ReadingSpeed: Hashable, Sendable {
  /// Words, or characters where words are not set apart.
  let unitsPerMinute: Int
  private let countsCharacters: Bool

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

  func units(in text: String) -> Int { countsCharacters ? text.letterCount : text.wordCount }
}

extension String {
  /// How many runs of characters other than white space there are.
  ///
  /// Every lesson is counted whenever a course is checked, so this asks for the properties of a
  /// character only where it is not ASCII.
  fileprivate var wordCount: Int {
    var words = 0
    var isInWord = false
    for scalar in unicodeScalars {
      let isSpace =
        scalar.isASCII
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        : scalar.properties.isWhitespace
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    return words
  }

  /// How many letters and digits there are.
  fileprivate var letterCount: Int { count { $0.isLetter || $0.isNumber } }
}
