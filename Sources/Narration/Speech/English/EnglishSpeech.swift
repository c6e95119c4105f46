import LessonModel

/// The rules of English, in the order in which they are tried: longer and more specific forms
/// first.
enum EnglishSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    let dates = DateRule(dayFirst: language.text != "en-US" && language.text != "en")
    return [
      CodeRule(), PathRule(), CodeStringRule(words: .english), AddressRule(), FileNameRule(),
      StandardRule(), NameNumberRule(), LawRule(), PhoneRule(), MomentRule(dates: dates),
      ScientificRule(), SpanRule(dates: dates), dates,
      QuarterRule(), DurationRule(), MilitaryTimeRule(), TimeRule(), YearSpanRule(), SlashRule(),
      FeetRule(),
      FractionRule(),
      CodeNumberRule(),
      AbbreviationRule(), HomographRule(), RomanRule(), VersionRule(),
      QuantityRule(),
      ComparisonRule(), AcronymRule(), IdentifierRule(), EitherOrRule(), IndexRule(), SymbolRule(),
      ScriptRule(voice: .latinAndGreekLetters),
    ]
  }
}
