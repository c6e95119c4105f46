/// Moments of machines and lengths of time with colons: `2026-11-28T14:05:00Z`, `2026-W48`,
/// `1:23.45`, `0:45`, `1:02:03`, `2:30 h`.
struct MomentRule: SpeechRule {
  let dates: DateRule

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), line.word(index - 1) == nil else { return nil }
    return stamp(first, line, index) ?? week(first, line, index) ?? length(first, line, index)
  }

  private func stamp(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard first.integer.utf8.count == 4, line.isMark(index + 1, "-"),
      let date = dates.reading(line, at: index),
      line.word(date.end) == "T" || isLoose(line, date.end)
    else { return nil }
    guard let hour = line.number(date.end + 1)?.whole, line.isMark(date.end + 2, ":"),
      let minute = line.number(date.end + 3)?.whole, hour < 25, minute < 60
    else { return nil }
    var end = date.end + 4
    var words = date.words + ", " + TimeRule.twentyFour(hour, minute, isPadded: true)
    if line.isMark(end, ":"), let second = line.number(end + 1) {
      if let count = Int(second.integer), count > 0 {
        words += " and " + EnglishNumber.cardinal(count) + (count == 1 ? " second" : " seconds")
      }
      end += 2
    }
    if line.word(end) == "Z" { return SpeechReading(words + " UTC", end: end + 1) }
    // "+02:00"
    if line.isMark(end, "+", "-", "−"), let hours = line.number(end + 1)?.whole,
      line.isMark(end + 2, ":"), let minutes = line.number(end + 3)?.whole
    {
      let sign = line.isMark(end, "+") ? " plus " : " minus "
      words +=
        " UTC" + sign + EnglishNumber.cardinal(hours)
        + (minutes == 0 ? "" : " " + EnglishNumber.cardinal(minutes))
      end += 4
    }
    return SpeechReading(words, end: end)
  }

  /// `2026-11-28 14:05:30`: with a space and seconds, as in a log.
  private func isLoose(_ line: SpeechLine, _ index: Int) -> Bool {
    line.isSpace(index) && line.number(index + 1)?.integer.utf8.count == 2
      && line.isMark(index + 2, ":") && line.isMark(index + 4, ":")
  }

  private func week(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard first.integer.utf8.count == 4, let year = first.whole, line.isMark(index + 1, "-"),
      line.word(index + 2) == "W", let week = line.number(index + 3)?.whole, (1...53).contains(week)
    else { return nil }
    return SpeechReading(
      "week " + EnglishNumber.cardinal(week) + " of " + EnglishNumber.year(year), end: index + 4)
  }

  private func length(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let count = first.whole, first.integer.utf8.count <= 2, line.isMark(index + 1, ":"),
      !line.isMark(index - 1, ":"), let second = line.number(index + 2),
      second.integer.utf8.count == 2, let middle = Int(second.integer), middle < 60
    else { return nil }
    if line.isMark(index + 3, ":"), let third = line.number(index + 4),
      third.integer.utf8.count == 2
    {
      // "10:30:15" is a time of day.
      guard first.integer.utf8.count == 1 else { return nil }
      return words([(count, "hour"), (middle, "minute")], third, end: index + 5)
    }
    if second.fraction != nil { return words([(count, "minute")], second, end: index + 3) }
    let place = line.skippingSpace(index + 3)
    switch line.word(place) {
    case "h", "hr", "hrs", "hour", "hours":
      return words([(count, "hour"), (middle, "minute")], nil, end: place + 1)
    case "min", "mins", "minutes", "minute":
      return words([(count, "minute")], second, end: place + 1)
    case _: break
    }
    guard first.integer == "0",
      !["am", "pm", "AM", "PM", "a", "p"].contains(line.word(place) ?? "")
    else { return nil }
    return words([], second, end: index + 3)
  }

  private func words(_ parts: [(Int, String)], _ seconds: Numeral?, end: Int) -> SpeechReading {
    var words = parts.filter { $0.0 > 0 }.map { count, name in
      EnglishNumber.cardinal(count) + " " + name + (count == 1 ? "" : "s")
    }
    if let seconds, let whole = Int(seconds.integer),
      whole > 0 || seconds.fraction != nil || words.isEmpty
    {
      let number = Numeral(integer: String(whole), fraction: seconds.fraction)
      words.append(EnglishNumber.cardinal(number) + (number.isOne ? " second" : " seconds"))
    }
    return SpeechReading(words.joined(separator: " "), end: end)
  }
}
