/// Parts of years with the year, as tables and forecasts have them: `Q1/25`, `H1/2025`, `S2/25`, `Q1.25`,
/// `Q1'25`, `KW12/25`, and two quarters of one year, `Q3/4`.
///
/// The letters and numbers are said one after the other, as people say them. Quarters that are written
/// with the letter of the language's own word are the business of ``QuarterNameRule``.
struct PeriodRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let name = line.word(index),
      line.isGap(index - 1) || line.isMark(index - 1, "–", "-", "/"),
      let last = Period.lastNumber(of: name)
    else { return nil }
    guard let part = line.number(index + 1)?.whole, (1...last).contains(part) else { return nil }
    // In these languages, a period between digits is not a decimal mark: "Q1.25".
    let isDotted = line.isMark(index + 2, ".") && last == Period.quarters
    if let (year, end) = Period.year(line, index + 2, isDotted: isDotted) {
      return SpeechReading(said(name, part, year), end: end)
    }
    // "Q3/4"
    guard last <= Period.quarters, line.isMark(index + 2, "/"),
      let next = line.number(index + 3)?.whole, next > part, next <= last, line.isGap(index + 4)
    else { return nil }
    let numbers = grammar.numbers
    return SpeechReading(
      "\(name) \(numbers.cardinal(part, nil)) \(grammar.joints.and) \(numbers.cardinal(next, nil))",
      end: index + 4)
  }

  private func said(_ name: String, _ part: Int, _ year: Numeral) -> String {
    let numbers = grammar.numbers
    let words = AmountRule.year(year).map(numbers.year) ?? numbers.cardinal(year)
    return "\(name) \(numbers.cardinal(part, nil)) \(words)"
  }
}

/// What the short names of parts of years have in common.
enum Period {
  /// How many quarters a year has.
  static let quarters = 4

  /// How many parts with this name a year has; nil if no part of a year is called so.
  static func lastNumber(of name: String) -> Int? {
    switch name {
    case "Q", "T": quarters
    case "H", "S", "HJ", "HY": 2
    case "KW", "CW", "WK": 53
    case _: nil
    }
  }

  /// The year after a slash or an apostrophe, or after a period where that has this meaning, and the index after it.
  static func year(_ line: SpeechLine, _ index: Int, isDotted: Bool = false) -> (Numeral, Int)? {
    guard isDotted || line.isMark(index, "/", "'", "’"), let year = line.number(index + 1),
      year.fraction == nil, !year.isGrouped, [2, 4].contains(year.integer.utf8.count),
      // The next of several may follow: "Q4/24–Q1/25".
      line.isGap(index + 2) || line.isMark(index + 2, "–", "-", "/", "+")
    else { return nil }
    return (year, index + 2)
  }
}
