import AudioContent
import LessonModel

/// Text prepared for a field of a feed.
enum FeedText {
  /// How long a description may be, in bytes (PSP-1).
  static let descriptionLimit = 4000

  /// One line without spaces at its ends, at most 255 characters.
  static func value(_ text: String) -> String { AudioText.line(text) }

  /// Text of at most `limit` bytes, without spaces at its ends.
  ///
  /// Longer text is cut after a word if possible, never inside a character, and ends with an
  /// ellipsis.
  static func cut(_ text: String, toBytes limit: Int = descriptionLimit) -> String {
    let text = trimmed(text[...])
    guard text.utf8.count > limit else { return String(text) }
    let ellipsis = "…"
    var room = limit - ellipsis.utf8.count
    var end = text.startIndex
    var lastWord: Substring.Index?
    for index in text.indices {
      room -= text[index].utf8.count
      if room < 0 { break }
      if text[index].isWhitespace { lastWord = index }
      end = text.index(after: index)
    }
    return trimmed(text[..<(lastWord ?? end)]) + ellipsis
  }

  /// The language as directories write it: two letters and, if given, a region: `en-us`.
  static func language(_ tag: LanguageTag) -> String {
    let region = tag.text.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }
    return ([tag.primary] + (region.map { [$0.lowercased()] } ?? [])).joined(separator: "-")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
