package import Diagnostics
import LessonModel

/// Over a course, the right choice must be in every position equally often.
package struct PositionBias: Rule {
  package static let description = RuleDescription(
    "position-bias", .activities, .warning,
    "Over a course, the right choice must be in every position equally often.",
    """
    Authors like to hide the right choice in the middle; where several are right, the first one nearly always \
    is. After a few questions learners notice. The rule looks at all questions of a course \
    together. Move choices around, or let Lectern do it: `shuffle: true` in `course.yaml`, or \
    `:::quiz{shuffle=yes}`. The order is drawn once, from the id, and is the same on the website, on paper and in \
    the podcast.

    Source: Attali and Bar-Hillel, “Guess where: the position of correct answers in multiple-choice test items as a \
    psychometric variable”, Journal of Educational Measurement 40(2), 2003.
    """,
    .words(
      before: "eight questions of a course, and in seven of them the second choice is right",
      after: "the right choice is the first in three, the second in three and the third in two"))

  private static let enough = 8

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let fixed = lessons.flatMap(\.questions).filter {
      $0.figures.lengths.count > 2 && !$0.figures.isShuffled
    }
    return single(fixed.filter(\.figures.isSingle))
      + multiple(fixed.filter { !$0.figures.isSingle })
  }

  private func single(_ questions: [LessonExtract.Question]) -> [Diagnostic] {
    guard questions.count >= Self.enough else { return [] }
    let byPlace = Dictionary(grouping: questions) { $0.figures.right[0] }
    guard
      let (place, same) = byPlace.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      same.count * 10 >= questions.count * 7
    else { return [] }
    return [
      report(
        same,
        "in \(same.count) of this course's \(questions.count) questions, choice \(place + 1) is the right one"
      )
    ]
  }

  private func multiple(_ questions: [LessonExtract.Question]) -> [Diagnostic] {
    guard questions.count >= 5, questions.allSatisfy({ $0.figures.right[0] == 0 }) else {
      return []
    }
    return [
      report(
        questions,
        "in all \(questions.count) questions of this course with several right choices, the first choice is right"
      )
    ]
  }

  private func report(_ questions: [LessonExtract.Question], _ message: String) -> Diagnostic {
    .warning(
      Self.id, message, at: questions[0].opening,
      notes: questions.dropFirst().prefix(2).map { .init("and here", at: $0.opening) },
      fixes: [FixIt("move choices around, or write `shuffle: true` in course.yaml")])
  }
}
