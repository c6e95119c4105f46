package import Diagnostics
import LessonModel

/// A choice must not refer to the other choices.
package struct AllOfTheAbove: Rule {
  package static let description = RuleDescription(
    "all-of-the-above", .activities, .warning, "A choice must not refer to the other choices.",
    """
    “All of the above” is right as soon as two choices are, and “none of the above” teaches nothing. Neither can be \
    shuffled. Check every choice that is right instead: learners are then asked for all of them.

    Source: Haladyna, Downing and Rodriguez, Applied Measurement in Education 15(3), 2002: “Avoid the choice all of the \
    above”, “use carefully the choice none of the above”.
    """,
    .lesson(
      before: """
        :::quiz{#slow}
        What makes a deal slow?

        - [ ] A missing contact

          True, and there is more.
        - [ ] A late contract
        - [x] All of the above
        :::
        """,
      after: """
        :::quiz{#slow}
        What makes a deal slow?

        - [x] A missing contact

          True, and there is more.
        - [x] A late contract
        - [ ] A long demo
        :::
        """))

  /// How such choices begin, in lower case, by language.
  private static let phrases = [
    "all of the above", "all the above", "none of the above", "all of these", "all these choices",
    "all these answers", "none of these",
    "both of the above", "both a and b", "both of these", "neither of the above",
    "alle oben genannten", "alle der oben genannten", "alles davon", "alle antworten sind",
    "keine der genannten", "keine der oben genannten", "keine davon", "nichts davon",
    "toutes les réponses", "toutes ces réponses", "aucune des réponses", "aucune de ces réponses",
    "todas las anteriores", "ninguna de las anteriores", "todas las respuestas",
    "tutte le precedenti", "nessuna delle precedenti", "tutte le risposte",
    "alle bovenstaande", "geen van bovenstaande", "geen van de bovenstaande",
    "todas as anteriores", "nenhuma das anteriores", "todas as alternativas",
  ]

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.flatMap { quiz -> [Diagnostic] in
      (quiz.choices ?? []).compactMap { choice in
        let text = choice.content.plainText
        guard text.utf8.count < 60, Self.refersToOthers(text) else { return nil }
        return .warning(
          Self.id, "this choice is about the other choices", at: choice.span,
          fixes: [FixIt("remove it, and write `- [x]` before every choice that is right")])
      }
    }
  }

  /// What follows the phrase may only say that they are right, or when.
  private static func refersToOthers(_ text: String) -> Bool {
    let text = text.lowercased()
    let first = text.utf8.first
    return phrases.contains { phrase in
      guard phrase.utf8.first == first, text.hasPrefix(phrase) else { return false }
      let rest = text.dropFirst(phrase.count)
      return rest.split(whereSeparator: { !$0.isLetter }).count <= 3
        && rest.first.map { !$0.isLetter } ?? true
    }
  }
}
