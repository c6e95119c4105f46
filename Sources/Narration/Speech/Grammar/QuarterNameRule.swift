/// Quarters with their years, as French, Spanish, Italian and Portuguese write them: `T1 2025`, `1T25`,
/// `1T 2025`.
///
/// Without a year, `T2` may be a flat or a size, and is left to other rules.
struct QuarterNameRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = grammar.dates.quarter, line.isGap(index - 1) else { return nil }
    let isLetterFirst = line.word(index) == "T"
    guard isLetterFirst || line.word(index + 1) == "T",
      let quarter = line.number(isLetterFirst ? index + 1 : index)?.whole,
      (1...4).contains(quarter)
    else { return nil }
    var place = line.isMark(index + 2, "/") ? index + 3 : line.skippingSpace(index + 2)
    if line.isMark(place, "’", "'") { place += 1 }
    guard let written = line.number(place), let number = written.whole, !written.isGrouped else {
      return nil
    }
    let year =
      AmountRule.year(written) ?? (written.integer.utf8.count == 2 ? 2000 + number : nil)
    guard let year else { return nil }
    let name = grammar.ordinals.word(
      quarter, OrdinalWords.Place(next: word, gender: .masculine, isShort: true))
    return SpeechReading(
      name + " " + word + grammar.dates.beforeYear + " " + grammar.numbers.year(year),
      end: place + 1)
  }
}
