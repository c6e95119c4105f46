import LessonModel

extension SpeechGrammar {
  /// How the languages write numbers that share these rules.
  var style: SpeechLexer.NumberStyle { usesPoint ? .point : .comma }

  /// The grammar of a language; nil for English, which has rules of its own, and for languages
  /// whose numbers are left to the voice.
  static func of(_ language: LanguageTag) -> SpeechGrammar? {
    var grammar: SpeechGrammar? =
      switch language.primary {
      case "de": german
      case "fr": language.text == "fr" ? frenchOfFrance : french(language)
      case "es": spanish
      case "it": italian
      case "nl": dutch
      case "pt": language.text == "pt-BR" ? brazilian : portuguese
      case _: nil
      }
    if pointLanguages.contains(language.text) { grammar?.usesPoint = true }
    return grammar
  }

  /// Countries that write `1,234.56` in a language that elsewhere does not.
  private static let pointLanguages: Set<String> = [
    "es-MX", "es-US", "es-PR", "es-GT", "es-HN", "es-NI", "es-PA", "es-DO", "es-SV",
  ]
}
