/// Years that run across the new year: `2024/25`, `2024/2025`.
struct YearSpanRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), let (last, end) = Self.last(line, index + 1),
      first.integer.utf8.count == 4, let year = first.whole, (1900...2099).contains(year),
      let next = last.whole, line.isMark(index + 1, "/"), !line.isMark(index - 1, "/"),
      last.integer.utf8.count == 4 ? next == year + 1 : next == (year + 1) % 100
    else { return nil }
    return SpeechReading(EnglishNumber.year(year) + " to " + Self.short(last), end: end)
  }

  /// The second year after a slash or dash, and the index after it.
  static func last(_ line: SpeechLine, _ index: Int) -> (Numeral, Int)? {
    guard line.isMark(index, "/", "–", "-"), let last = line.number(index + 1),
      last.fraction == nil,
      [2, 4].contains(last.integer.utf8.count), !last.isGrouped,
      !line.isMark(index + 2, "/", "-") || line.number(index + 3) == nil
    else { return nil }
    return (last, index + 2)
  }

  /// "twenty-five", "oh five", "twenty twenty-five".
  static func short(_ year: Numeral) -> String {
    guard let number = year.whole else { return EnglishNumber.cardinal(year) }
    if year.integer.utf8.count == 4 { return EnglishNumber.year(number) }
    return (year.integer.hasPrefix("0") ? "oh " : "") + EnglishNumber.cardinal(number)
  }
}
