package import Diagnostics
import LessonModel

/// A lesson with objectives must give learners something to do.
package struct ObjectiveWithoutPractice: Rule {
  package static let description = RuleDescription(
    "objective-without-practice", .activities, .warning,
    "A lesson with objectives must give learners something to do.",
    """
    An objective says what a learner can do afterward. Reading alone does not make people able to do it, and without \
    practice nobody knows whether they can. If all activities of a lesson say which `objective` they are about, each \
    objective needs one. Add a question, an exercise, a role-play or a worksheet, or an activity \
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
    let objectives = lesson.lesson.objectives
    guard let first = objectives.first else { return [] }
    guard !lesson.activities.isEmpty else {
      return [
        .warning(
          Self.id, "the lesson has objectives, and nothing to practice them with", at: first.span,
          fixes: [FixIt("add a quiz, an exercise or another activity")])
      ]
    }
    // An activity that names no objective is about all of them.
    let named = lesson.activities.map(\.objectiveNumbers)
    guard !named.contains(nil) else { return [] }
    // Practice asks for key points, too.
    let practiced = Set(
      (named + lesson.keyPoints.map(\.objectiveNumbers)).flatMap { $0?.value ?? [] })
    return objectives.enumerated().filter { !practiced.contains($0.offset + 1) }.map {
      .warning(
        Self.id, "no activity of the lesson is about this objective", at: $0.element.span,
        fixes: [
          FixIt(
            "add an activity with {objective=\($0.offset + 1)}, or name it at one that there is")
        ])
    }
  }
}
