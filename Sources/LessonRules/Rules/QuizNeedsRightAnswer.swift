package import Diagnostics
import LessonModel

/// A quiz has at least two choices, and at least one of them is right.
package struct QuizNeedsRightAnswer: Rule {
  package static let description = RuleDescription(
    "quiz-needs-right-answer", .activities, .error,
    "A quiz has at least two choices, and at least one of them is right.",
    """
    Choices are a list with boxes: `- [x]` for a right one, `- [ ]` for a wrong one. A quiz that nobody can \
    answer teaches that answers do not matter.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [ ] Time

          Yes.
        - [ ] Nothing
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for activity in lesson.activities {
      guard case .quiz(let quiz) = activity else { continue }
      switch quiz.answer {
      case .choices(let choices):
        guard let (message, way) = Self.problem(of: choices) else { continue }
        diagnostics.append(.error(Self.id, message, at: quiz.span, fixes: [FixIt(way)]))
      }
    }
    return diagnostics
  }

  private static func problem(of choices: [Quiz.Choice]) -> (message: String, way: String)? {
    switch choices.count {
    case 0:
      (
        "a quiz needs choices",
        "write a list: `- [x]` before a right one, `- [ ]` before a wrong one"
      )
    case 1: ("a quiz needs more than one choice", "add a wrong one: `- [ ] …`")
    default:
      choices.contains(where: \.isRight)
        ? nil : ("a quiz needs a right answer", "write `- [x]` before the right choice")
    }
  }
}
