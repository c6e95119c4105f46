package import LessonModel

/// The words that Lectern adds to a lesson, in one language.
package struct Wording: Sendable {
  package var quiz: String
  package var checkAnswer: String
  package var chooseOne: String
  package var chooseAll: String
  package var right: String
  package var wrong: String
  package var exercise: String
  package var hint: String
  package var solution: String
  package var done: String
  package var toDo: String
  package var table: String
  package var image: String
  package var footnotes: String

  /// Before a footnote's number.
  package var footnote: String

  /// Before a footnote's number.
  package var backToReference: String

  /// After a number of minutes.
  package var minutesUnit: String
  private var callouts: [Callout.Kind: String]

  /// The word above a callout.
  package func callout(_ kind: Callout.Kind) -> String { callouts[kind] ?? kind.rawValue }

  /// What stands for an image that is not shown.
  package func image(_ description: String) -> String {
    description.isEmpty ? image : "\(image): \(description)"
  }

  package func footnote(_ number: Int) -> String { "\(footnote) \(number)" }

  package func backToReference(_ number: Int, _ occurrence: Int) -> String {
    "\(backToReference) \(number)" + (occurrence == 1 ? "" : "-\(occurrence)")
  }

  package func minutes(_ count: Int) -> String { "\(count) \(minutesUnit)" }

  fileprivate static let byLanguage: [String: Wording] = ["en": .english]

  package static let english = Wording(
    quiz: "Quiz", checkAnswer: "Check your answer", chooseOne: "Choose one answer",
    chooseAll: "Choose all that apply", right: "Right", wrong: "Not this one",
    exercise: "Exercise", hint: "Hint", solution: "Solution", done: "Done", toDo: "To do",
    table: "Table", image: "Image", footnotes: "Footnotes", footnote: "Footnote",
    backToReference: "Back to reference", minutesUnit: "min",
    callouts: [
      .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
      .caution: "Caution", .example: "Example", .story: "Story",
    ])
}

extension Wording {
  /// The words of a language; English for a language that Lectern has no words for.
  package init(_ language: LanguageTag) { self = Self.byLanguage[language.primary] ?? .english }
}
