import Diagnostics

/// What authors read about the rules for words: `templates/words/`.
enum WordsRules {
  static let all = [
    RuleDescription(
      .noWordsForLanguage, .language, .warning,
      "The words that Lectern adds are in the language of the course.",
      """
      Pages, handouts, show notes and narrations say more than the author wrote: “Check your answer”, “Page 1 of 3”. \
      Lectern has these words in English, German, French, Spanish, Italian, Dutch, Portuguese and Arabic. In another \
      language English ones are used, marked as such, and a narration goes without them, until you write your own in \
      `templates/words/`.
      """,
      .words(
        before: "language: pl in course.yaml, and no templates/words/pl.yaml",
        after: "the same, with a file that has all words")),
    RuleDescription(
      .unknownWord, .structure, .error,
      "A word that a project writes anew is one that Lectern adds.",
      "A name that is none changes nothing. `lectern reference words` lists all of them.",
      .words(before: "lesson.quizz: Test", after: "lesson.quiz: Test")),
    RuleDescription(
      .wordMustBeText, .structure, .error, "A word that a project writes anew is a text.",
      "An empty one would leave a gap in every page. Without the line Lectern's own word is used.",
      .words(before: "lesson.quiz:", after: "lesson.quiz: Test")),
    RuleDescription(
      .wordPlaceholder, .structure, .error, "A sentence has the places of the one it replaces.",
      "`{page}` is where the program writes the number of the page. What has no place is lost.",
      .words(
        before: "handout.page: \"{page}/{pags}\"", after: "handout.page: \"{page}/{pages}\"")),
    RuleDescription(
      .wordPluralForm, .structure, .error, "Plural forms are those of the language.",
      """
      They have the names that Unicode gives them: `one` and `other` in English, `zero`, `one`, `two`, `few`, `many` and \
      `other` in Arabic. `other` is always needed; a form that is left out is that of `other`.
      """,
      .words(
        before: "lesson.points: { single: \"{n} point\", other: \"{n} points\" }",
        after: "lesson.points: { one: \"{n} point\", other: \"{n} points\" }")),
  ]
}

extension RuleID {
  /// A language that Lectern and the project have not all words of.
  static let noWordsForLanguage: RuleID = "no-words-for-language"

  /// A name of a sentence that does not exist.
  static let unknownWord: RuleID = "unknown-word"

  /// A word that is no text.
  static let wordMustBeText: RuleID = "word-must-be-text"

  /// A place in braces that does not fit the sentence.
  static let wordPlaceholder: RuleID = "word-placeholder"

  /// A plural form that does not fit.
  static let wordPluralForm: RuleID = "word-plural-form"
}
