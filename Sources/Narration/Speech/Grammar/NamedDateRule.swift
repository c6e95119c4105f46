/// Days with the name of their month: `3. Mai 2026`, `1er mai`, `3 de mayo`, `3.–5. Mai`; and short
/// names of months and days next to a number: `14 févr. 2026`, `Mo–Fr`.
struct NamedDateRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    day(line, index) ?? weekday(line, index) ?? shortMonth(line, index)
  }

  private func day(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let number = line.number(index), let day = number.whole, (1...31).contains(day),
      number.integer.utf8.count <= 2, line.word(index - 1) == nil, !line.isMark(index - 1, ",")
    else { return nil }
    var place = index + 1
    if grammar.ordinals.endsWithPeriod {
      guard line.isMark(place, ".") else { return nil }
      place += 1
      // "3.–5. Mai", "3. bis 5. Mai", "3. und 4. Mai": the first of two days.
      if let (next, joint) = next(line, place), line.isMark(next + 1, "."),
        let (month, _) = month(line, next + 2)
      {
        let words = grammar.dates.day(day, "", grammar.wordsBefore(line, index))
        _ = month
        return SpeechReading(words.trimmed + joint, end: next)
      }
    } else if let ending = line.word(place),
      grammar.ordinals.endings[ending] != nil || ending == "º"
    {
      place += 1
    } else if line.isMark(place, "°") {
      place += 1
    }
    guard let (month, monthEnd) = month(line, place) else { return nil }
    var words = grammar.dates.day(
      day, grammar.dates.months[month - 1], grammar.wordsBefore(line, index))
    var end = monthEnd
    var yearPlace = line.skippingSpace(end)
    if let link = grammar.dates.link, line.word(yearPlace) == link {
      yearPlace = line.skippingSpace(yearPlace + 1)
    }
    if let year = line.number(yearPlace), let value = AmountRule.year(year) {
      words += grammar.dates.beforeYear + " " + grammar.numbers.year(value)
      end = yearPlace + 1
    }
    return SpeechReading(words, end: end)
  }

  /// The second of two days before one month, and what is said between them.
  private func next(_ line: SpeechLine, _ index: Int) -> (Int, String)? {
    if line.isMark(index, "–", "-", "/"), line.number(index + 1) != nil {
      return (
        index + 1,
        line.isMark(index, "/") ? " " + grammar.joints.and + " " : " " + grammar.joints.to + " "
      )
    }
    let joint = line.word(line.skippingSpace(index)) ?? ""
    if grammar.ordinals.endsWithPeriod, joint == "u", line.isSpace(index),
      line.isMark(index + 2, "."), line.isSpace(index + 3), line.number(index + 4) != nil
    {
      return (index + 4, " \(grammar.joints.and) ")
    }
    let isDash = line.isSpace(index) && line.isMark(index + 1, "–")
    guard isDash || [grammar.joints.to, grammar.joints.and, grammar.joints.or].contains(joint),
      line.isSpace(index), line.isSpace(index + 2), line.number(index + 3) != nil
    else { return nil }
    return (index + 3, " " + (isDash ? grammar.joints.to : joint) + " ")
  }

  /// The month at an index, after a space and a linking word, and the index after it.
  private func month(_ line: SpeechLine, _ index: Int) -> (Int, Int)? {
    guard line.isSpace(index) else { return nil }
    var place = index + 1
    if let link = grammar.dates.link, line.word(place) == link, line.isSpace(place + 1) {
      place += 2
    }
    guard let word = line.word(place), let month = grammar.dates.month(word) else { return nil }
    let isShort = word.lowercased() != grammar.dates.months[month - 1].lowercased()
    // "mar" and "set" are words as well: short forms need a period or a number.
    guard
      !isShort || line.isMark(place + 1, ".") || line.number(line.skippingSpace(place + 1)) != nil
        || line[place + 1] == nil || grammar.ordinals.endsWithPeriod
    else { return nil }
    let isDotted = isShort && line.isMark(place + 1, ".")
    return (month, isDotted ? place + 2 : place + 1)
  }

  /// `Mo–Fr`, `Mo., 14. März`: short names of days beside a dash, a number or a period.
  private func weekday(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let word = line.word(index), let day = grammar.dates.days[word],
      line.isGap(index - 1) || line.isMark(index - 1, "–", "-", "/", "+")
    else { return nil }
    let isDotted = line.isMark(index + 1, ".")
    let end = isDotted ? index + 2 : index + 1
    func isDay(_ place: Int) -> Bool {
      line.word(place).map { grammar.dates.days[$0] != nil } ?? false
    }
    func isDash(_ place: Int) -> Bool { line.isMark(place, "–", "-", "/", "+") }
    let isInSpan =
      isDash(end) && isDay(end + 1) || isDash(index - 1) && (isDay(index - 2) || isDay(index - 3))
    let next = line.skippingSpace(line.isMark(end, ",") ? end + 1 : end)
    let isDated =
      line.number(next) != nil
      && (isDotted || line.isMark(end, ",") || word.first?.isUppercase == true && word.count == 2)
    guard isInSpan || isDated else { return nil }
    if isInSpan, isDash(end), isDay(end + 1) {
      let joint =
        line.isMark(end, "/")
        ? ", " : line.isMark(end, "+") ? " \(grammar.joints.and) " : " \(grammar.joints.to) "
      return SpeechReading(day + joint, end: end + 1)
    }
    return SpeechReading(day, end: end)
  }

  /// `März–Okt. 2026`, `sept. 2026`: a short month before a year or with a dash.
  private func shortMonth(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let word = line.word(index), let month = grammar.dates.shortMonths[word.lowercased()],
      line.isGap(index - 1) || line.isMark(index - 1, "–", "-", "/")
    else { return nil }
    let isDotted = line.isMark(index + 1, ".")
    let end = isDotted ? index + 2 : index + 1
    let next = line.skippingSpace(end)
    let isBeforeYear = line.number(next).flatMap(AmountRule.year) != nil
    let isInSpan =
      line.isMark(end, "–", "-")
      && line.word(end + 1).map { grammar.dates.month($0) != nil } == true
      || line.isMark(index - 1, "–", "-")
        && [index - 2, index - 3].contains {
          line.word($0).map { grammar.dates.month($0) != nil } == true
        }
    guard isBeforeYear || isInSpan else { return nil }
    return SpeechReading(grammar.dates.months[month - 1], end: end)
  }
}

extension String {
  /// Without spaces around it.
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
