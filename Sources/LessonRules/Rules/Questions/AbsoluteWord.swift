package import Diagnostics
import LessonModel

/// A wrong choice must not give itself away with “always” or “never”.
package struct AbsoluteWord: Rule {
  package static let description = RuleDescription(
    "absolute-word", .activities, .warning,
    "A wrong choice must not give itself away with “always” or “never”.",
    """
    Hardly anything is always so, and learners know it: they rule the choice out without thinking. Write what good \
    people really do wrong, or use such a word in the right choice as well. Checked in English courses only.

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
  private static let lengths = Set(words.map(\.utf8.count))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.isEnglish else { return [] }
    return lesson.quizzes.flatMap { quiz -> [Diagnostic] in
      guard let choices = quiz.choices, choices.count > 2 else { return [] }
      let absolute = choices.map { Self.isAbsolute($0.content) }
      guard absolute.contains(true),
        !zip(choices, absolute).contains(where: { $0.isRight && $1 }),
        !Self.asksForSuchWords(quiz.question)
      else { return [] }
      return zip(choices, absolute).filter(\.1).map { choice, _ in
        .warning(
          Self.id, "“always” and “never” tell learners that a choice is wrong", at: choice.span,
          fixes: [FixIt("write it without such a word, as somebody would say it")])
      }
    }
  }

  /// After “How often …?”, “never” is an answer like any other, and a saying is as people know it:
  /// “Lightning never strikes twice”.
  private static func asksForSuchWords(_ question: [Block]) -> Bool {
    guard case .paragraph(let paragraph)? = question.last else { return false }
    let text = paragraph.content.plainText.lowercased()
    return ["how often", "proverb", "saying", "motto", "moral of"].contains { text.contains($0) }
  }

  /// Whether the first two words of a choice have such a word.
  ///
  /// Further on it usually states a fact, as in “some wins were never entered”. Quoted words are what
  /// somebody says, “Never. It is too hot.” is a time, and “never” alone is a word like the other choices.
  private static func isAbsolute(_ content: [Inline]) -> Bool {
    let text = content.plainText
    guard mayBeginWithOne(text) else { return false }
    let start = text.lowercased().unicodeScalars
      .split(maxSplits: 2) { $0.properties.isWhitespace }.prefix(2)
    if start.count == 1 { return false }
    if let end = start.first?.last, ".,;:".unicodeScalars.contains(end) { return false }
    return start.contains { words.contains(String(Substring($0).filter(\.isLetter))) }
      && !text.contains { $0 == "“" || $0 == "”" || $0 == "\"" }
  }

  /// Whether a word as long as one of them is among the first; false is certain.
  ///
  /// Hardly any choice has one, and looking at characters takes half of the time of all rules.
  private static func mayBeginWithOne(_ text: String) -> Bool {
    var letters = 0
    var ended = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters += 1
      case 0x80...: return true
      case ...0x20 where letters > 0:
        if lengths.contains(letters) { return true }
        ended += 1
        if ended == 2 { return false }
        letters = 0
      default: break
      }
    }
    return lengths.contains(letters)
  }
}
