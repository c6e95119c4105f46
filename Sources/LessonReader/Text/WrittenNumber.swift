import LessonModel

/// The meaning of a number that is written as an answer.
enum WrittenNumber: Hashable {
  case number(Double)

  /// With the decimal mark of other languages, or with marks between its thousands; `plain` is the
  /// spelling that everybody reads in the same way.
  case mistaken(plain: String)

  /// `1.500` in a language with a decimal comma: fifteen hundred, or one and a half.
  case doubtful(large: String, small: String)

  /// Nil for a text that is not a number; `hasComma` says whether the course's language has a
  /// decimal comma.
  init?(_ text: String, hasComma: Bool) {
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    let digits = text.dropFirst(sign.count)
    let marks = digits.filter { !Self.isDigit($0) }
    let decimal = hasComma ? "," : "."
    if marks != decimal, let plain = Self.ungrouped(digits) {
      let isPoint = marks == "."
      self =
        isPoint
        ? .doubtful(large: sign + plain, small: text.replacing(".", with: ","))
        : .mistaken(plain: sign + plain)
    } else if !hasComma, marks == ",", let first = digits.first, let last = digits.last,
      Self.isDigit(first), Self.isDigit(last)
    {
      self = .mistaken(plain: text.replacing(",", with: "."))
    } else {
      let isDecimal = hasComma && marks == "," && text.last != ","
      let plain = isDecimal ? text.replacing(",", with: ".") : text
      guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }),
        let value = Double(plain), value.isFinite
      else { return nil }
      self = .number(value)
    }
  }

  /// The digits of a number with separated thousands, with a point for its decimals: `1234.5` for
  /// `1.234,5`, `1,234.5` and `1 234,5`; nil for any other.
  private static func ungrouped(_ text: Substring) -> String? {
    guard let mark = text.first(where: { !isDigit($0) }), ",.'’ \u{A0}\u{202F}".contains(mark),
      text.first != "0"
    else { return nil }
    var groups = text.split(omittingEmptySubsequences: false) { $0 == mark }
    var decimals = Substring()
    if let last = groups.last, let place = last.firstIndex(where: { $0 == "," || $0 == "." }) {
      decimals = last[last.index(after: place)...]
      groups[groups.count - 1] = last[..<place]
      guard !decimals.isEmpty, decimals.allSatisfy(isDigit) else { return nil }
    }
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.joined().allSatisfy(isDigit)
    else { return nil }
    return groups.joined() + (decimals.isEmpty ? "" : "." + decimals)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}

/// A whole number with an unnecessary unit after it: `5min`, `3 points`.
enum WrittenCount {
  /// The number; nil if there is more than a number and its unit, as in `5-10` and `2 hours`.
  static func number(in text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text[digits.endIndex...].trimmed.lowercased()
    guard units.contains(unit) else { return nil }
    return Int(digits)
  }

  private static let units: Set<String> = [
    "", "m", "min", "min.", "mins", "minute", "minutes", "minuten", "minuti", "minutos", "minuto",
    "'",
    "’", "′", "p", "pt", "pts", "point", "points", "punkt", "punkte", "line", "lines", "row",
    "rows",
  ]
}
