import LessonMarkup
import LessonModel
import MarkupKit
import Words

extension Site {
  /// Attributes with the direction of an author's text, if it is not that of the course.
  func directed(_ attributes: Attributes = [:], as text: String) -> Attributes {
    guard runsOtherWay(text) else { return attributes }
    var attributes = attributes
    attributes["dir"] = "auto"
    return attributes
  }

  /// The same for a template; nil if there is nothing to say.
  func direction(of text: String?) -> String? {
    text.map(runsOtherWay) == true ? "auto" : nil
  }

  /// Attributes with the language of a word, if it is not that of the course.
  func marked(_ word: Word, _ attributes: Attributes = [:]) -> Attributes {
    style.marking(word, attributes)
  }

  /// An element that contains only one of Lectern's words.
  func write(
    _ element: Element, _ word: Word, _ attributes: Attributes = [:], to html: MarkupWriter
  ) {
    html.element(element, marked(word, attributes), text: word.text)
  }

  /// Adds a word to the values of a page and, if it is not in the language of the course, the
  /// attribute that says so: `titleLanguage` next to `title`.
  func set(_ name: String, _ word: Word, in values: inout [String: String]) {
    values[name] = word.text
    if word.language != nil { values[name + "Language"] = style.wordsLanguage.attributes }
  }

  private func runsOtherWay(_ text: String) -> Bool {
    TextDirection(firstLetterOf: text).map { $0 != direction } ?? false
  }
}
