package import LessonModel

/// The languages for which Lectern has all words.
package enum BuiltInLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case italian = "it"
  case dutch = "nl"
  case portuguese = "pt"
  case arabic = "ar"

  /// The built-in language of a tag, whatever its region: `de-AT` is German.
  package init?(_ language: LanguageTag) { self.init(rawValue: language.primary) }

  package var tag: LanguageTag { LanguageTag(rawValue) ?? .english }
}
