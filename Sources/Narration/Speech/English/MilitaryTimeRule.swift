/// Times of day of four digits: `0800-1700`, `1430 hours`.
struct MilitaryTimeRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.isGap(index - 1), let first = Self.time(line, index) else { return nil }
    if line.isMark(index + 1, "-", "–", "‑"), let last = Self.time(line, index + 2),
      line.isGap(index + 3),
      // "1990-2000" are years: no hour begins with a zero.
      Self.isPadded(line, index) || Self.isPadded(line, index + 2)
        || Self.isCounted(line, after: index + 3)
    {
      return SpeechReading(first + " to " + last, end: index + 3)
    }
    guard Self.isCounted(line, after: index + 1) else { return nil }
    return SpeechReading(first, end: index + 1)
  }

  private static func isPadded(_ line: SpeechLine, _ index: Int) -> Bool {
    line.number(index)?.integer.hasPrefix("0") == true
  }

  private static func isCounted(_ line: SpeechLine, after index: Int) -> Bool {
    guard ["hours", "hrs"].contains(line.wordAfter(index)) else { return false }
    // "It ran 1200 hours" is a length.
    return isPadded(line, index - 1)
      || ["at", "by", "until", "from", "before", "after", "till", "since"].contains(
        line.wordBefore(index - 1))
      || line.isMark(index - 2, "-", "–", "‑")
  }

  private static func time(_ line: SpeechLine, _ index: Int) -> String? {
    guard let numeral = line.number(index), !numeral.isGrouped, numeral.integer.utf8.count == 4,
      let number = numeral.whole, number / 100 <= 24, number % 100 < 60
    else { return nil }
    let (hour, minute) = (number / 100, number % 100)
    let hours =
      hour == 0 ? "zero" : (hour < 10 ? "oh " : "") + EnglishNumber.cardinal(hour)
    switch minute {
    case 0: return hours + " hundred"
    case 1...9: return hours + " oh " + EnglishNumber.cardinal(minute)
    default: return hours + " " + EnglishNumber.cardinal(minute)
    }
  }
}
