import LessonModel

/// The letters that a language's voice can read.
enum VoiceScript: Sendable {
  /// Latin letters, including accented ones, and Greek letters by their names.
  case latinAndGreekLetters

  /// All alphabets; no Chinese, Japanese or Korean writing.
  case alphabets

  /// Every script.
  case everything

  init(_ language: LanguageTag) {
    self =
      switch language.primary {
      case "en": .latinAndGreekLetters
      case "zh", "ja", "ko", "yue", "wuu", "nan": .everything
      case _: .alphabets
      }
  }

  /// Whether a character of a word is one that the voice reads.
  func reads(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return true }
    switch self {
    case .everything: return true
    case .alphabets: return !scalar.isInEastAsianBlock
    case .latinAndGreekLetters: return !character.isLetter || scalar.isInLatinBlock
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is in the blocks of the Latin script, up to Latin Extended-B and Latin Extended
  /// Additional, or in ASCII.
  fileprivate var isInLatinBlock: Bool {
    switch value {
    case 0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Whether it is in the blocks of Chinese, Japanese and Korean.
  fileprivate var isInEastAsianBlock: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3040...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
