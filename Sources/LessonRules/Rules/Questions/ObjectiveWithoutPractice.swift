package import Diagnostics
import LessonModel

/// A lesson with objectives must give learners something to do.
package struct ObjectiveWithoutPractice: Rule {
  package static let description = RuleDescription(
    "objective-without-practice", .activities, .warning,
    "A lesson with objectives must give learners something to do.",
    """
    An objective says what a learner can do afterward. Reading alone does not make people able to do it, and without \
    practice nobody knows whether they can. Add a question, an exercise, a role-play or a worksheet, or an activity \
    for one of your learner's own deals.

    Source: Mager, Preparing Instructional Objectives, 3rd edition, 1997; Freeman and others, “Active learning increases \
    student performance”, PNAS 111(23), 2014.
    """,
    .files(
      before: [
        .init(.frontMatter, "objectives:\n  - Calculate the cost of a day")
      ],
      after: [
        .init(.frontMatter, "objectives:\n  - Calculate the cost of a day"),
        .init(
          .lesson, ":::quiz{#cost answer=200}\nWhat does a day cost?\n\nEach day costs $200.\n:::"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let first = lesson.lesson.objectives.first, lesson.activities.isEmpty else { return [] }
    return [
      .warning(
        Self.id, "the lesson has objectives, and nothing to practice them with", at: first.span,
        fixes: [FixIt("add a quiz, an exercise or another activity")])
    ]
  }
}
