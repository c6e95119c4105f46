package import JSONKit
package import LessonModel
package import Words

/// The script of pages: parts of it, which are templates, joined into one classic script.
///
/// Browsers refuse modules on pages that are opened from a folder (`file://`), and some learning platforms
/// refuse requests for files of a package. The parts share one scope, which nothing outside sees; `course`
/// is what they know about the course.
package enum PageScript {
  /// The parts in their order, after what they know about the course.
  package static func joined(_ parts: [[UInt8]], course: JSON) -> [UInt8] {
    var bytes = Array("\"use strict\";\n(() => {\nconst course = ".utf8)
    bytes += course.bytes
    bytes += ";\n".utf8
    for part in parts {
      bytes += part
      if part.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
    bytes += "})();\n".utf8
    return bytes
  }

  /// A part without lines that are only comments, and without the space at the beginnings of lines: a fifth
  /// less for a page to load.
  ///
  /// No text of the part may go over several lines.
  package static func tight(_ part: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    for line in part.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { $0 == UInt8(ascii: " ") }
      guard !line.isEmpty, !line.starts(with: "//".utf8) else { continue }
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// What parts know about a course; `members` are what only some of them do, and `words` the sentences
  /// that they say, by name.
  package static func facts(
    of course: Course, _ members: [(String, JSON)] = [], words: [(String, JSON)]
  ) -> JSON {
    let language = course.language
    return .object(
      [("id", .string(course.id.text))] + members + [
        ("title", .string(course.title)),
        ("language", .string(language.text)),
        ("hasDecimalComma", .bool(language.hasDecimalComma)),
        ("asksConfidence", .bool(course.asksConfidence)),
        ("words", .object(words)),
      ])
  }

  /// The sentences of what pages do with answers and recordings.
  package static func practice(_ words: CourseWords) -> [(String, JSON)] {
    sentences(PracticeWord.allCases, of: words.practice)
      + sentences([LessonWord.right, .wrong, .comma, .colon], of: words.lesson)
  }

  /// The sentences by name, each with its plural forms; those that are not in the language of the
  /// course say which language they are in.
  package static func sentences<Key: WordKey>(_ keys: [Key], of table: WordTable<Key>)
    -> [(String, JSON)]
  {
    keys.map { ("\($0)", entry(table.forms($0))) }
  }

  package static func entry(
    _ word: (texts: [(form: String, text: String)], language: LanguageTag?)
  ) -> JSON {
    .object(
      word.texts.map { ($0.form, .string($0.text)) }
        + (word.language.map { [("lang", .string($0.text))] } ?? []))
  }
}
