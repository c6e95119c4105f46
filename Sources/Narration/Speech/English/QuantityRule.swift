/// Numbers alone and with money, percent, scales and units, and ranges of them.
struct QuantityRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (quantity, end) = Self.quantity(line, at: index) else { return nil }
    if quantity.kind == .plain, quantity.scale == nil, !quantity.isNegative,
      let label = Self.label(line, index, end)
    {
      return label
    }
    if let (last, lastEnd) = Self.rangeEnd(line, after: end, isMoney: quantity.isMoney) {
      if let years = years(from: quantity, to: last, line, index) {
        return SpeechReading(years, end: lastEnd)
      }
      return finish(quantity.words(to: last), line, kind: last.kind, end: lastEnd)
    }
    if quantity.kind == .plain, quantity.scale == nil, !quantity.isNegative {
      if let special = Self.plain(quantity.numeral, line, index, end) { return special }
    }
    return finish(
      quantity.words(isAdjective: isAdjective(line, index, end)), line, kind: quantity.kind,
      end: end)
  }

  /// The number of a table or the like, which has a dash in it: `Table 3-1`; nil for a range.
  private static func label(_ line: SpeechLine, _ index: Int, _ end: Int) -> SpeechReading? {
    var name = line.wordBefore(index)
    if name.isEmpty, line.isSpace(index - 1), line.isMark(index - 2, ".") {
      name = (line.word(index - 3) ?? "").lowercased()
    }
    // "Tables 3-1 and 3-2": several are named, not those from three to one.
    if isInList(line, index) { name = "table" }
    let isShown = shown.contains(name)
    guard isShown || parts.contains(name) else { return nil }
    var words: [String] = []
    var place = index
    while let numeral = line.number(place), numeral.whole != nil {
      words.append(EnglishNumber.cardinal(numeral))
      place += 1
      let isDash = line.isMark(place, "-", "‑") || isShown && line.isMark(place, "–")
      guard isDash, line.number(place + 1) != nil else { break }
      place += 1
    }
    guard words.count > 1, line.isGap(place) else { return nil }
    return SpeechReading(words.joined(separator: " dash "), end: place)
  }

  /// Whether a number with a dash is one of several after a plural: `Tables 3-1, 3-2 and 4-1`.
  private static func isInList(_ line: SpeechLine, _ index: Int) -> Bool {
    func isPair(_ place: Int) -> Bool {
      line.number(place) != nil && line.isMark(place + 1, "-", "‑", "–")
        && line.number(place + 2) != nil
    }
    func isJoint(_ place: Int) -> Bool {
      line.isMark(place, ",", "&")
        || ["and", "or", "to", "through"].contains(line.word(place) ?? "")
    }
    guard isPair(index) else { return false }
    var place = index
    var isOneOfMany = false
    // Back to the first one: "3-1 and ", "3-1, ".
    while true {
      var before = place - 1
      while line.isSpace(before) || isJoint(before) { before -= 1 }
      guard before < place - 1, isPair(before - 2), (before + 1..<place).contains(where: isJoint)
      else { break }
      place = before - 2
      isOneOfMany = true
    }
    let name = line.wordBefore(place)
    guard name.hasSuffix("s"), shown.contains(String(name.dropLast())) else { return false }
    if isOneOfMany { return true }
    var next = index + 3
    while line.isSpace(next) || isJoint(next) { next += 1 }
    return isPair(next) && (index + 3..<next).contains(where: isJoint)
  }

  /// What books number by chapter.
  private static let shown: Set<String> = [
    "table", "figure", "fig", "exhibit", "listing", "equation", "eq", "example", "chart", "plate",
    "form", "worksheet",
  ]
  private static let parts: Set<String> = [
    "chapter", "section", "appendix", "lesson", "module", "unit", "part", "item", "question",
    "slide", "step", "rule", "box", "exercise", "problem",
  ]

  // MARK: - Reading a quantity

  /// The quantity that begins at an index, and the index after it; `isMoney` if the other end of a
  /// range names a currency.
  private static func quantity(_ line: SpeechLine, at index: Int, isMoney: Bool = false)
    -> (Quantity, Int)?
  {
    var place = index
    var isNegative = false
    if line.isMark(place, "−") || (line.isMark(place, "-", "–") && line.isGap(place - 1)) {
      isNegative = true
      place += 1
    }
    var currency: Quantity.Currency?
    if let word = line.word(place), let code = Quantity.Currency.code(word) {
      // "US$5", "A$20", "EUR 40".
      if Quantity.Currency.countries.contains(word) {
        guard line.isMark(place + 1, "$") else { return nil }
        place = line.skippingSpace(place + 2)
      } else if word == "Rs", line.isMark(place + 1, ".") {
        place = line.skippingSpace(place + 2)
      } else {
        place = line.skippingSpace(place + 1)
      }
      currency = code
    } else if let mark = line.mark(place), let known = Quantity.Currency.mark(mark) {
      currency = known
      // "€ 50" has a space.
      let next = line.skippingSpace(place + 1)
      place = line.number(next) != nil ? next : place + 1
    }
    guard let (numeral, numberEnd) = numeral(line, at: place) else { return nil }
    place = numberEnd
    var quantity = Quantity(isNegative: isNegative, numeral: numeral)
    // "k8s" is a name: nothing is counted in it.
    let isSide = ["x", "X"].contains(line.word(index - 1) ?? "") && line.number(index - 2) != nil
    if currency == nil, !isNegative, line.word(index - 1) != nil, !isSide {
      return (quantity, place)
    }
    if let (scale, end) = scale(line, at: place, isMoney: isMoney || currency != nil) {
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

  /// A number, with a decimal comma where money or a unit shows that it is one: `12,50 €`.
  private static func numeral(_ line: SpeechLine, at index: Int) -> (Numeral, Int)? {
    if let indian = IndianNumber.numeral(line, at: index) { return indian }
    guard let numeral = line.number(index) else { return nil }
    guard numeral.whole != nil, !numeral.isGrouped, line.isMark(index + 1, ","),
      let decimals = line.number(index + 2), decimals.whole != nil,
      decimals.integer.utf8.count <= 2, !line.isMark(index + 3, ","),
      kind(line, at: index + 3) != nil || line.mark(index - 1)?.isCurrencySymbol == true
    else { return (numeral, index + 1) }
    return (Numeral(integer: numeral.integer, fraction: decimals.integer), index + 3)
  }

  private static func scale(_ line: SpeechLine, at index: Int, isMoney: Bool) -> (String, Int)? {
    if let word = line.word(index) {
      // "Room 12B" is a name.
      guard isMoney || !labels.contains(line.wordBefore(index - 1)) else { return nil }
      switch word {
      case "K" where !isMoney && isResolution(line, index): return nil
      // "a 5k run": a length that has this name.
      case "k", "K":
        if !isMoney, races.contains(line.wordAfter(index + 1)) { return nil }
        return ("thousand", index + 1)
      case "M", "mn": return ("million", index + 1)
      case "MM", "mm", "m":
        return isMoney || tellsMillions(line, index) ? ("million", index + 1) : nil
      case "b": return isMoney || tellsMillions(line, index) ? ("billion", index + 1) : nil
      case "B", "bn": return ("billion", index + 1)
      case "tn": return ("trillion", index + 1)
      case _: return nil
      }
    }
    guard line.isSpace(index), let word = line.word(index + 1) else { return nil }
    switch word {
    case "hundred", "thousand", "million", "billion", "trillion", "lakh", "crore":
      return (word, index + 2)
    case "mn", "mio": return ("million", index + 2)
    case "bn": return ("billion", index + 2)
    case _: return nil
    }
  }

  private static let races: Set<String> = [
    "run", "runs", "race", "races", "walk", "walks", "jog", "runner", "runners", "marathon",
  ]

  private static let labels: Set<String> = [
    "room", "gate", "seat", "row", "flat", "apartment", "unit", "section", "building", "suite",
    "apt",
    "class", "group", "grade", "platform", "line", "bus", "annex", "part", "step", "question",
  ]

  /// Whether a `K` is part of the name of a picture's size: `4K`, `an 8K display`.
  private static func isResolution(_ line: SpeechLine, _ index: Int) -> Bool {
    guard let number = line.number(index - 1)?.whole, [2, 4, 5, 8].contains(number) else {
      return false
    }
    let next = line.wordAfter(index + 1)
    return !counted.contains(next) && !line.isMark(index + 1, "–", "-", "+", "/")
      && !line.isMark(index - 2, "–", "-", "+", "<", ">", "~")
      && !CodeNumberRule.countsThings(line, after: index + 1)
  }

  /// Whether an `m` after a number is a million: `10m EUR`, `45m users`, `from $5m to 10m`.
  private static func tellsMillions(_ line: SpeechLine, _ index: Int) -> Bool {
    let next = line.skippingSpace(index + 1)
    if line.mark(next).flatMap(Quantity.Currency.mark) != nil { return true }
    if let word = line.word(next) {
      if Quantity.Currency.code(word) != nil && !Quantity.Currency.countries.contains(word)
        || counted.contains(word)
      {
        return true
      }
    }
    guard let joint = line.word(index - 3), ["to", "and", "or"].contains(joint) else {
      return false
    }
    // The quantity before it: a currency, a number, a scale or none.
    let last = index - 5
    return [last - 1, last - 2].contains { line.mark($0).flatMap(Quantity.Currency.mark) != nil }
  }

  private static let counted: Set<String> = [
    "users", "people", "customers", "subscribers", "records", "rows", "views", "downloads",
    "accounts", "transactions", "visitors", "visits", "messages", "emails", "calls", "members",
    "households", "dollars", "euros", "pounds", "units", "copies", "jobs", "workers", "employees",
    "ARR", "MRR", "revenue",
  ]

  /// Whether an "s" makes a number a decade: `1990s`, `the 80s`, `'90s`, `her 30s`; `30s` alone is
  /// a duration.
  private static func isDecade(_ numeral: Numeral, _ line: SpeechLine, _ index: Int) -> Bool {
    guard line.word(index) == "s", let number = numeral.whole, number % 10 == 0 else {
      return false
    }
    let isShort = line.isMark(index - 2, "'", "’", "‘", "-")
    let before = line.wordBefore(isShort ? index - 2 : index - 1)
    if line.isMark(index - 2, "'", "’", "‘"), line.isGap(index - 3) { return number >= 20 }
    return (1100...2099).contains(number) || number >= 20 && Self.beforeDecades.contains(before)
  }

  private static let beforeDecades: Set<String> = [
    "the", "early", "mid", "late", "his", "her", "their", "my", "your", "our", "low", "high",
    "upper", "lower",
  ]

  /// What is counted, written after the number.
  private static func kind(_ line: SpeechLine, at index: Int) -> (Quantity.Kind, Int)? {
    let place = line.skippingSpace(index)
    if line.isMark(place, "%") { return (.percent, place + 1) }
    if let mark = line.mark(place), let currency = Quantity.Currency.mark(mark),
      line.number(place + 1) == nil
    {
      return (.money(currency), place + 1)
    }
    if let word = line.word(place), !Quantity.Currency.countries.contains(word), word != "Rs",
      let currency = Quantity.Currency.code(word)
    {
      return (.money(currency), place + 1)
    }
    // "a 5-km run".
    let unitPlace = line.isMark(index, "-") ? index + 1 : place
    if let (unit, end) = Quantity.Unit.divided(line, at: unitPlace), isEnd(line, end) {
      return (.unit(unit), end)
    }
    for length in [4, 3, 2, 1] {
      let sign = (unitPlace..<unitPlace + length).compactMap { line[$0]?.text }.joined()
      guard let unit = Quantity.Unit.named(sign), isEnd(line, unitPlace + length)
      else { continue }
      // "3d" is a kind of movie.
      if sign == "d", line.number(index - 1)?.whole.map({ (2...3).contains($0) }) == true {
        continue
      }
      // "5 s" and "5 m" are units; for "I have 5 x" and "3 min." the next words decide.
      if length == 1, line.isSpace(index), sign == "x" || sign == "l" || sign == "×" { continue }
      return (.unit(unit), dotted(sign, line, unitPlace + length))
    }
    return nil
  }

  /// Whether a unit can end before an index: at a gap, or a dash with the end of a range.
  private static func isEnd(_ line: SpeechLine, _ index: Int) -> Bool {
    line.isGap(index) || line.isMark(index, "–", "-") && line.number(index + 1) != nil
      || line.isMark(index, "+", "/")
  }

  /// The index after the period of an abbreviated unit that does not end a sentence: `6 ft. tall`.
  private static func dotted(_ sign: String, _ line: SpeechLine, _ end: Int) -> Int {
    guard line.isMark(end, "."), sign.count > 1, sign.allSatisfy(\.isLowercase),
      line.isMark(end + 1, ",") || line.isSpace(end + 1) && line[end + 2] != nil
    else { return end }
    return end + 1
  }

  // MARK: - Ranges

  /// The quantity that ends a range, after a dash between two numbers.
  private static func rangeEnd(_ line: SpeechLine, after index: Int, isMoney: Bool)
    -> (Quantity, Int)?
  {
    let isTight = line.isMark(index, "–", "-", "—", "‑")
    let isLoose = line.isSpace(index) && line.isMark(index + 1, "–") && line.isSpace(index + 2)
    guard isTight || isLoose else { return nil }
    let start = isTight ? index + 1 : index + 3
    guard let (quantity, end) = quantity(line, at: start, isMoney: isMoney),
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

  // MARK: - What follows

  /// Whether a quantity describes the noun after it: "a $40,000 deal", "a 5-km run".
  private func isAdjective(_ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
    if line.isMark(end, "-") { return line.word(end + 1) != nil }
    if line.isMark(end - 2, "-") && line.word(end - 1) != nil { return true }
    if line.isSpace(end), line.word(end - 1) != nil, Self.timed.contains(line.wordAfter(end)) {
      return true
    }
    // "400 V lines": a unit of electricity or of data before what has it.
    let isNamed = line.word(end - 1).map(Self.naming.contains) == true
    guard
      isNamed || ["a", "an", "another", "each", "every", "one"].contains(line.wordBefore(index)),
      line.isSpace(end), let next = line.word(end + 1), next.first?.isLowercase == true
    else { return false }
    return ![
      "a", "an", "per", "each", "every", "of", "in", "on", "or", "and", "to", "for", "is",
      "was", "more", "less", "from", "at", "with", "by", "as", "that", "which", "than", "worth",
      "are", "were", "when", "while", "if", "but", "after", "before", "during", "must", "can",
      "may",
      "will", "should", "across", "through", "into", "over", "under", "between", "only", "because",
      "until", "so", "then", "not", "have", "has", "had", "today", "now", "too", "free",
      "available",
      "left", "again",
    ].contains(next)
  }

  private static let naming: Set<String> = [
    "V", "kV", "A", "mA", "W", "kW", "Hz", "kHz", "MHz", "GHz", "GB", "MB", "TB", "Mbps", "Gbps",
  ]

  /// Things named by their length: "12h shift".
  private static let timed: Set<String> = [
    "shift", "shifts", "trial", "trials", "notice", "window", "period", "cycle", "warranty",
    "guarantee", "sprint", "ladder", "break", "call", "meeting", "session", "workshop",
  ]

  /// Adds "plus" for `50+` and "per month" for `$10/month`.
  private func finish(_ words: String, _ line: SpeechLine, kind: Quantity.Kind, end: Int)
    -> SpeechReading
  {
    if line.isMark(end, "+"), line.isGap(end + 1) {
      return SpeechReading(words + " plus", end: end + 1)
    }
    var words = words
    var end = end
    // "15 kWh/100 km".
    if line.isMark(end, "/"), case .unit = kind, line.number(end + 1) != nil {
      return SpeechReading(words + " per ", end: end + 1)
    }
    // "$50/user/month".
    while line.isMark(end, "/"), let unit = line.word(end + 1),
      let name = Self.perUnits[unit] ?? (kind != .plain ? unit : nil)
    {
      words += " per " + name
      end += 2
    }
    return SpeechReading(words, end: end)
  }

  private static let perUnits: [String: String] = [
    "s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "hour": "hour",
    "d": "day", "day": "day", "wk": "week", "week": "week", "mo": "month", "month": "month",
    "qtr": "quarter", "quarter": "quarter", "yr": "year", "year": "year", "user": "user",
    "seat": "seat", "person": "person", "deal": "deal", "rep": "rep",
  ]
}
