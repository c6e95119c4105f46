/// Quarters, halves and fiscal years: `Q3`, `H1`, `FY26`, `FY2026`, `FY25/26`.
struct QuarterRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index) else { return nil }
    switch word {
    case "Q", "H":
      guard let number = line.number(index + 1)?.whole, (1...4).contains(number) else { return nil }
      let words = word + " " + EnglishNumber.cardinal(number)
      // "Q1/2026", "Q1'26".
      if line.isMark(index + 2, "/", "'", "’"), let year = line.number(index + 3),
        [2, 4].contains(year.integer.utf8.count), line.isGap(index + 4)
      {
        return SpeechReading(words + " " + YearSpanRule.short(year), end: index + 4)
      }
      return SpeechReading(words, end: index + 2)
    case "FY", "CY":
      let place = line.isMark(index + 1, "'", "’") ? index + 2 : line.skippingSpace(index + 1)
      guard let numeral = line.number(place), let number = numeral.whole else { return nil }
      var words = word == "FY" ? "fiscal year " : "calendar year "
      words +=
        numeral.integer.utf8.count == 4
        ? EnglishNumber.year(number) : EnglishNumber.cardinal(numeral)
      if let (last, end) = YearSpanRule.last(line, place + 1) {
        return SpeechReading(words + " to " + YearSpanRule.short(last), end: end)
      }
      return SpeechReading(words, end: place + 1)
    case _: return nil
    }
  }
}
