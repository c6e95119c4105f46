/// Fractions, scores and years around a slash: `1/2 Tag`, `2 1/2`, `8/10`, `2025/26`, `½`.
struct ShareRule: SpeechRule {
  let grammar: SpeechGrammar

  var signs: Set<Character> { Set(AmountRule.vulgar.keys) }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if let sign = line.mark(index), let part = AmountRule.vulgar[sign] {
      return fraction(part.over, part.under, line, index, end: index + 1)
    }
    guard let first = line.number(index), !first.isGrouped, line.word(index - 1) == nil,
      !line.isMark(index - 1, "/") || line.number(index - 2) == nil
    else { return nil }
    if let mixed = mixed(first, line, index) { return mixed }
    guard line.isMark(index + 1, "/"), let second = line.number(index + 2),
      let under = second.whole, !second.isGrouped,
      !line.isMark(index + 3, "/") || line.number(index + 4) == nil
    else { return triad(line, index) }
    return pair(first, second, under, line, index)
  }

  private func pair(
    _ first: Numeral, _ second: Numeral, _ under: Int, _ line: SpeechLine, _ index: Int
  ) -> SpeechReading? {
    let end = index + 3
    let shares = grammar.shares
    func cardinal(_ numeral: Numeral) -> String { grammar.numbers.cardinal(numeral) }
    if let year = AmountRule.year(first),
      second.integer.utf8.count == 4
        ? under == year + 1 : second.integer.utf8.count == 2 && under == (year + 1) % 100
    {
      let last = second.integer.utf8.count == 4 ? grammar.numbers.year(under) : cardinal(second)
      return SpeechReading(
        grammar.numbers.year(year) + " " + grammar.joints.to + " " + last, end: end)
    }
    // "KW 12/2026", "03/2026": a number in a year, and a month.
    if let year = AmountRule.year(second), first.integer.utf8.count <= 3, let number = first.whole {
      let isMonth = first.integer.utf8.count == 2 && (1...12).contains(number)
      let isNamed =
        line.word(index - 2) != nil && line.isSpace(index - 1) || line.isMark(index - 2, ".")
      let words =
        isMonth && (first.integer.hasPrefix("0") || !isNamed)
        ? grammar.dates.months[number - 1] + grammar.dates.beforeYear
        : cardinal(first) + ","
      return SpeechReading(words + " " + grammar.numbers.year(year), end: end)
    }
    let before = line.wordBefore(index)
    if shares.numbered.contains(before) {
      return SpeechReading(cardinal(first) + " " + shares.outOf + " " + cardinal(second), end: end)
    }
    let isWhole = first.whole.map { $0 + under == 100 } == true
    if isWhole || first.whole == 24 && under == 7 {
      return SpeechReading(cardinal(first) + " " + cardinal(second), end: end)
    }
    // "120/80 mmHg" is one value over another.
    let unit = grammar.measures.unit(line, at: line.skippingSpace(end))
    let hasUnit = unit != nil
    if let over = first.whole, over > 0, over < under, under <= 9 || over == 1 && under <= 12,
      !hasUnit || under <= 8
    {
      return fraction(over, under, line, index, end: end)
    }
    let most = Int(first.integer) ?? 0
    if most <= under, [5, 6, 10, 12, 20, 25, 30, 50, 100, 1000].contains(under), !hasUnit {
      return SpeechReading(cardinal(first) + " " + shares.outOf + " " + cardinal(second), end: end)
    }
    let words = cardinal(first) + " " + shares.over + " " + cardinal(second)
    return unit.map { SpeechReading(words + " " + $0.0.many, end: $0.1) }
      ?? SpeechReading(words, end: end)
  }

  /// `30/60/90`.
  private func triad(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let first = line.number(index), line.isMark(index + 1, "/"),
      let second = line.number(index + 2), line.isMark(index + 3, "/"),
      let third = line.number(index + 4), !line.isMark(index + 5, "/")
    else { return nil }
    let words = [first, second, third].map { grammar.numbers.cardinal($0) }
    return SpeechReading(words.joined(separator: " "), end: index + 5)
  }

  /// `2 1/2`, `2½`.
  private func mixed(_ whole: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let number = whole.whole, (1...99).contains(number) else { return nil }
    let over: Int
    let under: Int
    var end: Int
    let place = line.skippingSpace(index + 1)
    if let sign = line.mark(place), let part = AmountRule.vulgar[sign] {
      (over, under, end) = (part.over, part.under, place + 1)
    } else if line.isSpace(index + 1), let first = line.number(index + 2)?.whole,
      line.isMark(index + 3, "/"), let second = line.number(index + 4)?.whole, first > 0,
      first < second, [2, 3, 4, 5, 8, 16].contains(second), !line.isMark(index + 5, "/")
    {
      (over, under, end) = (first, second, index + 5)
    } else {
      return nil
    }
    if let (unit, unitEnd) = grammar.measures.unit(line, at: line.skippingSpace(end)) {
      guard let said = grammar.shares.mixed(number, over, under, unit.many) else { return nil }
      return SpeechReading(said.takesNoun ? said.words : said.words + " " + unit.many, end: unitEnd)
    }
    let next = line.isSpace(end) ? line.word(end + 1) : nil
    guard let said = grammar.shares.mixed(number, over, under, next) else { return nil }
    if said.takesNoun { end += 2 }
    return SpeechReading(said.words, end: end)
  }

  private func fraction(_ over: Int, _ under: Int, _ line: SpeechLine, _ index: Int, end: Int)
    -> SpeechReading?
  {
    if let (unit, unitEnd) = grammar.measures.unit(line, at: line.skippingSpace(end)) {
      let place = OrdinalWords.Place(
        before: grammar.wordsBefore(line, index), next: unit.one, gender: unit.gender)
      guard let said = grammar.shares.fraction(over, under, place) else { return nil }
      return SpeechReading(said.takesNoun ? said.words : said.words + " " + unit.one, end: unitEnd)
    }
    let next = line.isSpace(end) ? line.word(end + 1) : nil
    let place = OrdinalWords.Place(before: grammar.wordsBefore(line, index), next: next)
    guard let said = grammar.shares.fraction(over, under, place) else { return nil }
    return SpeechReading(said.words, end: said.takesNoun ? end + 2 : end)
  }
}
