package import LessonModel

/// Sentences that an author has written in place of Lectern's, for one language.
package struct WordOverrides: Hashable, Sendable {
  package var language: LanguageTag

  /// By the name of the sentence: `lesson.quiz`.
  package var messages: [String: Message]

  package init(language: LanguageTag, messages: [String: Message]) {
    self.language = language
    self.messages = messages
  }

  /// Whether they are for a language or one that it is a variety of: those of `de` are for `de-AT`.
  package func isFor(_ language: LanguageTag) -> Bool {
    language.text == self.language.text || language.text.hasPrefix(self.language.text + "-")
  }

  /// What a region writes in another way than its language does.
  static let regional = [
    WordOverrides(
      language: LanguageTag("en-US") ?? .english,
      messages: [HandoutWord.dateOrder.name: "{month} {day} {year}"])
  ]
}
