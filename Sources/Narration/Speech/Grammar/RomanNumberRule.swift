/// Roman numerals after what they number, in centuries, and after the names of rulers: `Kap. IV`,
/// `XXIe siècle`, `siglo XXI`, `Louis XIV`.
struct RomanNumberRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index), line.isGap(index - 1) || line.isMark(index - 1, "-", "–")
    else {
      return nil
    }
    if let ordinal = glued(word, line, index) { return ordinal }
    guard word.count > 1 || ["I", "V", "X"].contains(word),
      let number = RomanNumeral.value(word),
      line.isGap(index + 1) || line.isMark(index + 1, "-", "–")
    else { return nil }
    // "XXI secolo", "XIX. Jahrhundert".
    let isDotted = line.isMark(index + 1, ".") && grammar.romans.endsWithPeriod
    let next = line.skippingSpace(isDotted ? index + 2 : index + 1)
    if let noun = line.word(next), next > index + 1,
      grammar.romans.followers.contains(noun.lowercased())
    {
      let place = OrdinalWords.Place(before: grammar.wordsBefore(line, index), next: noun)
      return SpeechReading(
        grammar.ordinals.word(number, place), end: isDotted ? index + 2 : index + 1)
    }
    let before = wordBefore(line, index)
    if grammar.romans.labels.contains(before.lowercased()) || isInLabelledRange(line, index) {
      return SpeechReading(grammar.numbers.cardinal(number, nil), end: index + 1)
    }
    guard line.isSpace(index - 1), RomanRule.isRuler(before),
      word.count > 1 || word != "I" || line.isGap(index + 1)
    else { return nil }
    let words = grammar.romans.ruler(
      number, RomanRule.isQueen(before), Array(grammar.wordsBefore(line, index).dropLast()))
    let endsSentence = line[index + 2] == nil
    return SpeechReading(words, end: isDotted && !endsSentence ? index + 2 : index + 1)
  }

  /// `XXIe`, `XIXème`, `Iᵉʳ`: a numeral with the ending of an ordinal.
  private func glued(_ word: String, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    let numeral = String(word.prefix { "IVXLCDM".contains($0) })
    let ending = String(word.dropFirst(numeral.count))
    guard !numeral.isEmpty, !ending.isEmpty, let gender = grammar.ordinals.endings[ending],
      let number = RomanNumeral.value(numeral),
      numeral.count > 1 || numeral == "I" || numeral == "X" || numeral == "V"
    else { return nil }
    let next = line.isSpace(index + 1) ? line.word(index + 2) : nil
    let place = OrdinalWords.Place(
      before: grammar.wordsBefore(line, index), next: next, gender: gender)
    return SpeechReading(grammar.ordinals.word(number, place), end: index + 1)
  }

  /// The word before a numeral, across the period of a short form: `Kap. IV`.
  private func wordBefore(_ line: SpeechLine, _ index: Int) -> String {
    guard line.isSpace(index - 1) else { return "" }
    return line.word(line.isMark(index - 2, ".") ? index - 3 : index - 2) ?? ""
  }

  /// `Kapitel II–IV`, `Teil I und II`.
  private func isInLabelledRange(_ line: SpeechLine, _ index: Int) -> Bool {
    let first: Int
    if line.isMark(index - 1, "–", "-") {
      first = index - 2
    } else if line.isSpace(index - 1),
      [grammar.joints.and, grammar.joints.or, grammar.joints.to].contains(
        line.word(index - 2) ?? "")
    {
      first = index - 4
    } else {
      return false
    }
    guard let word = line.word(first), RomanNumeral.value(word) != nil else { return false }
    return grammar.romans.labels.contains(wordBefore(line, first).lowercased())
  }
}

/// Roman numerals as numbers.
enum RomanNumeral {
  /// The value of a well-formed numeral below 4000; nil for anything else.
  static func value(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 12 else { return nil }
    var rest = text[...]
    var value = 0
    for (sign, worth, most) in [
      ("M", 1000, 3), ("CM", 900, 1), ("D", 500, 1), ("CD", 400, 1), ("C", 100, 3), ("XC", 90, 1),
      ("L", 50, 1), ("XL", 40, 1), ("X", 10, 3), ("IX", 9, 1), ("V", 5, 1), ("IV", 4, 1),
      ("I", 1, 3),
    ] {
      var count = 0
      while rest.hasPrefix(sign), count < most {
        rest = rest.dropFirst(sign.count)
        value += worth
        count += 1
      }
    }
    return rest.isEmpty && value > 0 ? value : nil
  }
}
