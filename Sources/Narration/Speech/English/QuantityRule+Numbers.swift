/// Numbers without anything before or after them that says what they are.
extension QuantityRule {
  /// A year, an ordinal, a decade, a long code; nil for a plain number.
  static func plain(_ numeral: Numeral, _ line: SpeechLine, _ index: Int, _ end: Int)
    -> SpeechReading?
  {
    let digits = numeral.integer
    if let half = line.mark(end), let fraction = FractionRule.vulgar[half] {
      return SpeechReading(
        EnglishNumber.cardinal(numeral) + " and " + FractionRule.article(fraction), end: end + 1)
    }
    guard let number = numeral.whole, !numeral.isGrouped else { return nil }
    if let suffix = line.word(end) {
      switch suffix {
      case "st", "nd", "rd", "th": return SpeechReading(EnglishNumber.ordinal(number), end: end + 1)
      case "s" where number >= 20 && number % 10 == 0:
        let words = number >= 1100 ? EnglishNumber.year(number) : EnglishNumber.cardinal(number)
        return SpeechReading(EnglishNumber.plural(words), end: end + 1)
      case _: break
      }
    }
    if digits.utf8.count >= 7, !isCount(digits, line, end) {
      return SpeechReading(EnglishNumber.digits(digits), end: end)
    }
    if isYear(number, digits, line, index, end) {
      return SpeechReading(EnglishNumber.year(number), end: end)
    }
    return nil
  }

  /// Whether many digits without commas are a number, and not the name of something: round numbers,
  /// and numbers before the plural of what they count.
  private static func isCount(_ digits: String, _ line: SpeechLine, _ end: Int) -> Bool {
    !digits.hasPrefix("0")
      && (digits.hasSuffix("000") || CodeNumberRule.countsThings(line, after: end))
  }

  /// Whether a four-digit number is a year: after "in" or a month, and not before the plural of
  /// what it counts.
  private static func isYear(
    _ number: Int, _ digits: String, _ line: SpeechLine, _ index: Int, _ end: Int
  )
    -> Bool
  {
    guard digits.utf8.count == 4, (1100...2099).contains(number) else { return false }
    let countsThings = CodeNumberRule.countsThings(line, after: end)
    let before = line.wordBefore(index)
    if beforeYears.contains(before) || DateRule.month(before) != nil { return !countsThings }
    return (1900...2099).contains(number) && !countsThings
  }

  private static let beforeYears: Set<String> = [
    "in", "since", "until", "till", "during", "year", "early", "late", "mid", "spring", "summer",
    "fall", "autumn", "winter", "from", "by", "of", "before", "after", "q", "h", "fy",
  ]
}
