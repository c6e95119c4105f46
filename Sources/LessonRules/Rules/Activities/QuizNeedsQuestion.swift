package import Diagnostics
import LessonModel

/// A quiz asks something.
package struct QuizNeedsQuestion: Rule {
  package static let description = RuleDescription(
    "quiz-needs-question", .activities, .warning, "A quiz asks something.",
    """
    Choices without a question can only be guessed, and the podcast reads them out of nowhere.
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
