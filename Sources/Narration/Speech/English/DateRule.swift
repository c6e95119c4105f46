/// Dates: `2026-11-23`, `11/23/2026`, `15.03.2026`, `on 3/15`, `Nov 23`, `November 16, 2026`, `16 November`, `January 4 to 18`.
struct DateRule: SpeechRule {
  /// Whether `4/11/2026` is in November.
  let dayFirst: Bool

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    iso(line, index) ?? numeric(line, index) ?? dotted(line, index) ?? short(line, index)
      ?? monthFirst(line, index) ?? dayBeforeMonth(line, index)
  }

  private func iso(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let year = line.number(index), year.integer.utf8.count == 4, let yearNumber = year.whole,
      let separator = line.mark(index + 1), separator == "-" || separator == "/",
      let month = line.number(index + 2)?.whole,
      line.isMark(index + 3, separator), let day = line.number(index + 4)?.whole
    else { return nil }
    return date(yearNumber, month, day, end: index + 5)
  }

  private func numeric(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let first = line.number(index)?.whole, line.isMark(index + 1, "/"),
      let second = line.number(index + 2)?.whole, line.isMark(index + 3, "/"),
      let year = line.number(index + 4), year.integer.utf8.count == 4, let yearNumber = year.whole
    else { return nil }
    return dayFirst || first > 12
      ? date(yearNumber, second, first, end: index + 5)
      : date(yearNumber, first, second, end: index + 5)
  }

  /// `15.03.2026`, day first in every country; the lexer reads a decimal number in it.
  private func dotted(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let first = line.number(index), let day = Int(first.integer),
      let fraction = first.fraction,
      (1...2).contains(fraction.utf8.count), let month = Int(fraction), line.isMark(index + 1, "."),
      let year = line.number(index + 2), year.integer.utf8.count == 4, let yearNumber = year.whole,
      (1100...2099).contains(yearNumber)
    else { return nil }
    return date(yearNumber, month, day, end: index + 3)
  }

  /// `on 3/15`, `Tuesday, 3/15`: a day of the year, if the words before it announce a day.
  private func short(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let first = line.number(index)?.whole, line.isMark(index + 1, "/"),
      let second = line.number(index + 2)?.whole, line.isGap(index + 3),
      !line.isMark(index - 1, "/")
    else { return nil }
    let hasZero = [index, index + 2].contains { line[$0]?.text.hasPrefix("0") == true }
    let isPadded =
      hasZero && [index, index + 2].allSatisfy { line[$0]?.text.utf8.count == 2 }
    let comma = line.isMark(index - 2, ",") ? index - 2 : index
    let before = line.wordBefore(comma)
    let isCertain =
      isPadded || before == "on" || before == "due" || before.hasSuffix("day")
    let isFraction = first < second && second <= 10
    guard
      isCertain && line.wordAfter(index + 3) != "of"
        || Self.beforeDays.contains(before) && !isFraction
    else { return nil }
    let isDayFirst = dayFirst ? second <= 12 : first > 12
    return date(
      nil, isDayFirst ? second : first, isDayFirst ? first : second, end: index + 3)
  }

  private static let beforeDays: Set<String> = [
    "by", "until", "till", "since", "before", "after", "from", "starting", "deadline",
  ]

  private func date(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> SpeechReading? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let words = "\(Self.months[month - 1]) \(EnglishNumber.ordinal(day))"
    return SpeechReading(
      year.map { words + ", " + EnglishNumber.year($0) } ?? words, end: end)
  }

  func monthFirst(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let word = line.word(index), word.first?.isUppercase == true,
      let month = Self.month(word)
    else { return nil }
    var place = index + 1
    let isShort = month.lowercased() != word.lowercased()
    if isShort, line.isMark(place, ".") { place += 1 }
    guard line.isSpace(place), let number = line.number(place + 1), let whole = number.whole,
      !number.isGrouped, !line.isMark(place + 2, "%", ":")
    else { return nil }
    if number.integer.utf8.count == 4 {
      guard (1100...2099).contains(whole) else { return nil }
      return SpeechReading(month + " " + EnglishNumber.year(whole), end: place + 2)
    }
    guard (1...31).contains(whole) else { return nil }
    var words = month + " " + EnglishNumber.ordinal(whole)
    place += 2
    if ["st", "nd", "rd", "th"].contains(line.word(place) ?? "") { place += 1 }
    if let (day, end) = lastDay(line, place, after: whole) {
      words += " to " + EnglishNumber.ordinal(day)
      place = end
    }
    if let (year, end) = year(line, place) {
      words += ", " + year
      place = end
    }
    return SpeechReading(words, end: place)
  }

  /// The second day of "January 4 to 18" or "Nov 3–5".
  private func lastDay(_ line: SpeechLine, _ index: Int, after first: Int) -> (Int, Int)? {
    var place = index
    if line.isMark(place, "–", "-") {
      place += 1
    } else if line.isSpace(place), line.word(place + 1) == "to", line.isSpace(place + 2) {
      place += 3
    } else {
      return nil
    }
    guard let day = line.number(place)?.whole, (first + 1...31).contains(day),
      line.word(place + 1) == nil, !line.isMark(place + 1, "%", ":")
    else { return nil }
    // "January 4 to 12 November" and "from March 1 to 12 deals" count something else.
    if line.isSpace(place + 1), let next = line.word(place + 2), next.hasSuffix("s") { return nil }
    return (day, place + 1)
  }

  private func dayBeforeMonth(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let number = line.number(index), let day = number.whole, (1...31).contains(day),
      number.integer.utf8.count <= 2, line.isSpace(index + 1), let word = line.word(index + 2),
      word.first?.isUppercase == true, let month = Self.month(word),
      // In "from 12 May be enough" nothing else is a capital; "May" and "March" need a closer look.
      line.number(line.skippingSpace(index + 3)).map({ $0.integer.utf8.count == 4 }) ?? true
    else { return nil }
    let article = line.wordBefore(index) == "the" ? "" : "the "
    var words = article + EnglishNumber.ordinal(day) + " of " + month
    var end = index + 3
    if month.lowercased() != word.lowercased(), line.isMark(end, ".") { end += 1 }
    if let (year, yearEnd) = year(line, end) {
      words += ", " + year
      end = yearEnd
    }
    return SpeechReading(words, end: end)
  }

  private func year(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    let place = line.skippingSpace(line.isMark(index, ",") ? index + 1 : index)
    guard place > index, let number = line.number(place), number.integer.utf8.count == 4,
      !number.isGrouped, let year = number.whole, (1100...2099).contains(year)
    else { return nil }
    return (EnglishNumber.year(year), place + 1)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month with this name or its usual abbreviation.
  static func month(_ word: String) -> String? {
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    if word == "sept" { return "September" }
    return months.first { $0.lowercased() == word || $0.lowercased().prefix(3) == word }
  }
}
