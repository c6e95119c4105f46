package import LessonModel

/// What the markup of a lesson is for.
package struct MarkupStyle: Sendable {
  /// The edition that `only` and `except` ask about.
  package var edition: EditionView

  /// The language of the text.
  package var language: LanguageTag

  /// The words that Lectern adds.
  package var wording: Wording

  /// How those words are marked where they are in another language than the text.
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
    _ edition: EditionView, in language: LanguageTag, allowsRawHTML: Bool = false
  ) -> MarkupStyle {
    let wording = Wording(language)
    return MarkupStyle(
      edition: edition, language: language, wording: wording,
      wordsLanguage: WordsLanguage(of: wording.language, in: language),
      typography: Typography(language),
      allowsRawHTML: allowsRawHTML, isPage: true)
  }

  /// What the CommonMark specification's examples show; with ``MarkupWriter/Dialect/xhtml``.
  package static let commonMark = MarkupStyle(
    edition: .web, language: .english, wording: .english,
    wordsLanguage: WordsLanguage(of: .english, in: .english), typography: nil, allowsRawHTML: true,
    isPage: false)
}
