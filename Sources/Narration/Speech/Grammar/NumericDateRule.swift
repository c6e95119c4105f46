/// Dates in figures: `14.03.2026`, `14/03/2026`, `14-03-2026`, `2026-03-14`, `14.03.26`, and days alone.
struct NumericDateRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.number(index) != nil, line.word(index - 1) == nil,
      !line.isMark(index - 1, ".", "/") || line.number(index - 2) == nil,
      let (words, end) = Self.date(line, index, grammar)
    else { return nil }
    return SpeechReading(words, end: end)
  }

  /// The words of a date, and the index after it.
  static func date(_ line: SpeechLine, _ index: Int, _ grammar: SpeechGrammar) -> (String, Int)? {
    guard let first = line.number(index), let separator = line.mark(index + 1),
      ".-/".contains(separator), let second = line.number(index + 2), let middle = second.whole,
      let start = first.whole, first.fraction == nil, !first.isGrouped, !second.isGrouped
    else { return nil }
    let before = grammar.wordsBefore(line, index)
    if line.isMark(index + 3, separator), let third = line.number(index + 4), let last = third.whole
    {
      guard !line.isMark(index + 5, separator) || line.number(index + 6) == nil else { return nil }
      if first.integer.utf8.count == 4, separator != "." {
        return words(last, middle, start, before, grammar).map { ($0, index + 5) }
      }
      let isLong = third.integer.utf8.count == 4
      let isShort = third.integer.utf8.count == 2 && second.integer.utf8.count == 2
      guard isLong || isShort else { return nil }
      let year = isLong ? last : last + (last < 70 ? 2000 : 1900)
      return words(start, middle, year, before, grammar).map { ($0, index + 5) }
    }
    // "am 14.3.", "del 14/03": a day without its year.
    let isDotted =
      separator == "." && line.isMark(index + 3, ".") && grammar.ordinals.endsWithPeriod
    let isPadded =
      separator == "/" && second.integer.utf8.count == 2 && first.integer.utf8.count == 2
      && (second.integer.hasPrefix("0") || first.integer.hasPrefix("0"))
    // "Raum 3.07" at the end of a sentence is not a day.
    let isNamed = isDotted && before.last.map(grammar.romans.labels.contains) == true
    guard !isNamed, isDotted || isPadded && line.isGap(index + 3) else { return nil }
    return words(start, middle, nil, before, grammar).map { ($0, isDotted ? index + 4 : index + 3) }
  }

  private static func words(
    _ day: Int, _ month: Int, _ year: Int?, _ before: [String], _ grammar: SpeechGrammar
  ) -> String? {
    guard (1...31).contains(day), (1...12).contains(month),
      year.map({ (1100...2199).contains($0) }) ?? true
    else { return nil }
    let words = grammar.dates.day(day, grammar.dates.months[month - 1], before)
    return year.map { words + grammar.dates.beforeYear + " " + grammar.numbers.year($0) } ?? words
  }
}

/// Moments of machines: `2026-11-28T14:05:00Z`.
struct TimestampRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.number(index)?.integer.utf8.count == 4,
      let (date, dateEnd) = NumericDateRule.date(line, index, grammar), line.word(dateEnd) == "T",
      let hour = line.number(dateEnd + 1)?.whole, line.isMark(dateEnd + 2, ":"),
      let minute = line.number(dateEnd + 3)?.whole, hour < 25, minute < 60
    else { return nil }
    var end = dateEnd + 4
    var words = date + ", " + grammar.clock.time(hour, minute, "")
    if line.isMark(end, ":"), let second = line.number(end + 1) {
      if second.whole != 0 {
        words += " " + grammar.numbers.cardinal(second) + " " + grammar.clock.second.many
      }
      end += 2
    }
    if line.word(end) == "Z" {
      words += " UTC"
      end += 1
    }
    return SpeechReading(words, end: end)
  }
}
