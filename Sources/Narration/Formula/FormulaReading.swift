package import LessonModel

/// Formulas in words, for places that cannot show a formula.
package struct FormulaReading: Sendable {
  private let speaker: FormulaSpeaker

  package init(_ language: LanguageTag) {
    speaker = FormulaSpeaker(language, FormulaWords(language))
  }

  /// A formula in the words that the narration says, with numbers as they are written: "velocity
  /// equals 40,000 times 3"; nil if it cannot be spoken.
  package func words(of tex: String) -> String? { speaker.said(tex)?.written }
}

extension FormulaWords {
  /// The words of a language, or the signs that every voice reads.
  init(_ language: LanguageTag) {
    switch language.primary {
    case "en": self = .english
    case "de": self = .german
    case "fr": self = .french
    case "es": self = .spanish
    case "it": self = .italian
    case "nl": self = .dutch
    case "pt": self = .portuguese
    case _: self = .signsAlone
    }
  }
}
