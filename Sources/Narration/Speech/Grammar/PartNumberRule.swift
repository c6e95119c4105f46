/// Numbers in parts: versions, sections and decimals with a point: `v2.1`, `3.11`, `1.2.3`.
struct PartNumberRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if ["v", "V"].contains(line.word(index) ?? ""), line.number(index + 1) != nil,
      line.isGap(index - 1)
    {
      let (words, end) = parts(line, index + 1)
      return SpeechReading(grammar.joints.version + " " + words, end: end)
    }
    guard line.number(index) != nil, line.word(index - 1) == nil,
      !line.isMark(index - 1, ".") || line.number(index - 2) == nil
    else { return nil }
    let isNamed = ["version", "versie", "versión", "versione", "versão"].contains(
      line.wordBefore(index))
    let (words, end) = parts(line, index)
    guard end > index + 1 || isNamed && line.number(index)?.isGrouped == true else { return nil }
    return SpeechReading(words, end: end)
  }

  private func parts(_ line: SpeechLine, _ index: Int) -> (words: String, end: Int) {
    var words: [String] = []
    var place = index
    while let token = line[place], case .number(let numeral) = token.kind {
      // "2.100" of a version is two parts.
      let pieces =
        numeral.isGrouped ? token.text.split(separator: ".").map(String.init) : [numeral.integer]
      words += pieces.map(grammar.numbers.part)
      if let fraction = numeral.fraction {
        words.append(grammar.numbers.comma + " " + grammar.numbers.part(fraction))
      }
      place += 1
      guard line.isMark(place, "."), line.number(place + 1) != nil else { break }
      place += 1
    }
    return (words.joined(separator: " " + grammar.joints.dot + " "), place)
  }
}

/// Standards with their years: `ISO 9001:2015`, `DIN EN 60601-1:2007`.
struct StandardNumberRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let number = line.number(index), number.fraction == nil,
      StandardRule.names(line, before: index)
    else { return nil }
    var words = grammar.numbers.part(number.integer)
    var place = index + 1
    while line.isMark(place, "-", "‑"), let part = line.number(place + 1), part.whole != nil {
      words += ", " + grammar.numbers.part(part.integer)
      place += 2
    }
    if line.isMark(place, ":"), let year = line.number(place + 1).flatMap(AmountRule.year) {
      words += ", " + grammar.numbers.year(year)
      place += 2
    }
    return SpeechReading(words, end: place)
  }
}
