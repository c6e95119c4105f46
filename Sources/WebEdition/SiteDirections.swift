import LessonMarkup
import LessonModel
import MarkupKit

extension Site {
  /// Attributes with the direction of an author's text, where it is not that of the course.
  func directed(_ attributes: Attributes = [:], as text: String) -> Attributes {
    guard runsOtherWay(text) else { return attributes }
    var attributes = attributes
    attributes["dir"] = "auto"
    return attributes
  }

  /// The same for a template; nil where nothing is to be said.
  func direction(of text: String?) -> String? {
    text.map(runsOtherWay) == true ? "auto" : nil
  }

  /// Attributes with the language of the site's words, where it is not that of the course.
  func marked(_ attributes: Attributes = [:]) -> Attributes { wordsLanguage.marking(attributes) }

  private func runsOtherWay(_ text: String) -> Bool {
    TextDirection(firstLetterOf: text).map { $0 != direction } ?? false
  }
}
