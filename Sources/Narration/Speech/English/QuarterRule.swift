/// Quarters, halves, weeks and fiscal years: `Q3`, `H1`, `Q1/25`, `1Q25`, `CW12/25`, `FY26`, `FY2026`,
/// `FY25/26`.
struct QuarterRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.number(index) != nil { return numberFirst(line, index) }
    guard let word = line.word(index) else { return nil }
    switch word {
    case "Q", "H":
      guard let number = line.number(index + 1)?.whole, (1...4).contains(number) else { return nil }
      let words = word + " " + EnglishNumber.cardinal(number)
      // "Q1/2026", "Q1'26".
      if let (year, end) = Period.year(line, index + 2) {
        return SpeechReading(words + " " + YearSpanRule.short(year), end: end)
      }
      // "Q3/4" and "Q1/Q2".
      if line.isMark(index + 2, "/") {
        if let next = line.number(index + 3)?.whole, next > number, next <= 4,
          line.isGap(index + 4)
        {
          return SpeechReading(words + " and " + EnglishNumber.cardinal(next), end: index + 4)
        }
        if line.word(index + 3) == word, line.number(index + 4) != nil {
          return SpeechReading(words + " and ", end: index + 3)
        }
      }
      return SpeechReading(words, end: index + 2)
    case "T", "S", "KW", "CW", "WK":
      // Alone, they may be anything: a size, a line of the underground.
      guard line.isGap(index - 1), let number = line.number(index + 1)?.whole,
        let last = Period.lastNumber(of: word), (1...last).contains(number),
        let (year, end) = Period.year(line, index + 2)
      else { return nil }
      return SpeechReading(
        word + " " + EnglishNumber.cardinal(number) + " " + YearSpanRule.short(year), end: end)
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

  /// "first quarter twenty-five" for `1Q25`, as analysts write it; also `1Q 2025` and `1H/25`.
  private func numberFirst(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard line.isGap(index - 1) || line.isMark(index - 1, "–", "-", "/"),
      let number = line.number(index)?.whole, let letter = line.word(index + 1),
      let name = ["Q": "quarter", "H": "half"][letter], let last = Period.lastNumber(of: letter),
      (1...last).contains(number)
    else { return nil }
    let words = EnglishNumber.ordinal(number) + " " + name
    if let (year, end) = Period.year(line, index + 2) {
      return SpeechReading(words + " " + YearSpanRule.short(year), end: end)
    }
    let place = line.skippingSpace(index + 2)
    guard let year = line.number(place), year.fraction == nil, !year.isGrouped,
      year.integer.utf8.count == 4 || place == index + 2 && year.integer.utf8.count == 2
    else { return nil }
    // "4Q24/1Q25"
    let isFirst = line.isMark(place + 1, "/") && line.word(place + 3) == letter
    return SpeechReading(
      words + " " + YearSpanRule.short(year) + (isFirst ? " and " : ""),
      end: isFirst ? place + 2 : place + 1)
  }
}
