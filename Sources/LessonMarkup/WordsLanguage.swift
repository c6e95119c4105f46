package import LessonModel
package import MarkupKit
package import Words

/// How the words that Lectern adds are marked on a page whose text is in another language.
///
/// Where there are no words in the language of a course they are English: an element that holds only
/// such words says so, so that a screen reader pronounces them right and `4 min read` keeps its
/// order in a text that runs from right to left.
package struct WordsLanguage: Hashable, Sendable {
  /// The language of the words; nil where it is that of the text.
  package let tag: LanguageTag?

  /// The direction of the words; nil where it is that of the text.
  package let direction: TextDirection?

  /// Of English words in a text.
  package init(in text: LanguageTag) {
    let words = LanguageTag.english
    tag = words.primary == text.primary ? nil : words
    let own = TextDirection(words)
    direction = tag == nil || own == TextDirection(text) ? nil : own
  }

  /// The attributes of an element that holds only words of Lectern's.
  package func marking(_ attributes: Attributes = [:]) -> Attributes {
    guard let tag else { return attributes }
    var attributes = attributes
    attributes["lang"] = .text(tag.text)
    attributes["dir"] = direction.map { .text($0.rawValue) }
    return attributes
  }

  /// The same for a template, with a blank before it; empty where nothing is to be said.
  package var attributes: String {
    guard let tag else { return "" }
    return " lang=\"\(tag.text)\"" + (direction.map { " dir=\"\($0.rawValue)\"" } ?? "")
  }
}
