package import LessonModel

/// The direction of the lines of a text.
package enum TextDirection: String, Hashable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a language: that of the script in its tag, or else of its usual script.
  package init(_ language: LanguageTag) {
    let script = language.text.split(separator: "-").dropFirst().first { part in
      part.utf8.count == 4 && part.utf8.allSatisfy { $0 >= UInt8(ascii: "A") }
    }
    let runsLeft =
      script.map { Self.scripts.contains(String($0)) }
      ?? Self.languages.contains(language.primary)
    self = runsLeft ? .rightToLeft : .leftToRight
  }

  /// The direction of the first letter of a text, as browsers find it for `dir="auto"` (UAX #9,
  /// P2); nil for a text without letters.
  package init?(firstLetterOf text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: self = .leftToRight
      case 0..<0x80: continue
      case let value where Self.runsLeft(value) && scalar.properties.isAlphabetic:
        self = .rightToLeft
      case _ where scalar.properties.isAlphabetic: self = .leftToRight
      default: continue
      }
      return
    }
    return nil
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and similar scripts, with their presentation forms.
  private static func runsLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  private static let languages: Set = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur",
    "yi",
  ]

  private static let scripts: Set = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
  ]
}
