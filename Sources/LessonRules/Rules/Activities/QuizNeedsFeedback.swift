package import Diagnostics
import LessonModel

/// A quiz must tell learners why.
package struct QuizNeedsFeedback: Rule {
  package static let description = RuleDescription(
    "quiz-needs-feedback", .activities, .warning, "A quiz must tell learners why.",
    """
    People learn from the feedback after their answer. Write it below a choice, indented, with an empty \
    line above it; or below the list, for everybody.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time
        - [ ] Nothing
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
      guard quiz.explanation.isEmpty, let choices = quiz.choices, !choices.isEmpty,
        choices.allSatisfy({ $0.feedback.isEmpty })
      else { return nil }
      return .warning(
        Self.id, "nobody is told why an answer is right or wrong", at: quiz.opening,
        fixes: [FixIt("write feedback below a choice, indented, or an explanation below the list")])
    }
  }
}
