package import Diagnostics
import LessonModel

/// Feedback must say more than its choice.
package struct FeedbackRepeatsChoice: Rule {
  package static let description = RuleDescription(
    "feedback-repeats-choice", .activities, .warning, "Feedback must say more than its choice.",
    """
    The learner has read the choice already. What helps is why it is right, or what somebody who chose it has \
    missed.

    Source: Hattie and Timperley, “The power of feedback”, Review of Educational Research 77(1), 2007: feedback works by \
    what it tells learners about the task.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time, yours and theirs

          Time, yours and theirs.
        - [ ] Nothing
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time, yours and theirs

          Yes. While you wait, somebody else calls.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.flatMap { quiz -> [Diagnostic] in
      (quiz.choices ?? []).compactMap { choice in
        guard choice.feedback.count == 1, case .paragraph(let paragraph) = choice.feedback[0] else {
          return nil
        }
        // Hardly any two end alike, and splitting both into words takes ten times as long.
        guard Self.end(of: paragraph.content) == Self.end(of: choice.content) else { return nil }
        let said = Self.words(of: paragraph.content)
        let chosen = Self.words(of: choice.content)
        // "Yes. Time, yours and theirs." says no more than "Time, yours and theirs".
        guard !chosen.isEmpty, said.count <= chosen.count + 1,
          Array(said.suffix(chosen.count)) == chosen
        else { return nil }
        return .warning(
          Self.id, "this feedback only repeats its choice", at: paragraph.span,
          fixes: [FixIt("say why it is right or wrong, or remove the feedback")])
      }
    }
  }

  /// The last letter or digit.
  private static func end(of content: [Inline]) -> String? {
    content.plainText.unicodeScalars.last(where: isOfWord)?.properties.lowercaseMapping
  }

  private static func words(of content: [Inline]) -> [Substring] {
    content.plainText.lowercased().unicodeScalars.split { !isOfWord($0) }.map(Substring.init)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetter || scalar.isNumber
  }
}
