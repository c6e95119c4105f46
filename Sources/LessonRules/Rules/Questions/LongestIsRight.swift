package import Diagnostics
import LessonModel

/// The length of a choice must not show whether it is right.
package struct LongestIsRight: Rule {
  package static let description = RuleDescription(
    "longest-is-right", .activities, .warning,
    "The length of a choice must not show whether it is right.",
    """
    Authors explain what is right and keep the rest short, and learners know it: people who pick the longest choice \
    pass without reading a word. Make the choices of a question about equally long; reasons belong in the feedback. \
    The rule reports a question whose right choice is at least 50% longer than every other, and a course where the \
    right one is the longest in most of its questions.

    Source: Haladyna, Downing and Rodriguez, “A review of multiple-choice item-writing guidelines for classroom \
    assessment”, Applied Measurement in Education 15(3), 2002: “Keep the length of choices about equal”.
    """,
    .lesson(
      before: """
        :::quiz{#silence}
        A buyer does not answer for a week. What do you do?

        - [ ] Write again.

          He has your message already.
        - [x] Call him, and bring one new fact about his own numbers that he does not have yet.

          Yes. A fact is a reason to talk.
        - [ ] Wait.
        :::
        """,
      after: """
        :::quiz{#silence}
        A buyer does not answer for a week. What do you do?

        - [ ] Write to him again.

          He has your message already.
        - [x] Bring him a new fact.

          Yes. A fact is a reason to talk.
        - [ ] Wait for his answer.
        :::
        """))

  /// The number of questions from which a course is judged as a whole.
  private static let enough = 6

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.compactMap { quiz in
      guard let figures = ChoiceFigures(quiz), figures.lengths.count > 2 else { return nil }
      let (right, wrong) = (figures.shortestRight, figures.longestWrong)
      // Nobody notices a few letters more.
      guard right * 2 >= wrong * 3, right - wrong >= 25 else { return nil }
      return .warning(
        Self.id,
        figures.isSingle
          ? "the right choice is much longer than the others, so it is easy to guess"
          : "the right choices are much longer than the others, so they are easy to guess",
        at: quiz.opening,
        fixes: [
          FixIt(
            "shorten what is right, move reasons into the feedback, or say more in the wrong choices"
          )
        ])
    }
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let questions = lessons.flatMap(\.questions).filter { $0.figures.lengths.count > 2 }
    let long = questions.filter(\.figures.isRightLongest)
    guard questions.count >= Self.enough, long.count * 10 >= questions.count * 6,
      let first = long.first
    else { return [] }
    return [
      .warning(
        Self.id,
        "in \(long.count) of this course's \(questions.count) questions the right choice is the longest",
        at: first.opening,
        notes: long.dropFirst().prefix(2).map { .init("and here", at: $0.opening) },
        fixes: [FixIt("make some wrong choices longer: say why somebody would choose them")])
    ]
  }
}
