package import LessonModel
package import MarkupKit
package import Words

/// How Lectern's words are marked on a page whose text is in another language.
///
/// If Lectern has no words in the language of a course, it uses English. An element that contains
/// only such words says so, so that a screen reader pronounces them correctly and `4 min read`
/// keeps its order in right-to-left text.
package struct WordsLanguage: Hashable, Sendable {
  /// The language of the words; nil if it is that of the text.
  package let tag: LanguageTag?

  /// The direction of the words; nil if it is that of the text.
  package let direction: TextDirection?

  /// For English words in a text.
  package init(in text: LanguageTag) {
    let words = LanguageTag.english
    tag = words.primary == text.primary ? nil : words
    let own = TextDirection(words)
    direction = tag == nil || own == TextDirection(text) ? nil : own
  }

  /// The attributes of an element that contains only Lectern's words.
  package func marking(_ attributes: Attributes = [:]) -> Attributes {
    guard let tag else { return attributes }
    var attributes = attributes
    attributes["lang"] = .text(tag.text)
    attributes["dir"] = direction.map { .text($0.rawValue) }
    return attributes
  }

  /// The same for a template, with a space before it; empty if there is nothing to say.
  package var attributes: String {
    guard let tag else { return "" }
    return " lang=\"\(tag.text)\"" + (direction.map { " dir=\"\($0.rawValue)\"" } ?? "")
  }
}
