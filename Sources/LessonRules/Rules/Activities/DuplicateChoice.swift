package import Diagnostics
import LessonModel

/// The choices of a quiz differ.
package struct DuplicateChoice: Rule {
  package static let description = RuleDescription(
    "duplicate-choice", .activities, .warning, "The choices of a quiz differ.",
    """
    Of two choices with the same words one is right by chance only.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] time
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.flatMap { quiz in
      var seen: [String: SourceSpan] = [:]
      return (quiz.choices ?? []).compactMap { choice -> Diagnostic? in
        let words = choice.content.plainText.lowercased().split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        guard !words.isEmpty else { return nil }
        guard let first = seen[words] else {
          seen[words] = choice.span
          return nil
        }
        return .warning(
          Self.id, "this choice has the words of another one", at: choice.span,
          notes: [.init("it stands here first", at: first)],
          fixes: [FixIt("write another choice, or remove one of the two")])
      }
    }
  }
}
