import Diagnostics

/// What authors read about the rules for words: `templates/words/`.
enum WordsRules {
  static let all = [
    RuleDescription(
      .noWordsForLanguage, .language, .warning,
      "The words that Lectern adds must be in the language of the course.",
      """
      Pages, handouts, show notes and narrations contain more than the author wrote: “Check your answer”, “Page 1 of 3”. \
      Lectern has these words in English, German, French, Spanish, Italian, Dutch, Portuguese and Arabic. In another \
      language, pages use English, marked as such, and the narration leaves the words out, until you write your own in \
      `templates/words/`. Numbers, dates, units and short forms are spelled out in the first seven of these languages; \
      in the others, the voice reads them in its own way.
      """,
      .words(
        before: "language: pl in course.yaml, and no templates/words/pl.yaml",
        after: "the same, with a file that has all the words")),
    RuleDescription(
      .unknownWord, .structure, .error,
      "A word that a project replaces must be one that Lectern adds.",
      "A name that does not exist changes nothing. `lectern reference words` lists all names.",
      .words(before: "lesson.quizz: Test", after: "lesson.quiz: Test")),
    RuleDescription(
      .wordMustBeText, .structure, .error, "A word that a project replaces must be text.",
      "An empty text would leave a gap on every page. Without the line, Lectern uses its own word.",
      .words(before: "lesson.quiz:", after: "lesson.quiz: Test")),
    RuleDescription(
      .wordPlaceholder, .structure, .error,
      "A sentence must keep the braces of the one that it replaces.",
      "Lectern puts the page number where `{page}` is. Without the braces, the number is missing.",
      .words(
        before: "handout.page: \"{page}/{pags}\"", after: "handout.page: \"{page}/{pages}\"")),
    RuleDescription(
      .wordPluralForm, .structure, .error, "Plural forms must be those of the language.",
      """
      Plural forms have the names that Unicode gives them: `one` and `other` in English, `zero`, `one`, `two`, \
      `few`, `many` and `other` in Arabic. `other` is always needed, and replaces the forms that are left out.
      """,
      .words(
        before: "lesson.points: { single: \"{n} point\", other: \"{n} points\" }",
        after: "lesson.points: { one: \"{n} point\", other: \"{n} points\" }")),
  ]
}

extension RuleID {
  /// A language for which Lectern and the project do not have all words.
  static let noWordsForLanguage: RuleID = "no-words-for-language"

  /// A name of a sentence that does not exist.
  static let unknownWord: RuleID = "unknown-word"

  /// A word that is not a text.
  static let wordMustBeText: RuleID = "word-must-be-text"

  /// A place in braces that does not fit the sentence.
  static let wordPlaceholder: RuleID = "word-placeholder"

  /// A plural form that does not fit.
  static let wordPluralForm: RuleID = "word-plural-form"
}
