package import LessonModel

/// Sentences that an author has written to replace Lectern's, for one language.
package struct WordOverrides: Hashable, Sendable {
  package var language: LanguageTag

  /// By the name of the sentence: `lesson.quiz`.
  package var messages: [String: Message]

  package init(language: LanguageTag, messages: [String: Message]) {
    self.language = language
    self.messages = messages
  }

  /// Whether they are for this language or for one that includes it: those for `de` also apply to
  /// `de-AT`.
  package func isFor(_ language: LanguageTag) -> Bool {
    language.text == self.language.text || language.text.hasPrefix(self.language.text + "-")
  }

  /// The sentences that differ in a region.
  static let regional = [
    WordOverrides(
      language: LanguageTag("en-US") ?? .english,
      messages: [HandoutWord.dateOrder.name: "{month} {day} {year}"])
  ]
}
