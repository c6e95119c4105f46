package import Diagnostics
import LessonModel

/// A quiz needs a wrong choice.
package struct AllChoicesRight: Rule {
  package static let description = RuleDescription(
    "all-choices-right", .activities, .warning, "A quiz needs a wrong choice.",
    """
    If every choice is right, nobody has to think: learners who check everything always win.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [x] Money
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
    lesson.quizzes.compactMap { quiz in
      guard let choices = quiz.choices, choices.count > 1, choices.allSatisfy({ $0.isRight }) else {
        return nil
      }
      return .warning(
        Self.id, "every choice of this quiz is right", at: quiz.opening,
        fixes: [FixIt("write `- [ ]` before a wrong one, or add a mistake that people really make")]
      )
    }
  }
}
