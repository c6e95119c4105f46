import LessonMarkup
import LessonModel
import MarkupKit
import Words

extension Site: PageTexts {
  /// The direction of a text for a template; nil if there is nothing to say.
  func direction(of text: String?) -> String? {
    text.map(runsOtherWay) == true ? "auto" : nil
  }

  /// Attributes with the language of a word, if it is not that of the course.
  func marked(_ word: Word, _ attributes: Attributes = [:]) -> Attributes {
    style.marking(word, attributes)
  }

  /// Adds a word to the values of a page and, if it is not in the language of the course, the
  /// attribute that says so: `titleLanguage` next to `title`.
  func set(_ name: String, _ word: Word, in values: inout [String: String]) {
    values[name] = word.text
    if word.language != nil { values[name + "Language"] = style.wordsLanguage.attributes }
  }
}
