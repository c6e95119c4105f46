package import Diagnostics
import LessonModel

/// A quiz needs a right answer and a wrong one.
package struct QuizNeedsRightAnswer: Rule {
  package static let description = RuleDescription(
    "quiz-needs-right-answer", .activities, .error,
    "A quiz needs a right answer and a wrong one.",
    """
    Choices are a list with boxes, `- [x]` for a right one and `- [ ]` for a wrong one: at least two, and at \
    least one of them right. Steps to order and pairs to match also need at least two. A quiz that nobody can \
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
    for quiz in lesson.quizzes {
      guard let problem = Self.problem(of: quiz.answer) else { continue }
      diagnostics.append(
        .error(Self.id, problem.message, at: quiz.span, fixes: [FixIt(problem.way)]))
    }
    return diagnostics
  }

  private static func problem(of answer: Quiz.Answer) -> (message: String, way: String)? {
    switch answer {
    case .choices(let choices): problem(of: choices)
    case .order(let steps):
      steps.count < 2 ? ("a quiz needs more than one step to order", "add the other steps") : nil
    case .matching(let matching):
      // A table that does not contain pairs has already been reported.
      matching.pairs.count == 1
        ? ("a quiz needs more than one pair to match", "add a row for another pair") : nil
    // Without accepted words, or without a gap, the reader has already reported it.
    case .truth, .text, .number, .blanks: nil
    }
  }

  private static func problem(of choices: [Quiz.Choice]) -> (message: String, way: String)? {
    switch choices.count {
    case 0:
      (
        "a quiz needs an answer",
        "write choices, `- [x]` before a right one and `- [ ]` before a wrong one; "
          + "or steps in a numbered list, pairs in a table, [[gaps]], or {answer=…}"
      )
    case 1: ("a quiz needs more than one choice", "add a wrong one: `- [ ] …`")
    default:
      choices.contains { $0.isRight }
        ? nil : ("a quiz needs a right answer", "write `- [x]` before the right choice")
    }
  }
}
