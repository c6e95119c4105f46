/// Marks between words and numbers: dashes of ranges, slashes, comparisons and mathematics.
struct JointRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (mark, end) = line.sign(index) else { return nil }
    switch mark {
    case "–", "-", "‑", "−": return dash(mark, line, index)
    case "/": return slash(line, index)
    case "<", ">": return comparison(mark, line, index, end)
    case ".": return ellipsis(line, index)
    case "_":
      var end = index
      while line.isMark(end, "_") { end += 1 }
      return SpeechReading(" ", end: end)
    case "*":
      return operation(line, index).map { SpeechReading(" \(grammar.joints.times) ", end: $0) }
        ?? SpeechReading("", end: index + 1)
    case "^":
      return SpeechReading(" \(grammar.joints.power) ", end: line.skippingSpace(index + 1))
    case "|", "•", "·", "\\": return SpeechReading(", ", end: index + 1)
    case "‐": return SpeechReading("-", end: index + 1)
    case "§" where line.isMark(index + 1, "§"):
      return SpeechReading(" \(grammar.joints.sections) ", end: index + 2)
    case "#": return hash(line, index)
    case _: return nil
    }
  }

  private func dash(_ mark: Character, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    let isTight = !line.isSpace(index - 1) && !line.isSpace(index + 1)
    let isLoose = line.isSpace(index - 1) && line.isSpace(index + 1)
    let isBeforeNumber = line.number(line.skippingSpace(index + 1)) != nil
    let isAfterNumber = line.number(line.isSpace(index - 1) ? index - 2 : index - 1) != nil
    if mark == "−" || mark == "-" && isLoose && isAfterNumber && isBeforeNumber {
      return SpeechReading(" \(grammar.joints.minus) ", end: index + 1)
    }
    guard isTight, index > 0, line[index + 1] != nil else {
      return mark == "-" && isLoose ? SpeechReading("–", end: index + 1) : nil
    }
    // "22:00–06:00", "14.–16. März", "Köln–Bonn"; a hyphen only between numbers.
    let joins = line.number(index - 1) != nil || line.isMark(index - 1, ".", "%", "€", "°", "$")
    let isRange =
      mark == "–"
      ? (joins || line.word(index - 1) != nil)
        && (isBeforeNumber || line.word(index + 1) != nil
          || line.mark(index + 1)?.isCurrencySymbol == true)
      : joins && isBeforeNumber
    if isRange { return SpeechReading(" \(grammar.joints.to) ", end: index + 1) }
    // "COVID-19" and "90-Minuten-Test": the hyphen is not a minus.
    if line.number(index - 1) != nil || line.number(index + 1) != nil {
      return SpeechReading(" ", end: index + 1)
    }
    return mark == "‑" ? SpeechReading("-", end: index + 1) : nil
  }

  private func slash(_ line: SpeechLine, _ index: Int) -> SpeechReading {
    let before = line.word(index - 1)
    let after = line.word(index + 1)
    if line.isMark(index - 1, "-"), after != nil {
      return SpeechReading(" \(grammar.joints.and) ", end: index + 1)
    }
    if line.isSpace(index - 1), line.isSpace(index + 1) {
      return SpeechReading(", ", end: index + 1)
    }
    guard let before, let after else {
      return SpeechReading(" \(grammar.joints.slash) ", end: index + 1)
    }
    // "und/oder" is both words; "A/B-Test" the letters.
    if [grammar.joints.and, grammar.joints.or].contains(after.lowercased()) || before.count == 1
      || after.count == 1
    {
      return SpeechReading(" ", end: index + 1)
    }
    return SpeechReading(" \(grammar.joints.or) ", end: index + 1)
  }

  private func comparison(_ mark: Character, _ line: SpeechLine, _ index: Int, _ end: Int)
    -> SpeechReading?
  {
    let next = line.skippingSpace(end)
    let isSigned = line.isMark(next, "-", "−", "+") && line.number(next + 1) != nil
    let isBeforeValue =
      line.number(next) != nil || isSigned || grammar.money.currency(line, at: next) != nil
    let before = line.isSpace(index - 1) ? index - 2 : index - 1
    let compares = line.number(before) != nil || line.word(before)?.count == 1
    if isBeforeValue || compares {
      let words =
        compares
        ? mark == ">" ? grammar.joints.greater : grammar.joints.less
        : mark == ">" ? grammar.joints.moreThan : grammar.joints.lessThan
      return SpeechReading(" \(words) ", end: next)
    }
    // "Datei > Sichern": a path through menus.
    let isPath = mark == ">" && line.word(next)?.first?.isUppercase == true
    return SpeechReading(isPath ? ", " : " ", end: end)
  }

  private func ellipsis(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    if line.isMark(index + 1, "."), line.isMark(index + 2, ".") {
      var end = index
      while line.isMark(end, ".") { end += 1 }
      return SpeechReading("…", end: end)
    }
    // ".NET" is a name; "J. Weber" has no pause.
    if line[index - 1] == nil || line.isSpace(index - 1),
      line.word(index + 1)?.first?.isUppercase == true
    {
      return SpeechReading(" \(grammar.joints.dot) ", end: index + 1)
    }
    guard let word = line.word(index - 1), word.count == 1, word.first?.isUppercase == true,
      line.isGap(index - 2) || line.isMark(index - 2, "."),
      line.word(line.skippingSpace(index + 1)) != nil
    else { return nil }
    return SpeechReading(" ", end: index + 1)
  }

  private func hash(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    if SymbolRule.isSharp(line, index) { return SpeechReading(" sharp ", end: index + 1) }
    if line.number(index + 1) != nil {
      return SpeechReading(" \(grammar.joints.number) ", end: index + 1)
    }
    return SpeechReading(" hashtag ", end: index + 1)
  }

  /// The index after a sign between two operands; nil if it is between none.
  private func operation(_ line: SpeechLine, _ index: Int) -> Int? {
    let before = line.isSpace(index - 1) ? index - 2 : index - 1
    let after = line.skippingSpace(index + 1)
    let isBetween =
      (line.number(before) != nil || line.word(before)?.count == 1 || line.isMark(before, ")"))
      && (line.number(after) != nil || line.word(after)?.count == 1 || line.isMark(after, "("))
    return isBetween ? index + 1 : nil
  }
}
