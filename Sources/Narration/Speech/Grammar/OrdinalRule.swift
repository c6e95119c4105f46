/// Positions in an order: `3. Quartal`, `2e`, `1re`, `3.º`, `1ª`, `21e eeuw`.
struct OrdinalRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let numeral = line.number(index), let number = numeral.whole, number > 0,
      !numeral.isGrouped, numeral.integer.utf8.count <= 4, line.word(index - 1) == nil
    else { return nil }
    return ending(line, index, number) ?? period(line, index, number)
  }

  private func ending(_ line: SpeechLine, _ index: Int, _ number: Int) -> SpeechReading? {
    var place = index + 1
    if line.isMark(place, "."), line.word(place + 1) != nil { place += 1 }
    let isDegree = line.isMark(place, "°") && grammar.ordinals.endings["º"] != nil
    if isDegree {
      // "3° C" and "90°" are degrees; "il 3° trimestre" is the third.
      guard let next = line.word(line.skippingSpace(place + 1)), next.count > 1 else { return nil }
    }
    guard isDegree || line.word(place).map({ grammar.ordinals.endings[$0] != nil }) == true
    else { return nil }
    let text = isDegree ? "º" : line.word(place) ?? ""
    // "figura 2a" is a figure, "la 2a vez" is a time.
    if text == "a" || text == "o", isLabeled(line, index) { return nil }
    var position = OrdinalWords.Place(
      before: grammar.wordsBefore(line, index), next: Self.noun(line, place + 1))
    position.gender = grammar.ordinals.endings[text].flatMap(\.self)
    position.isShort = grammar.ordinals.shortEndings.contains(text)
    // An ordinal may be plural: "2es".
    return SpeechReading(grammar.ordinals.word(number, position), end: place + 1)
  }

  /// Whether the word before a number says what the number is of: `fig. 2a`, `capítulo 3o`.
  private func isLabeled(_ line: SpeechLine, _ index: Int) -> Bool {
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, ".") { place -= 1 }
    let label = (line.word(place) ?? "").lowercased()
    return grammar.romans.labels.contains(label) || grammar.shortForms.namesNumber(label)
  }

  /// A number with a period before a word: `im 3. Quartal`.
  private func period(_ line: SpeechLine, _ index: Int, _ number: Int) -> SpeechReading? {
    guard grammar.ordinals.endsWithPeriod, line.isMark(index + 1, "."),
      !line.isMark(index - 1, ".", ",")
    else { return nil }
    let before = grammar.wordsBefore(line, index)
    // "3./4. Quartal", "1. und 2. Tag": what follows the last of them is counted by all.
    var next = index + 2
    var joint = ""
    while line.isMark(next, "/", "–", "-")
      || line.isSpace(next) && ["und", "oder", "bis"].contains(line.word(next + 1) ?? "")
    {
      let isWord = line.isSpace(next)
      let number = isWord ? next + 3 : next + 1
      guard line.number(number) != nil, line.isMark(number + 1, ".") else { break }
      if joint.isEmpty {
        joint =
          isWord
          ? "" : line.isMark(next, "/") ? " \(grammar.joints.and) " : " \(grammar.joints.to) "
      }
      next = number + 2
    }
    // "die 2.-größte Kundin"
    if line.isMark(next, "-", "‑"), let word = line.word(next + 1), next == index + 2,
      word.first?.isLowercase == true
    {
      return SpeechReading(GermanNumber.ordinalStem(number) + word, end: next + 2)
    }
    guard line.isSpace(next), let noun = line.word(next + 1) else { return nil }
    let position = OrdinalWords.Place(before: before, next: noun)
    let isFirst = before.isEmpty && index == 0
    // "1. Fragen stellen": the number of an item.
    if isFirst, grammar.numbers.gender(noun) == nil {
      return SpeechReading(grammar.numbers.cardinal(number, nil) + ", ", end: index + 2)
    }
    let end = joint.isEmpty ? index + 2 : index + 3
    return SpeechReading(grammar.ordinals.word(number, position) + joint, end: end)
  }

  private static func noun(_ line: SpeechLine, _ index: Int) -> String? {
    line.isSpace(index) ? line.word(index + 1) : nil
  }
}
