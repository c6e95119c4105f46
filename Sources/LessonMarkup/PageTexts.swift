package import MarkupKit
package import Words

/// What writes the pages of one course: its texts with their direction, and Lectern's words with their language.
///
/// The site, books and packages write pages around the same lessons, each in its own way.
package protocol PageTexts {
  /// The writing direction of the course's language.
  var direction: TextDirection { get }
  var style: MarkupStyle { get }
}

extension PageTexts {
  /// Whether a text of the course runs in the other direction than the course.
  package func runsOtherWay(_ text: String) -> Bool {
    TextDirection(firstLetterOf: text).map { $0 != direction } ?? false
  }

  /// Attributes with the direction of a text of the course, if it is not that of the course.
  package func directed(_ attributes: Attributes = [:], as text: String) -> Attributes {
    guard runsOtherWay(text) else { return attributes }
    var attributes = attributes
    attributes["dir"] = "auto"
    return attributes
  }

  /// An element on a line of its own, around a text of the course.
  package func line(
    _ element: Element, _ attributes: Attributes = [:], text: String, to html: MarkupWriter
  ) {
    html.startLine()
    html.element(element, directed(attributes, as: text), text: text)
    html.startLine()
  }

  /// An element on a line of its own, around Lectern's words.
  package func line(
    _ element: Element, _ attributes: Attributes = [:], word: Word, to html: MarkupWriter
  ) {
    html.startLine()
    write(element, word, attributes, to: html)
    html.startLine()
  }

  /// An element that contains only Lectern's words, with their language if it is not that of the course.
  package func write(
    _ element: Element, _ word: Word, _ attributes: Attributes = [:], to html: MarkupWriter
  ) {
    html.element(element, style.marking(word, attributes), text: word.text)
  }
}
