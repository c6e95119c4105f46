package import LessonModel

/// A word or a sentence that Lectern adds, ready to be written.
package struct Word: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// The language that it is in; nil if that is the language of the course.
  ///
  /// If the output format allows it, text in another language is marked with it.
  package let language: LanguageTag?

  package init(_ text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }

  package var description: String { text }

  /// This text transformed, in the same language.
  package func map(_ change: (String) -> String) -> Word { Word(change(text), language: language) }

  /// Joined words; marked only if all of them are in another language.
  package static func joined(_ words: [Word], by separator: String) -> Word {
    let isForeign = words.allSatisfy { $0.language != nil }
    return Word(
      words.map(\.text).joined(separator: separator),
      language: isForeign ? words.first?.language : nil)
  }
}
