/// Quarters, halves and fiscal years: `Q3`, `H1`, `FY26`, `FY2026`, `3Q26`.
struct QuarterRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index) else { return nil }
    switch word {
    case "Q", "H":
      guard let number = line.number(index + 1)?.whole, (1...4).contains(number) else { return nil }
      return SpeechReading(word + " " + EnglishNumber.cardinal(number), end: index + 2)
    case "FY", "CY":
      let place = line.isMark(index + 1, "'", "’") ? index + 2 : line.skippingSpace(index + 1)
      guard let numeral = line.number(place), let number = numeral.whole else { return nil }
      let year =
        numeral.integer.utf8.count == 4
        ? EnglishNumber.year(number) : EnglishNumber.cardinal(numeral)
      return SpeechReading(
        (word == "FY" ? "fiscal year " : "calendar year ") + year, end: place + 1)
    case _: return nil
    }
  }
}
