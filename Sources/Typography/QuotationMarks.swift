import LessonModel

/// The quotation marks that a language is printed with.
struct QuotationMarks: Sendable {
  /// A quotation, which is typed between `"`.
  var outer: Pair

  /// A quotation inside another one, or a word with a special meaning: typed between `'`.
  var inner: Pair

  /// Words that begin with an apostrophe, in lower case and without it: `tis`.
  var elisions: Set<String> = []

  /// Whether « and », and `? ! ; :`, are separated from their words by a narrow space.
  var isSpaced = false

  struct Pair: Sendable {
    var opening: String
    var closing: String

    init(_ opening: String, _ closing: String) {
      self.opening = opening
      self.closing = closing
    }
  }

  private init(_ outer: Pair, _ inner: Pair) {
    self.outer = outer
    self.inner = inner
  }

  /// Nil for a language whose marks Lectern does not know.
  ///
  /// From the delimiters of CLDR; Arabic and Spanish follow the practice of books.
  init?(_ language: LanguageTag) {
    switch language.primary {
    case "en", "pt", "nl", "tr", "ko", "vi", "id", "ms", "hi", "th", "ga", "cy", "af", "sw":
      self.init(.curly, .singleCurly)
    case "de" where language.isFrom("CH", "LI"): self.init(.guillemets, .singleGuillemets)
    case "de", "cs", "sk", "sl", "hr", "is", "lt", "et", "lb", "bg":
      self.init(Pair("„", "“"), Pair("‚", "‘"))
    case "fr" where language.isFrom("CH"): self.init(.guillemets, .singleGuillemets)
    case "fr":
      self.init(Pair("«\u{202F}", "\u{202F}»"), .curly)
      isSpaced = true
    case "it", "es", "ca", "gl", "eu", "el": self.init(.guillemets, .curly)
    case "ru", "uk", "be": self.init(.guillemets, Pair("„", "“"))
    case "nb", "nn", "no": self.init(.guillemets, .singleCurly)
    case "ar", "fa", "ur": self.init(.guillemets, .singleGuillemets)
    case "pl": self.init(Pair("„", "”"), Pair("‚", "’"))
    case "ro": self.init(Pair("„", "”"), .guillemets)
    case "hu": self.init(Pair("„", "”"), Pair("»", "«"))
    case "da", "sv", "fi": self.init(Pair("”", "”"), Pair("’", "’"))
    case "ja": self.init(.corners, .whiteCorners)
    case "zh" where language.isFrom("TW", "HK", "MO") || language.isIn("Hant"):
      self.init(.corners, .whiteCorners)
    case "zh": self.init(.curly, .singleCurly)
    default: return nil
    }
    elisions = Self.elisions(of: language)
  }

  /// Only words that are not words without their apostrophe: `'round` may begin a quotation.
  private static func elisions(of language: LanguageTag) -> Set<String> {
    switch language.primary {
    case "en":
      [
        "tis", "twas", "twere", "twill", "twould", "tisn", "twasn", "em", "n", "til", "bout",
        "nuff",
        "neath", "twixt", "gainst", "cuz", "coz", "ello", "nother", "fraid", "scuse", "kay",
      ]
    case "nl", "af": ["s", "t", "n", "k", "m", "ns"]
    case "de":
      ["s", "n", "ne", "nen", "nem", "ner", "nes", "rein", "raus", "ran", "rauf", "runter", "rum"]
    case "it": ["sto", "sta", "sti", "ste", "ndrangheta"]
    case "pt": ["tá", "tô", "tava"]
    default: []
    }
  }
}

extension QuotationMarks.Pair {
  fileprivate static let curly = Self("“", "”")
  fileprivate static let singleCurly = Self("‘", "’")
  fileprivate static let guillemets = Self("«", "»")
  fileprivate static let singleGuillemets = Self("‹", "›")
  fileprivate static let corners = Self("「", "」")
  fileprivate static let whiteCorners = Self("『", "』")
}

extension LanguageTag {
  /// Whether the tag names one of these regions.
  fileprivate func isFrom(_ regions: String...) -> Bool {
    text.split(separator: "-").dropFirst().contains { regions.contains(String($0)) }
  }

  fileprivate func isIn(_ script: String) -> Bool {
    text.split(separator: "-").dropFirst().contains { $0 == script }
  }
}
