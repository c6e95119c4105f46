import LessonModel

/// The shared rules in the order in which they are tried: longer and more specific forms first.
enum GrammarRules {
  static func rules(_ language: LanguageTag, _ grammar: SpeechGrammar) -> [any SpeechRule] {
    let prose: [any SpeechRule] = [
      NamedAddressRule(words: grammar.addresses, numbers: grammar.numbers),
      TimestampRule(grammar: grammar),
      CodeStringRule(words: CodeStringWords(grammar)),
      StandardNumberRule(grammar: grammar),
      DialRule(grammar: grammar),
      NumericDateRule(grammar: grammar),
      NamedDateRule(grammar: grammar),
      QuarterNameRule(grammar: grammar),
      PeriodRule(grammar: grammar),
      ClockRule(grammar: grammar),
      RomanNumberRule(grammar: grammar),
      OrdinalRule(grammar: grammar),
      ShareRule(grammar: grammar),
      RatioRule(grammar: grammar),
      PartNumberRule(grammar: grammar),
      ShortFormRule(grammar: grammar),
      AmountRule(grammar: grammar),
      PowerRule(grammar: grammar),
      JointRule(grammar: grammar),
      SignRule(language),
      ScriptRule(voice: VoiceScript(language)),
    ]
    return [PlainCodeRule(prose: prose, style: grammar.style)] + prose
  }
}

extension SpeechGrammar {
  /// The words before an index, in lower case, at most two and not across a mark.
  func wordsBefore(_ line: SpeechLine, _ index: Int) -> [String] {
    var words: [String] = []
    var place = index
    // "3./4. Quartal", "3.–5. Mai", "3. und 4. Mai": both are where the first one is.
    let isJoined = line.isMark(place - 1, "/", "–", "-") && line.isMark(place - 2, ".")
    let isListed =
      line.isSpace(place - 1) && ["und", "oder", "bis"].contains(line.word(place - 2) ?? "")
      && line.isMark(place - 4, ".")
    if isJoined, line.number(place - 3) != nil { place -= 3 }
    if isListed, line.number(place - 5) != nil { place -= 5 }
    // "24. u. 25. Juni"
    if line.isSpace(place - 1), line.isMark(place - 2, "."), line.word(place - 3) == "u",
      line.isMark(place - 5, "."), line.number(place - 6) != nil
    {
      place -= 6
    }
    place = beforeWeekday(line, place)
    while words.count < 2, line.isSpace(place - 1), let word = line.word(place - 2) {
      words.insert(word.lowercased(), at: 0)
      place -= 2
    }
    return words
  }

  /// The place before a day of the week and a comma, which change nothing.
  ///
  /// "am Di., 9. März" is in the dative as "am 9. März" is.
  private func beforeWeekday(_ line: SpeechLine, _ index: Int) -> Int {
    guard line.isSpace(index - 1), line.isMark(index - 2, ",") else { return index }
    let place = line.isMark(index - 3, ".") ? index - 4 : index - 3
    guard let word = line.word(place),
      dates.days[word] != nil || dates.days.values.contains(word)
    else { return index }
    return place
  }
}
