import LessonModel

/// The rules of English, in the order in which they are asked: the longer and the more particular
/// form before the shorter one.
enum EnglishSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    [
      CodeRule(), AddressRule(), FileNameRule(),
      DateRule(dayFirst: language.text != "en-US" && language.text != "en"),
      TimeRule(), SlashRule(), AbbreviationRule(), QuarterRule(), RomanRule(), VersionRule(),
      QuantityRule(), ComparisonRule(), AcronymRule(), IdentifierRule(), SymbolRule(),
      ScriptRule(voice: .latinAndGreekLetters),
    ]
  }
}
