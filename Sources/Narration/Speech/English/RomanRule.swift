/// Roman numerals after what they number: `Part II`, `Chapter IV`.
struct RomanRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index), let number = Self.value(word), line.isSpace(index - 1),
      let before = line.word(index - 2), Self.counted.contains(before), line.isGap(index + 1)
    else { return nil }
    return SpeechReading(EnglishNumber.cardinal(number), end: index + 1)
  }

  private static let counted: Set<String> = [
    "Part", "Chapter", "Volume", "Phase", "Act", "Section", "Appendix", "Step", "Level", "Tier",
    "Type", "Book", "Unit", "Article", "Stage", "War", "Title", "Class", "Module", "Annex", "Type",
  ]

  /// The value of a well-formed Roman numeral below 90; nil for anything else.
  private static func value(_ text: String) -> Int? {
    guard text.count <= 7 else { return nil }
    var rest = text[...]
    var value = 0
    for (sign, worth) in [
      ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ] {
      var count = 0
      while rest.hasPrefix(sign), count < (sign == "X" || sign == "I" ? 3 : 1) {
        rest = rest.dropFirst(sign.count)
        value += worth
        count += 1
      }
    }
    return rest.isEmpty && value > 0 ? value : nil
  }
}
