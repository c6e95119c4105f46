/// From one thing to another of the same kind: `Q1–Q3`, `Mon–Fri`, `Jan–Mar`, `A–Z`, `1st–3rd`,
/// `Day 1–Day 5`; and the short names of days.
struct SpanRule: SpeechRule {
  let dates: DateRule

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line[index], first.kind != .space,
      line.isGap(index - 1) || line.isMark(index - 1, "/")
    else { return nil }
    if let start = member(line, index), let place = Self.afterDash(line, start),
      let last = end(of: start, line, place)
    {
      return SpeechReading(start.words + " to " + last.words, end: last.end)
    }
    return day(line, index) ?? month(line, index)
  }

  private struct Member {
    enum Family: Equatable {
      case level(String)
      case day
      case month
      case date
      case letter(String)
      case counted(String)
      case ordinal
    }

    var family: Family
    var words: String
    var end: Int
  }

  private func member(_ line: SpeechLine, _ index: Int) -> Member? {
    if line.isMark(index, "#"), let number = line.number(index + 1)?.whole {
      return Member(
        family: .counted("#"), words: "number " + EnglishNumber.cardinal(number), end: index + 2)
    }
    if let number = line.number(index)?.whole,
      ["st", "nd", "rd", "th"].contains(line.word(index + 1) ?? "")
    {
      return Member(family: .ordinal, words: EnglishNumber.ordinal(number), end: index + 2)
    }
    guard let word = line.word(index), word.first?.isUppercase == true else { return nil }
    if let date = dates.monthFirst(line, index), line.number(date.end - 1) != nil {
      return Member(family: .date, words: date.words, end: date.end)
    }
    let dotted = line.isMark(index + 1, ".") ? index + 2 : index + 1
    if let day = Self.days[word] { return Member(family: .day, words: day, end: dotted) }
    if let month = DateRule.month(word) {
      return Member(family: .month, words: month, end: word == month ? index + 1 : dotted)
    }
    if let number = line.number(index + 1)?.whole, word.count <= 2, word.allSatisfy(\.isUppercase) {
      // With its year, if it has one: "Q1–Q2/25".
      let reading =
        QuarterRule().reading(line, at: index)
        ?? SpeechReading(word + " " + EnglishNumber.cardinal(number), end: index + 2)
      return Member(family: .level(word), words: reading.words, end: reading.end)
    }
    if line.isSpace(index + 1), let number = line.number(index + 2)?.whole {
      return Member(
        family: .counted(word), words: word + " " + EnglishNumber.cardinal(number), end: index + 3)
    }
    return word.count == 1 ? Member(family: .letter(word), words: word, end: index + 1) : nil
  }

  /// The second member, of the same family as the first.
  private func end(of start: Member, _ line: SpeechLine, _ index: Int) -> Member? {
    if let last = member(line, index) {
      switch (start.family, last.family) {
      case (.letter(let first), .letter(let second)):
        // "X-Y" and "A-B" name two things; a dash says from one to the other.
        let isRange = line.isMark(index - 1, "–") ? first < second : first == "A" && second > "B"
        return isRange && line.isGap(last.end) ? last : nil
      // "Jan–Mar 2026".
      case (.month, .date): return last
      case _: return start.family == last.family ? last : nil
      }
    }
    // "Q1–3".
    guard case .level = start.family, let number = line.number(index)?.whole, line.isGap(index + 1)
    else { return nil }
    return Member(family: start.family, words: EnglishNumber.cardinal(number), end: index + 1)
  }

  /// The index after a dash that follows a member; an en dash may have spaces around it.
  private static func afterDash(_ line: SpeechLine, _ start: Member) -> Int? {
    if line.isMark(start.end, "–", "-", "‑") { return start.end + 1 }
    if case .letter = start.family { return nil }
    let isLoose =
      line.isSpace(start.end) && line.isMark(start.end + 1, "–") && line.isSpace(start.end + 2)
    return isLoose ? start.end + 3 : nil
  }

  // MARK: - Short names

  /// The full name of a month after a word that a time follows: `since Jan`; Jan is also a name.
  private func month(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let word = line.word(index), word.count == 3 || word == "Sept",
      word.first?.isUppercase == true, let month = DateRule.month(word), month != word,
      Self.beforeMonths.contains(line.wordBefore(index)), line.isGap(index + 1),
      line.wordAfter(index + 1).isEmpty
        || line.word(line.skippingSpace(index + 1))?.first?.isLowercase == true
    else { return nil }
    return SpeechReading(month, end: index + 1)
  }

  private static let beforeMonths: Set<String> = [
    "in", "since", "until", "till", "by", "of", "from", "to", "end", "early", "late", "mid", "next",
    "last", "before", "after",
  ]

  /// The full name of a day; `Sat`, `Sun` and `Wed` are words as well, and need another day or a
  /// number next to them.
  private func day(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let word = line.word(index), let day = Self.days[word], day != word else { return nil }
    let hasStop = line.isMark(index + 1, ".") && line.isSpace(index + 2)
    // "Tue., Mar. 9"
    let isDotted = line.isMark(index + 1, ".") && line.isMark(index + 2, ",")
    let end = isDotted || hasStop && line.number(index + 3) != nil ? index + 2 : index + 1
    if line.isMark(end, "/"), line.word(end + 1).map({ Self.days[$0] != nil }) == true {
      return SpeechReading(day + ", ", end: end + 1)
    }
    let isWordToo = ["Sat", "Sun", "Wed"].contains(word)
    guard !isWordToo || line.number(line.skippingSpace(end)) != nil || isBesideDay(line, index)
    else { return nil }
    return SpeechReading(day, end: end)
  }

  /// Whether another day comes before or after, with "and", a comma or a sign in between.
  private func isBesideDay(_ line: SpeechLine, _ index: Int) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      for _ in 0..<4 {
        guard let token = line[place] else { break }
        if token.kind == .word, Self.days[token.text] != nil { return true }
        guard token.kind == .space || ["and", "or", ",", "&", "/", "+"].contains(token.text) else {
          break
        }
        place += step
      }
    }
    return false
  }

  private static let days: [String: String] = [
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
    "Monday": "Monday", "Tuesday": "Tuesday", "Wednesday": "Wednesday", "Thursday": "Thursday",
    "Friday": "Friday", "Saturday": "Saturday", "Sunday": "Sunday",
  ]
}
