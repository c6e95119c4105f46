package import LessonModel
package import MarkupKit
package import Typography
package import Words

/// What the markup of a lesson is for.
package struct MarkupStyle: Sendable {
  /// The edition that `only` and `except` ask about.
  package var edition: EditionView

  /// The language of the text.
  package var language: LanguageTag

  /// The words that Lectern adds.
  package var words: CourseWords

  /// How those words are marked that are in another language than the text.
  package var wordsLanguage: WordsLanguage

  /// How quotation marks look; nil leaves them as typed.
  package var typography: Typography?

  /// Whether HTML that the author wrote is passed through.
  package var allowsRawHTML: Bool

  /// Whether the markup is part of a page.
  ///
  /// If so, headings get their anchors and stand below the page's own title, what may be too wide
  /// can be scrolled, and images know their size. Otherwise it is what the CommonMark specification
  /// shows, element by element.
  package var isPage: Bool

  /// A part of a page, for learners who read a language.
  package static func page(
    _ edition: EditionView, words: CourseWords, allowsRawHTML: Bool = false
  ) -> MarkupStyle {
    let language = words.language
    return MarkupStyle(
      edition: edition, language: language, words: words,
      wordsLanguage: WordsLanguage(in: language),
      typography: Typography(language),
      allowsRawHTML: allowsRawHTML, isPage: true)
  }

  /// What the CommonMark specification's examples show; with ``MarkupWriter/Dialect/xhtml``.
  package static let commonMark = MarkupStyle(
    edition: .web, language: .english, words: CourseWords(.english),
    wordsLanguage: WordsLanguage(in: .english), typography: nil, allowsRawHTML: true,
    isPage: false)

  /// Attributes with the language of a word of Lectern's, where it is not that of the text.
  package func marking(_ word: Word, _ attributes: Attributes = [:]) -> Attributes {
    word.language == nil ? attributes : wordsLanguage.marking(attributes)
  }
}
