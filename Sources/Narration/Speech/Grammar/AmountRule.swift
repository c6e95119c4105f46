/// Numbers alone and with money, percent, scales and units, and ranges of them.
struct AmountRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (read, end) = amount(line, at: index) else { return nil }
    var amount = read
    if let ending = grammar.numbers.decades, line.word(end) == ending, amount.kind == .plain {
      return SpeechReading(amount.words(grammar) + ending, end: end + 1)
    }
    if let code = code(amount, line, index, end) { return SpeechReading(code, end: end) }
    if let (last, lastEnd) = rangeEnd(line, after: end, of: amount) {
      if let years = years(amount, last, line, index) {
        return SpeechReading(years, end: lastEnd)
      }
      return finish(
        amount.words(to: last, grammar), line, last.kind == .plain ? amount.kind : last.kind,
        end: lastEnd)
    }
    if amount.kind == .plain, amount.scale == nil {
      if !amount.isNegative, isYear(amount.numeral, line, index, end),
        let year = amount.numeral.whole
      {
        return SpeechReading(grammar.numbers.year(year), end: end)
      }
      amount.gender = gender(line, index, end)
    }
    return finish(amount.words(grammar), line, amount.kind, end: end)
  }

  // MARK: - Reading an amount

  private func amount(_ line: SpeechLine, at index: Int) -> (WrittenAmount, Int)? {
    var place = index
    var isNegative = false
    if line.isMark(place, "−") || line.isMark(place, "-", "–") && startsNumber(line, place) {
      // "Durchwahl -12" is what follows the number of the company.
      isNegative = !grammar.joints.calls.contains(line.wordBefore(index))
      place += 1
    }
    var currency: MoneyWords.Currency?
    if line.word(index - 1) == nil, let (known, end) = grammar.money.currency(line, at: place) {
      let next = line.skippingSpace(end)
      let isMinus = line.isMark(next, "−", "-") && line.number(next + 1) != nil
      if isMinus { isNegative = true }
      guard line.number(isMinus ? next + 1 : next) != nil else { return nil }
      currency = known
      place = isMinus ? next + 1 : next
    }
    guard let (numeral, numberEnd) = numeral(line, at: place, isMoney: currency != nil) else {
      return nil
    }
    place = numberEnd
    var amount = WrittenAmount(isNegative: isNegative, numeral: numeral)
    // "Covid19" and "B2B" are names.
    if currency == nil, !isNegative, line.word(index - 1) != nil { return (amount, place) }
    if numeral.fraction == nil, let sign = line.mark(place), let half = Self.vulgar[sign] {
      amount.half = half
      place += 1
    }
    if let (scale, end) = scale(line, at: place, isMoney: currency != nil) {
      amount.scale = scale
      place = end
    }
    if let currency {
      amount.kind = .money(currency)
      // "CHF 10.–"
      if let end = emptyCents(line, place) { place = end }
    } else if !isLettered(line, index, place), let (kind, end) = kind(line, at: place) {
      amount.kind = kind
      place = end
    }
    return (amount, place)
  }

  /// Whether a letter directly after the number is part of a name, as in `§ 312g` and `Abb. 2m`, and no unit.
  private func isLettered(_ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
    guard line.word(end)?.count == 1 else { return false }
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, ".") { place -= 1 }
    if line.isMark(place, "§") { return true }
    let label = (line.word(place) ?? "").lowercased()
    return grammar.romans.labels.contains(label) || grammar.shares.numbered.contains(label)
      || grammar.shortForms.namesNumber(label)
  }

  /// Whether a hyphen is the sign of a number and not a dash between two.
  private func startsNumber(_ line: SpeechLine, _ index: Int) -> Bool {
    let next = line[index + 1]
    guard line.number(index + 1) != nil || next?.text.first?.isCurrencySymbol == true else {
      return false
    }
    // After ")" or ".", as in "14.–16. März", it is a dash.
    return line.isGap(index - 1) && !line.isMark(index - 1, ")", ".", ",")
  }

  /// A number, with a decimal point if a unit or money shows that it is one: `12.50 CHF`.
  private func numeral(_ line: SpeechLine, at index: Int, isMoney: Bool) -> (Numeral, Int)? {
    guard let numeral = line.number(index) else { return nil }
    guard numeral.fraction == nil, line.isMark(index + 1, "."),
      let decimals = line.number(index + 2), decimals.fraction == nil, !decimals.isGrouped,
      !line.isMark(index - 1, "."), !line.isMark(index + 3, ".") || line.number(index + 4) == nil,
      isMoney || kind(line, at: index + 3) != nil
    else { return (numeral, index + 1) }
    var whole = numeral
    whole.fraction = decimals.integer
    return (whole, index + 3)
  }

  private func scale(_ line: SpeechLine, at index: Int, isMoney: Bool) -> (MoneyWords.Scale, Int)? {
    let place = line.skippingSpace(index)
    guard let word = line.word(place) else { return nil }
    if let scale = grammar.money.scales[word] {
      return (scale, line.isMark(place + 1, ".") ? place + 2 : place + 1)
    }
    guard let scale = grammar.money.tightScales[word] else { return nil }
    let next = line.skippingSpace(place + 1)
    // "3,5 M de euros", "1,2 M d’euros"
    let isBeforeOf =
      ["de", "di"].contains(line.word(next)) || line.word(next)?.hasPrefix("d’") == true
      || line.word(next)?.hasPrefix("d'") == true
    let isBeforeMoney = isBeforeOf || grammar.money.currency(line, at: next) != nil
    return isMoney || isBeforeMoney || place == index && word == "k" ? (scale, place + 1) : nil
  }

  /// What is counted, written after the number.
  private func kind(_ line: SpeechLine, at index: Int) -> (WrittenAmount.Kind, Int)? {
    var place = line.skippingSpace(index)
    // "CHF 10.– ", "10,– €"
    if let end = emptyCents(line, index) { place = line.skippingSpace(end) }
    // "5-km-Lauf", "90-Minuten-Test": only a sign, not a word.
    if line.isMark(index, "-"), let (unit, end) = grammar.measures.unit(line, at: index + 1),
      line.word(index + 1).map({ $0.count <= 3 }) == true
    {
      return (.noun(unit), end)
    }
    if let (currency, end) = grammar.money.currency(line, at: place),
      line.number(end) == nil || line.word(place) != nil
    {
      return (.money(currency), end)
    }
    guard let (unit, end) = grammar.measures.unit(line, at: place), !isResolution(line, index)
    else { return nil }
    // "2 x 3": a cross between numbers.
    let isCross = ["x", "×", "X"].contains(line[place]?.text)
    if isCross, line.number(line.skippingSpace(end)) != nil || place > index { return nil }
    return (.noun(unit), end)
  }

  /// Whether a `K` is part of the name of a picture's size: `4K`.
  private func isResolution(_ line: SpeechLine, _ index: Int) -> Bool {
    line.word(index) == "K" && [2, 4, 5, 8].contains(line.number(index - 1)?.whole)
  }

  /// The index after a dash in the place of cents: `10,–`, `10.-`.
  private func emptyCents(_ line: SpeechLine, _ index: Int) -> Int? {
    guard line.isMark(index, ",", "."), line.isMark(index + 1, "–", "-", "—"),
      line.number(index + 2) == nil
    else { return nil }
    return line.isMark(index + 2, "-") ? index + 3 : index + 2
  }

  // MARK: - Ranges

  private func rangeEnd(_ line: SpeechLine, after index: Int, of start: WrittenAmount)
    -> (WrittenAmount, Int)?
  {
    let isTight = line.isMark(index, "–", "-", "‑", "—")
    let isLoose = line.isSpace(index) && line.isMark(index + 1, "–") && line.isSpace(index + 2)
    guard isTight || isLoose else { return nil }
    let place = isTight ? index + 1 : index + 3
    // "3-2-1" and "14.3.–16.3." are not ranges of amounts.
    guard let (amount, end) = amount(line, at: place), !line.isMark(place, "+"),
      !line.isMark(end, "-", "–") || line.number(end + 1) == nil,
      !isHourWithMinutes(line, end),
      !line.isMark(end, ":") && !(line.isMark(end, ".") && line.number(end + 1) != nil)
    else { return nil }
    return (amount, end)
  }

  /// Whether minutes follow, as in `9h–17h30`.
  private func isHourWithMinutes(_ line: SpeechLine, _ index: Int) -> Bool {
    line.number(index) != nil
      || grammar.clock.between.contains(line.word(index) ?? "") && line.number(index + 1) != nil
  }

  private func years(
    _ start: WrittenAmount, _ end: WrittenAmount, _ line: SpeechLine, _ index: Int
  ) -> String? {
    guard start.kind == .plain, end.kind == .plain, start.scale == nil, end.scale == nil,
      !start.isNegative, !end.isNegative, let first = Self.year(start.numeral),
      let last = end.numeral.whole
    else { return nil }
    let to = " " + grammar.joints.to + " "
    if let second = Self.year(end.numeral), second >= first {
      return grammar.numbers.year(first) + to + grammar.numbers.year(second)
    }
    guard end.numeral.integer.utf8.count == 2, last == (first + 1) % 100 else { return nil }
    return grammar.numbers.year(first) + to + grammar.numbers.cardinal(last, nil)
  }

  static func year(_ numeral: Numeral) -> Int? {
    guard numeral.integer.utf8.count == 4, !numeral.isGrouped, let year = numeral.whole,
      (1100...2099).contains(year)
    else { return nil }
    return year
  }

  private func isYear(_ numeral: Numeral, _ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
    guard Self.year(numeral) != nil else { return false }
    let before = line.wordBefore(index)
    if grammar.dates.beforeYears.contains(before) || grammar.dates.month(before) != nil {
      return true
    }
    // What is counted follows directly: "1500 Kunden".
    guard line.isSpace(end), let next = line.word(end + 1) else { return true }
    return next.first?.isUppercase == false && grammar.numbers.gender(next) == nil
  }

  // MARK: - What is around

  /// A number that names something, read digit by digit.
  private func code(_ amount: WrittenAmount, _ line: SpeechLine, _ index: Int, _ end: Int)
    -> String?
  {
    guard amount.kind == .plain, amount.scale == nil, !amount.isNegative, amount.half == nil,
      amount.numeral.fraction == nil, !amount.numeral.isGrouped
    else { return nil }
    let digits = amount.numeral.integer
    let isLong = digits.utf8.count >= 7 && !digits.hasSuffix("000")
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, ".", ":", "#") { place -= 1 }
    let label = (line.word(place) ?? "").lowercased()
    let isNamed =
      digits.utf8.count >= 4 && grammar.joints.codes.contains(label)
      || (3...4).contains(digits.utf8.count) && grammar.joints.calls.contains(label)
    return isLong || isNamed ? grammar.numbers.digits(digits) : nil
  }

  /// The gender that the noun after a plain number shows.
  private func gender(_ line: SpeechLine, _ index: Int, _ end: Int) -> Gender? {
    guard line.isSpace(end), let next = line.word(end + 1) else { return nil }
    return grammar.numbers.gender(next)
  }

  /// Adds "plus" for `50+` and "pro Monat" for `10 €/Monat`.
  private func finish(
    _ words: String, _ line: SpeechLine, _ kind: WrittenAmount.Kind, end: Int
  ) -> SpeechReading {
    if line.isMark(end, "+"), line.isGap(end + 1), line.number(line.skippingSpace(end + 1)) == nil {
      return SpeechReading(words + " " + grammar.joints.plus, end: end + 1)
    }
    var words = words
    var end = end
    while line.isMark(end, "/"), kind != .plain, let word = line.word(end + 1) {
      if let (unit, unitEnd) = grammar.measures.unit(line, at: end + 1) {
        words += " " + grammar.measures.per(unit)
        end = unitEnd
      } else {
        words += " " + grammar.measures.perWord(word)
        end += 2
      }
    }
    return SpeechReading(words, end: end)
  }

  /// The signs for fractions.
  static let vulgar: [Character: (over: Int, under: Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
  ]
}
