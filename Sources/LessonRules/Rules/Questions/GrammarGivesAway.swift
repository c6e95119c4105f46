package import Diagnostics
import LessonModel

/// Every choice must fit the end of its question.
package struct GrammarGivesAway: Rule {
  package static let description = RuleDescription(
    "grammar-gives-away", .activities, .warning, "Every choice must fit the end of its question.",
    """
    After “an”, a choice that begins with a consonant cannot be right, so grammar answers the question. Write “a/an”, \
    or put the article into the choices. Checked in English courses only.

    Source: Haladyna, Downing and Rodriguez, Applied Measurement in Education 15(3), 2002: grammatical inconsistencies are \
    clues to the right answer.
    """,
    .lesson(
      before: """
        :::quiz{#paper}
        A buyer who answers every e-mail but signs nothing is an

        - [x] opponent

          Yes, and a polite one.
        - [ ] champion
        - [ ] user
        :::
        """,
      after: """
        :::quiz{#paper}
        A buyer who answers every e-mail but signs nothing is

        - [x] an opponent

          Yes, and a polite one.
        - [ ] a champion
        - [ ] a user
        :::
        """))

  /// Words that begin with a vowel and sound like a consonant, and the other way around.
  private static let sounds: [(prefix: String, isVowel: Bool)] = [
    ("uni", false), ("use", false), ("usu", false), ("eu", false), ("one", false), ("once", false),
    ("hour", true), ("honest", true), ("honor", true), ("heir", true), ("uninter", true),
  ]

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.isEnglish else { return [] }
    return lesson.quizzes.compactMap { quiz in
      guard let choices = quiz.choices, case .paragraph(let paragraph)? = quiz.question.last,
        let article = Self.articleAtEnd(of: paragraph.content)
      else { return nil }
      let fits = choices.map { Self.fits($0.content, after: article) }
      guard zip(choices, fits).allSatisfy({ !$0.isRight || $1 }), fits.contains(false) else {
        return nil
      }
      return .warning(
        Self.id, "after “\(article)” only some choices can be right", at: paragraph.span,
        fixes: [FixIt("put the article into the choices")])
    }
  }

  /// The “a” or “an” that a choice continues.
  ///
  /// A sentence that has ended is not continued, and the “A” of “figure 8A1” is not an article.
  private static func articleAtEnd(of question: [Inline]) -> String? {
    func isBetweenWords(_ character: Character) -> Bool {
      character.isWhitespace || character == "_" || character == "…" || character == ":"
    }
    let text = question.plainText
    guard let end = text.lastIndex(where: { !isBetweenWords($0) }) else { return nil }
    let before = text[..<end].lastIndex(where: isBetweenWords)
    let word = text[(before.map(text.index(after:)) ?? text.startIndex)...end].lowercased()
    return word == "a" || word == "an" ? word : nil
  }

  private static func fits(_ content: [Inline], after article: String) -> Bool {
    let word = content.plainText.lowercased().drop { !$0.isLetter && !$0.isNumber }
    guard let first = word.first, first.isLetter else { return true }
    let known = sounds.last { word.hasPrefix($0.prefix) }
    return (known?.isVowel ?? "aeiou".contains(first)) == (article == "an")
  }
}
