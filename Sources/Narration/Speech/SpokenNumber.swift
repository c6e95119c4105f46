import LessonModel

/// Whole numbers in the words of a language.
enum SpokenNumber {
  /// The words for a number; its digits in a language whose numbers are left to the voice.
  static func words(_ language: LanguageTag) -> @Sendable (Int) -> String {
    if language.primary == "en" { return { EnglishNumber.cardinal($0) } }
    guard let grammar = SpeechGrammar.of(language) else { return { String($0) } }
    let cardinal = grammar.numbers.cardinal
    return { cardinal($0, nil) }
  }
}
