/// Names that contain a number which counts nothing: `3M`, `H.264`, `IEEE 802.11ax`.
struct NameNumberRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if let letter = line.word(index), letter.count == 1, letter.first?.isUppercase == true,
      line.isGap(index - 1), line.isMark(index + 1, "."), let number = line.number(index + 2),
      number.fraction == nil, number.integer.utf8.count == 3
    {
      return SpeechReading(letter + " " + LawRule.section(number), end: index + 3)
    }
    guard let number = line.number(index), line.word(index - 1) == nil else { return nil }
    // "3M tape", but "3M users", "$3M" and "3M–5M".
    if number.whole == 3, number.fraction == nil, line.word(index + 1) == "M",
      line.isGap(index - 1),
      line.isGap(index + 2),
      !CodeNumberRule.countsThings(line, after: index + 2)
        || Self.verbs.contains(line.wordAfter(index + 2)),
      line.mark(index - 1)?.isCurrencySymbol != true,
      !Self.millions.contains(line.wordAfter(index + 2)),
      !Self.beforeMillions.contains(line.wordBefore(index)),
      line.mark(line.skippingSpace(index + 2))?.isCurrencySymbol != true
    {
      return SpeechReading("three M", end: index + 2)
    }
    guard number.integer == "802", let part = number.fraction,
      line.wordBefore(index) == "ieee" || part == "11"
    else { return nil }
    let letters = line.word(index + 1)?.map { $0.uppercased() }.joined(separator: " ")
    return SpeechReading(
      "eight oh two dot " + EnglishNumber.cardinal(Numeral(integer: part))
        + (letters.map { " " + $0 } ?? ""), end: letters == nil ? index + 1 : index + 2)
  }

  private static let millions: Set<String> = [
    "people", "users", "ARR", "revenue", "in", "of", "eur", "euros", "dollars", "usd", "and", "to",
    "or", "per", "a", "by",
  ]
  private static let verbs: Set<String> = [
    "makes", "sells", "says", "offers", "owns", "produces", "supplies", "reports", "employs",
  ]
  private static let beforeMillions: Set<String> = [
    "about", "over", "nearly", "almost", "some", "around", "than", "to", "of",
  ]
}
