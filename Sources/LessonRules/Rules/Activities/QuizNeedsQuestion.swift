package import Diagnostics
import LessonModel

/// A quiz must ask something.
package struct QuizNeedsQuestion: Rule {
  package static let description = RuleDescription(
    "quiz-needs-question", .activities, .warning, "A quiz must ask something.",
    """
    Choices without a question can only be guessed, and in the podcast they come out of nowhere.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}


        - [x] Time

          Yes, yours and theirs.
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
      guard quiz.question.isEmpty, quiz.title == nil else { return nil }
      return .warning(
        Self.id, "a quiz needs a question", at: quiz.opening,
        fixes: [FixIt("write it above the choices")])
    }
  }
}
