package import LessonModel
package import MarkupKit
package import Typography
package import Words

/// What the markup of a lesson is used for.
package struct MarkupStyle: Sendable {
  /// The edition that `only` and `except` refer to.
  package var edition: EditionView

  /// The language of the text.
  package var language: LanguageTag

  /// The words that Lectern adds.
  package var words: CourseWords

  /// How words in a language other than that of the text are marked.
  package var wordsLanguage: WordsLanguage

  /// The style of quotation marks; nil leaves them as typed.
  package var typography: Typography?

  /// Whether HTML that the author wrote is passed through.
  package var allowsRawHTML: Bool

  /// Whether the markup is part of a page.
  ///
  /// If so, headings get their anchors and are below the page's own title, wide content can be
  /// scrolled, and images have their size. Otherwise the markup is what the CommonMark
  /// specification shows, element by element.
  package var isPage: Bool

  /// Whether the page is one of a book, where nothing can be filled in, opened or scrolled: questions
  /// are lists that link to their answers elsewhere, forms are lines, and notes are for pop-ups.
  package var isBook = false

  /// Whether wide content can be scrolled.
  var scrolls: Bool { isPage && !isBook }

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

  /// A part of a book; use with ``MarkupWriter/Dialect/xhtml``.
  package static func book(_ edition: EditionView, words: CourseWords) -> MarkupStyle {
    var style = page(edition, words: words)
    style.isBook = true
    return style
  }

  /// The form of the CommonMark specification's examples; use with ``MarkupWriter/Dialect/xhtml``.
  package static let commonMark = MarkupStyle(
    edition: .web, language: .english, words: CourseWords(.english),
    wordsLanguage: WordsLanguage(in: .english), typography: nil, allowsRawHTML: true,
    isPage: false)

  /// Attributes with the language of Lectern's words, if it is not that of the text.
  package func marking(_ word: Word, _ attributes: Attributes = [:]) -> Attributes {
    word.language == nil ? attributes : wordsLanguage.marking(attributes)
  }
}
