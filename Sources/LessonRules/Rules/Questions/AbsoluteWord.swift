package import Diagnostics
import LessonModel

/// No wrong choice gives itself away by “always” or “never”.
package struct AbsoluteWord: Rule {
  package static let description = RuleDescription(
    "absolute-word", .activities, .warning,
    "A wrong choice does not give itself away by “always” or “never”.",
    """
    Hardly anything is always so, and learners know it: they strike the choice out without thinking. Write what good \
    people really do wrong, or use such a word in the right choice as well. In English alone.

    Source: Haladyna, Downing and Rodriguez, Applied Measurement in Education 15(3), 2002: specific determiners such as \
    always, never, completely and absolutely are clues.
    """,
    .lesson(
      before: """
        :::quiz{#discount}
        A buyer asks for a discount. What do you do?

        - [ ] Always say no.

          He may have something to give.
        - [x] Ask for something in return.
        - [ ] Ask your manager first.
        :::
        """,
      after: """
        :::quiz{#discount}
        A buyer asks for a discount. What do you do?

        - [ ] Say no, kindly.

          He may have something to give.
        - [x] Ask for something in return.
        - [ ] Ask your manager first.
        :::
        """))

  private static let words: Set<String> = ["always", "never", "completely", "absolutely"]

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.isEnglish else { return [] }
    return lesson.quizzes.flatMap { quiz -> [Diagnostic] in
      guard let choices = quiz.choices, choices.count > 2 else { return [] }
      let absolute = choices.map { Self.isAbsolute($0.content) }
      guard absolute.contains(true),
        !zip(choices, absolute).contains(where: { $0.isRight && $1 })
      else { return [] }
      return zip(choices, absolute).filter(\.1).map { choice, _ in
        .warning(
          Self.id, "“always” and “never” tell learners that a choice is wrong", at: choice.span,
          fixes: [FixIt("write it without such a word, as somebody would say it")])
      }
    }
  }

  /// Quoted words are somebody's, and tell nothing; further inside a choice such a word mostly states a
  /// fact: "some wins were never entered".
  private static func isAbsolute(_ content: [Inline]) -> Bool {
    let text = content.plainText
    return text.lowercased().unicodeScalars.split(maxSplits: 2) { !$0.isLetter }.prefix(2)
      .contains { words.contains(String($0)) }
      && !text.contains { $0 == "“" || $0 == "”" || $0 == "\"" }
  }
}
