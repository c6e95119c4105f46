extension LanguageTag {
  /// Whether the decimal mark is a comma, as in 42,5 (CLDR 48, `decimal` of the Latin digits).
  package var hasDecimalComma: Bool {
    let subtags = text.split { $0 == "-" }.dropFirst().map(String.init)
    let region = subtags.first { $0.count == 2 || $0.count == 3 } ?? ""
    switch primary {
    case "es":
      return ![
        "419", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
      ].contains(region)
    case "de", "it": return !["CH", "LI"].contains(region)
    default: return Self.withDecimalComma.contains(primary)
    }
  }

  private static let withDecimalComma: Set<String> = [
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "el", "et", "eu", "fi", "fo", "fr", "gl", "hr",
    "hu", "hy", "id", "is", "ka", "kk", "ky", "lb", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl",
    "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
  ]
}

extension Quiz.Number {
  /// The value as people who read a language write it: with its decimal mark, and with groups of
  /// three digits if there are five or more, so that `120000` is easy to read.
  package func shown(in language: LanguageTag) -> String { Self.shown(text, in: language) }

  /// The tolerance, written in the same way.
  package func shownTolerance(in language: LanguageTag) -> String {
    let text = "\(tolerance)"
    return Self.shown(text.hasSuffix(".0") ? String(text.dropLast(2)) : text, in: language)
  }

  private static func shown(_ text: String, in language: LanguageTag) -> String {
    let parts = text.split(separator: language.hasDecimalComma ? "," : ".", maxSplits: 1)
    let points = text.split(separator: ".", maxSplits: 1)
    let (whole, decimals) =
      parts.count > 1
      ? (parts[0], parts[1]) : points.count > 1 ? (points[0], points[1]) : (Substring(text), "")
    let digits = whole.drop { !("0"..."9").contains($0) }
    guard digits.allSatisfy({ ("0"..."9").contains($0) }) else { return text }
    let mark = language.hasDecimalComma ? "," : "."
    return whole.dropLast(digits.count) + grouped(digits, in: language)
      + (decimals.isEmpty ? "" : mark + decimals)
  }

  private static func grouped(_ digits: Substring, in language: LanguageTag) -> String {
    guard digits.count > 4, digits.first != "0" else { return String(digits) }
    var groups: [Substring] = []
    var rest = digits
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: language.thousandsMark)
  }
}

extension LanguageTag {
  /// What separates groups of three digits (Unicode CLDR, `numbers/symbols/group`).
  fileprivate var thousandsMark: String {
    switch primary {
    case "de", "it": hasDecimalComma ? "." : "’"
    case "es", "nl", "da", "id", "tr", "el": hasDecimalComma ? "." : ","
    case "pt" where text.contains("BR"): "."
    default: hasDecimalComma ? "\u{202F}" : ","
    }
  }
}
