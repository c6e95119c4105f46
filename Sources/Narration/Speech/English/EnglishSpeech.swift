import LessonModel

/// The rules of English, in the order in which they are tried: longer and more specific forms
/// first.
enum EnglishSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    let dates = DateRule(dayFirst: language.text != "en-US" && language.text != "en")
    return [
      CodeRule(), AddressRule(), FileNameRule(), StandardRule(), PhoneRule(),
      SpanRule(dates: dates), dates,
      DurationRule(), TimeRule(), YearSpanRule(), SlashRule(), FeetRule(), FractionRule(),
      CodeNumberRule(),
      AbbreviationRule(), QuarterRule(), RomanRule(), VersionRule(), QuantityRule(),
      ComparisonRule(), AcronymRule(), IdentifierRule(), EitherOrRule(), IndexRule(), SymbolRule(),
      ScriptRule(voice: .latinAndGreekLetters),
    ]
  }
}
