package import Diagnostics
import LessonModel

/// Questions with several right choices must not all have the same number of them.
package struct TwoOfFourAlways: Rule {
  package static let description = RuleDescription(
    "two-of-four-always", .activities, .warning,
    "Questions with several right choices must not all have the same number of them.",
    """
    Where it is always two, nobody weighs a third choice: two that look right are enough, and the rest can be ignored. \
    Let it be one in some questions, and three in others.

    Source: Haladyna, Downing and Rodriguez, Applied Measurement in Education 15(3), 2002: “Avoid giving clues to the \
    right answer”.
    """,
    .words(
      before: "five questions of a course, each with two right choices out of four",
      after: "two right choices in three of them, one in another, three in the last"))

  private static let enough = 5

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let questions = lessons.flatMap(\.questions).filter { !$0.figures.isSingle }
    guard questions.count >= Self.enough, let first = questions.first,
      questions.allSatisfy({
        $0.figures.right.count == first.figures.right.count
          && $0.figures.lengths.count == first.figures.lengths.count
      })
    else { return [] }
    let (right, all) = (first.figures.right.count, first.figures.lengths.count)
    return [
      .warning(
        Self.id,
        "all \(questions.count) questions of this course with several right choices have \(right) of \(all)",
        at: first.opening,
        notes: questions.dropFirst().prefix(2).map { .init("and here", at: $0.opening) },
        fixes: [FixIt("add a right choice to one of them, or turn one into a wrong one")])
    ]
  }
}
