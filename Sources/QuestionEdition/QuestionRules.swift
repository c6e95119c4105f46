import Diagnostics
import EditionKit
import LessonModel

/// What authors read about the rules for questions in other systems.
enum QuestionRules {
  static let all = [
    RuleDescription(
      "no-questions", .structure, .warning, moment: .publishing,
      "A file of questions needs questions.",
      """
      A course without quizzes gives other systems nothing to ask: Lectern makes no file for them. The same is so if the \
      form can hold none of the quizzes, or if `only` keeps all of them out of it.
      """,
      .words(
        before: "`packages: gift` in a course without a quiz",
        after: "the same course with a quiz in one of its lessons"))
  ]

  static func check(_ package: QuestionPackage) -> [Diagnostic] {
    guard package.lessons.isEmpty else { return [] }
    let reason =
      package.outcomes.isEmpty
      ? "there is no quiz in the course" : "it can hold none of the quizzes of the course"
    return [
      .warning(
        "no-questions", "there are no questions for \(package.title): \(reason)",
        at: package.course.span,
        fixes: [FixIt("write a quiz, or take `\(package.edition)` out of `packages`")])
    ]
  }
}
