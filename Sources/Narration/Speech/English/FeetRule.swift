/// Feet and inches: `6'2"`, `12"`, `5′`.
struct FeetRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), line.isGap(index - 1) else { return nil }
    if line.isMark(index + 1, "'", "′", "’"), let second = line.number(index + 2),
      line.isMark(index + 3, "\"", "″", "”")
    {
      let words = [Self.words(first, "foot", "feet"), Self.words(second, "inch", "inches")]
      return SpeechReading(words.joined(separator: " "), end: index + 4)
    }
    // 5' 10"
    if line.isMark(index + 1, "'", "′", "’"), line.isSpace(index + 2),
      let second = line.number(index + 3), line.isMark(index + 4, "\"", "″", "”")
    {
      let words = [Self.words(first, "foot", "feet"), Self.words(second, "inch", "inches")]
      return SpeechReading(words.joined(separator: " "), end: index + 5)
    }
    // "a 12" pipe" is a twelve inch pipe, "a 5' pole" a five foot pole.
    let isAdjective =
      ["a", "an", "the", "this", "that", "each", "every"].contains(line.wordBefore(index))
      && line.isSpace(index + 2) && line.word(index + 3) != nil
    if line.isMark(index + 1, "′") || Self.isFoot(line, index) {
      return SpeechReading(
        Self.words(first, "foot", isAdjective ? "foot" : "feet"), end: index + 2)
    }
    // A straight mark after a number closes a quotation, if one is open.
    let isOpen = !(0..<index).filter { line.isMark($0, "\"") }.count.isMultiple(of: 2)
    guard line.isMark(index + 1, "″") || line.isMark(index + 1, "\"") && !isOpen else { return nil }
    return SpeechReading(
      Self.words(first, "inch", isAdjective ? "inch" : "inches"), end: index + 2)
  }

  /// Whether a straight mark after a number means feet: it does not if it may close a quotation, or
  /// takes the place of letters.
  private static func isFoot(_ line: SpeechLine, _ index: Int) -> Bool {
    guard line.isMark(index + 1, "'"), line.isGap(index + 2) else { return false }
    return !(0..<index).contains { line.isMark($0, "'", "‘") }
  }

  private static func words(_ number: Numeral, _ one: String, _ many: String) -> String {
    EnglishNumber.cardinal(number) + " " + (number.isOne ? one : many)
  }
}
