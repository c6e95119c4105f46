/// Times of day and lengths of time: `14:30 Uhr`, `14.30 uur`, `14h30`, `9:00`, `1:02:03`, `0:45`.
struct ClockRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), first.fraction == nil, !first.isGrouped,
      let hour = first.whole, first.integer.utf8.count <= 2, line.word(index - 1) == nil,
      !line.isMark(index - 1, ":")
    else { return nil }
    return colon(line, index, first, hour) ?? period(line, index, hour) ?? letter(line, index, hour)
  }

  private func colon(_ line: SpeechLine, _ index: Int, _ first: Numeral, _ hour: Int)
    -> SpeechReading?
  {
    guard line.isMark(index + 1, ":"), let second = line.number(index + 2),
      second.integer.utf8.count == 2, let minute = Int(second.integer), minute < 60
    else { return nil }
    let clock = grammar.clock
    if line.isMark(index + 3, ":"), let third = line.number(index + 4),
      third.integer.utf8.count == 2
    {
      return SpeechReading(
        length([(hour, clock.hour), (minute, clock.minute)], third), end: index + 5)
    }
    // "1:23,45" and "1:23.45" are minutes and seconds.
    if second.fraction != nil {
      return SpeechReading(length([(hour, clock.minute)], second), end: index + 3)
    }
    if line.isMark(index + 3, "."), let tenths = line.number(index + 4), line.isGap(index + 5) {
      let seconds = Numeral(integer: second.integer, fraction: tenths.integer)
      return SpeechReading(length([(hour, clock.minute)], seconds), end: index + 5)
    }
    let place = line.skippingSpace(index + 3)
    if let unit = grammar.measures.unit(line, at: place) {
      if unit.0 == clock.minute {
        return SpeechReading(length([(hour, clock.minute)], second), end: unit.1)
      }
      if unit.0 == clock.hour, !clock.after.contains(line.word(place) ?? "") {
        return SpeechReading(
          length([(hour, clock.hour), (minute, clock.minute)], nil), end: unit.1)
      }
    }
    if first.integer == "0", !clock.after.contains(line.word(place) ?? "") {
      return SpeechReading(length([], second), end: index + 3)
    }
    guard hour <= 24 else { return nil }
    return time(line, index, hour, minute, end: index + 3)
  }

  /// `14.30 Uhr`: with a period only before a word that says what it is.
  private func period(_ line: SpeechLine, _ index: Int, _ hour: Int) -> SpeechReading? {
    guard grammar.clock.allowsPeriod, hour <= 24, line.isMark(index + 1, "."),
      let minutes = line.number(index + 2), minutes.integer.utf8.count == 2,
      let minute = minutes.whole, minute < 60
    else { return nil }
    let isNamed = [line.skippingSpace(index + 3)].contains {
      grammar.clock.after.contains(line.word($0) ?? "")
    }
    // "9.00–17.30 Uhr", "ore 14.30".
    let isFirst =
      line.isMark(index + 3, "–", "-") && line.isMark(index + 5, ".")
      && grammar.clock.after.contains(line.word(line.skippingSpace(index + 7)) ?? "")
    let isAfterHour = ["ore", "alle", "dalle", "um"].contains(line.wordBefore(index))
    guard isNamed || isFirst || isAfterHour else { return nil }
    return time(line, index, hour, minute, end: index + 3)
  }

  /// `14h30`, `14 h 30`, `9u15`.
  private func letter(_ line: SpeechLine, _ index: Int, _ hour: Int) -> SpeechReading? {
    let place = line.skippingSpace(index + 1)
    guard hour <= 24, grammar.clock.between.contains(line.word(place) ?? "") else { return nil }
    let minutePlace = line.skippingSpace(place + 1)
    guard let minutes = line.number(minutePlace), minutes.integer.utf8.count == 2,
      let minute = minutes.whole, minute < 60, minutePlace == place + 1 || place > index + 1,
      grammar.measures.unit(line, at: line.skippingSpace(minutePlace + 1)) == nil
    else { return nil }
    return time(line, index, hour, minute, end: minutePlace + 1)
  }

  /// The words of a time, and "Uhr" if it is written.
  private func time(_ line: SpeechLine, _ index: Int, _ hour: Int, _ minute: Int, end: Int)
    -> SpeechReading
  {
    let place = line.skippingSpace(end)
    let isNamed = grammar.clock.after.contains(line.word(place) ?? "")
    return SpeechReading(
      grammar.clock.time(hour, minute, line.wordBefore(index)), end: isNamed ? place + 1 : end)
  }

  /// "eine Stunde zwei Minuten drei Sekunden".
  private func length(_ parts: [(Int, CountedNoun)], _ seconds: Numeral?) -> String {
    var words = parts.filter { $0.0 > 0 }.map { count, noun in
      grammar.numbers.joined(
        grammar.numbers.cardinal(count, noun.gender), count == 1 ? noun.one : noun.many)
    }
    if let seconds, let whole = Int(seconds.integer),
      whole > 0 || words.isEmpty || seconds.fraction != nil
    {
      let noun = grammar.clock.second
      let number = Numeral(integer: String(whole), fraction: seconds.fraction)
      words.append(
        grammar.numbers.cardinal(number, noun.gender) + " "
          + (grammar.numbers.isSingular(number) ? noun.one : noun.many))
    }
    return words.joined(separator: " ")
  }
}
