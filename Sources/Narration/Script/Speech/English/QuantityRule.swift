/// Numbers alone and with money, percent, scales and units, and ranges of them.
struct QuantityRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (quantity, end) = Self.quantity(line, at: index) else { return nil }
    if let (last, lastEnd) = Self.rangeEnd(line, after: end) {
      if let years = years(from: quantity, to: last, line, index) {
        return SpeechReading(years, end: lastEnd)
      }
      return finish(quantity.words(to: last), line, kind: last.kind, end: lastEnd)
    }
    if quantity.kind == .plain, quantity.scale == nil, !quantity.isNegative {
      if let special = plain(quantity.numeral, line, index, end) { return special }
    }
    return finish(
      quantity.words(isAdjective: isAdjective(line, index, end)), line, kind: quantity.kind,
      end: end)
  }

  // MARK: - Reading a quantity

  /// The quantity that begins at an index, and the index after it.
  static func quantity(_ line: SpeechLine, at index: Int) -> (Quantity, Int)? {
    var place = index
    var isNegative = false
    if line.isMark(place, "−") || (line.isMark(place, "-", "–") && line.isGap(place - 1)) {
      isNegative = true
      place += 1
    }
    var currency: Quantity.Currency?
    if let word = line.word(place), let code = Quantity.Currency.code(word) {
      // "US$5", "EUR 40".
      if word == "US" {
        guard line.isMark(place + 1, "$") else { return nil }
        place += 2
      } else {
        place = line.skippingSpace(place + 1)
      }
      currency = code
    } else if let mark = line.mark(place), let known = Quantity.Currency.mark(mark) {
      currency = known
      place += 1
    }
    guard let numeral = line.number(place) else { return nil }
    place += 1
    var quantity = Quantity(isNegative: isNegative, numeral: numeral)
    if let (scale, end) = scale(line, at: place, isMoney: currency != nil) {
      quantity.scale = scale
      place = end
    }
    if let currency {
      quantity.kind = .money(currency)
    } else if !isDecade(numeral, line, place), let (kind, end) = kind(line, at: place) {
      quantity.kind = kind
      place = end
    }
    return (quantity, place)
  }

  private static func scale(_ line: SpeechLine, at index: Int, isMoney: Bool) -> (String, Int)? {
    if let word = line.word(index) {
      switch word {
      case "k", "K": return ("thousand", index + 1)
      case "M", "mn", "MM",
        "mm" where isMoney || word == "M" || word == "mn":
        return ("million", index + 1)
      case "m" where isMoney: return ("million", index + 1)
      case "b" where isMoney: return ("billion", index + 1)
      case "B", "bn": return ("billion", index + 1)
      case "tn": return ("trillion", index + 1)
      case _: return nil
      }
    }
    guard line.isSpace(index), let word = line.word(index + 1) else { return nil }
    switch word {
    case "hundred", "thousand", "million", "billion", "trillion": return (word, index + 2)
    case "mn", "mio": return ("million", index + 2)
    case "bn": return ("billion", index + 2)
    case _: return nil
    }
  }

  /// Whether an "s" makes a number a decade: `1990s`, `the 80s`; `30s` alone is a time.
  private static func isDecade(_ numeral: Numeral, _ line: SpeechLine, _ index: Int) -> Bool {
    guard line.word(index) == "s", let number = numeral.whole, number % 10 == 0 else {
      return false
    }
    return (1100...2099).contains(number)
      || number >= 20 && ["the", "early", "mid", "late"].contains(line.wordBefore(index - 1))
  }

  /// What is counted, written behind the number.
  private static func kind(_ line: SpeechLine, at index: Int) -> (Quantity.Kind, Int)? {
    let place = line.skippingSpace(index)
    if line.isMark(place, "%") { return (.percent, place + 1) }
    if let mark = line.mark(place), let currency = Quantity.Currency.mark(mark),
      line.number(place + 1) == nil
    {
      return (.money(currency), place + 1)
    }
    if let word = line.word(place), word != "US", let currency = Quantity.Currency.code(word) {
      return (.money(currency), place + 1)
    }
    // "a 5-km run".
    let unitPlace = line.isMark(index, "-") ? index + 1 : place
    for length in [3, 2, 1] {
      let sign = (unitPlace..<unitPlace + length).compactMap { line[$0]?.text }.joined()
      guard let unit = Quantity.Unit.named(sign), line.isGap(unitPlace + length) else { continue }
      // "5 s" and "5 m" are units; "I have 5 x" and "3 min." are told by what follows.
      if length == 1, line.isSpace(index), sign == "x" || sign == "l" || sign == "×" { continue }
      return (.unit(unit), unitPlace + length)
    }
    return nil
  }

  // MARK: - Ranges

  /// The quantity that ends a range, behind a dash that stands between two numbers.
  private static func rangeEnd(_ line: SpeechLine, after index: Int) -> (Quantity, Int)? {
    let isTight = line.isMark(index, "–", "-", "—", "‑")
    let isLoose = line.isSpace(index) && line.isMark(index + 1, "–") && line.isSpace(index + 2)
    guard isTight || isLoose else { return nil }
    guard let (quantity, end) = quantity(line, at: isTight ? index + 1 : index + 3),
      !quantity.isNegative, !line.isMark(end, "-", "–") || line.number(end + 1) == nil
    else { return nil }
    return (quantity, end)
  }

  /// "twenty nineteen to twenty twenty-six", "twenty twenty-six to twenty-seven".
  private func years(from start: Quantity, to end: Quantity, _ line: SpeechLine, _ index: Int)
    -> String?
  {
    guard start.kind == .plain, end.kind == .plain, start.scale == nil, end.scale == nil,
      !start.numeral.isGrouped, let first = start.numeral.whole, (1100...2099).contains(first),
      let last = end.numeral.whole
    else { return nil }
    if end.numeral.integer.utf8.count == 4, (first...2099).contains(last) {
      return EnglishNumber.year(first) + " to " + EnglishNumber.year(last)
    }
    guard end.numeral.integer.utf8.count == 2, last == (first % 100) + 1 else { return nil }
    return EnglishNumber.year(first) + " to " + EnglishNumber.cardinal(last)
  }

  // MARK: - Numbers alone

  private func plain(_ numeral: Numeral, _ line: SpeechLine, _ index: Int, _ end: Int)
    -> SpeechReading?
  {
    let digits = numeral.integer
    if let half = line.mark(end), let fraction = SlashRule.vulgar[half] {
      return SpeechReading(
        EnglishNumber.cardinal(numeral) + " and " + SlashRule.article(fraction), end: end + 1)
    }
    guard let number = numeral.whole, !numeral.isGrouped else { return nil }
    if let suffix = line.word(end) {
      switch suffix {
      case "st", "nd", "rd", "th": return SpeechReading(EnglishNumber.ordinal(number), end: end + 1)
      case "s" where number >= 20 && number % 10 == 0:
        let words = number >= 1100 ? EnglishNumber.year(number) : EnglishNumber.cardinal(number)
        return SpeechReading(EnglishNumber.plural(words), end: end + 1)
      case _: break
      }
    }
    if digits.utf8.count >= 7 { return SpeechReading(EnglishNumber.digits(digits), end: end) }
    if isYear(number, digits, line, index, end) {
      return SpeechReading(EnglishNumber.year(number), end: end)
    }
    return nil
  }

  /// Whether a number of four digits is a year: after "in" or a month, and not before the plural of
  /// what it counts.
  private func isYear(_ number: Int, _ digits: String, _ line: SpeechLine, _ index: Int, _ end: Int)
    -> Bool
  {
    guard digits.utf8.count == 4, (1100...2099).contains(number) else { return false }
    let next = line.isSpace(end) ? line.word(end + 1) ?? "" : ""
    let countsThings =
      next.count > 3 && next.first?.isLowercase == true && next.hasSuffix("s")
      && !next.hasSuffix("ss")
      && !["sales", "was", "plans", "goals", "targets", "results"]
        .contains(next)
    let before = line.wordBefore(index)
    if Self.beforeYears.contains(before) || DateRule.month(before) != nil { return !countsThings }
    return (1900...2099).contains(number) && !countsThings
  }

  private static let beforeYears: Set<String> = [
    "in", "since", "until", "till", "during", "year", "early", "late", "mid", "spring", "summer",
    "fall", "autumn", "winter", "from", "by", "of", "before", "after", "q", "h", "fy",
  ]

  // MARK: - What follows

  /// Whether a quantity describes the noun behind it: "a $40,000 deal", "a 5-km run".
  private func isAdjective(_ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
    if line.isMark(end, "-") { return line.word(end + 1) != nil }
    if line.isMark(end - 2, "-") && line.word(end - 1) != nil { return true }
    guard ["a", "an", "another", "each", "every", "one"].contains(line.wordBefore(index)),
      line.isSpace(end), let next = line.word(end + 1), next.first?.isLowercase == true
    else { return false }
    return ![
      "a", "an", "per", "each", "every", "of", "in", "on", "or", "and", "to", "for", "is",
      "was", "more", "less", "from", "at", "with", "by", "as", "that", "which", "than", "worth",
    ].contains(next)
  }

  /// Adds "plus" for `50+` and "per month" for `$10/month`.
  private func finish(_ words: String, _ line: SpeechLine, kind: Quantity.Kind, end: Int)
    -> SpeechReading
  {
    if line.isMark(end, "+"), line.isGap(end + 1) {
      return SpeechReading(words + " plus", end: end + 1)
    }
    guard line.isMark(end, "/"), let unit = line.word(end + 1) else {
      return SpeechReading(words, end: end)
    }
    if let known = Self.perUnits[unit] {
      return SpeechReading(words + " per " + known, end: end + 2)
    }
    if kind != .plain { return SpeechReading(words + " per " + unit, end: end + 2) }
    return SpeechReading(words, end: end)
  }

  private static let perUnits: [String: String] = [
    "s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "hour": "hour",
    "d": "day", "day": "day", "wk": "week", "week": "week", "mo": "month", "month": "month",
    "qtr": "quarter", "quarter": "quarter", "yr": "year", "year": "year", "user": "user",
    "seat": "seat", "person": "person", "deal": "deal", "rep": "rep",
  ]
}
