import EditionKit
import JSONKit
import LessonModel
import Words

/// The script of the site: what pages do once it runs.
///
/// Without it, they are whole.
///
/// Browsers refuse modules on pages that are opened from a folder (`file://`), so its parts, which
/// are in `templates/web/scripts/`, are joined into one classic script in the order of their names.
/// They share one scope, which nothing outside sees. `course` is what they know about the course.
enum SiteScript {
  static func bytes(
    of parts: [[UInt8]], for course: Course, _ words: CourseWords, offline: OutputPath?
  )
    -> [UInt8]
  {
    var bytes = Array("\"use strict\";\n(() => {\nconst course = ".utf8)
    bytes += facts(of: course, words, offline: offline).bytes
    bytes += ";\n".utf8
    for part in parts {
      bytes += part
      if part.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
    bytes += "})();\n".utf8
    return bytes
  }

  private static func facts(of course: Course, _ words: CourseWords, offline: OutputPath?) -> JSON {
    let language = course.language
    let script: [(String, JSON)] = offline.map { [("offline", .string($0.text))] } ?? []
    return .object(
      [("id", .string(course.id.text))] + script + [
        ("title", .string(course.title)),
        ("language", .string(language.text)),
        ("hasDecimalComma", .bool(language.hasDecimalComma)),
        ("words", .object(self.words(words))),
      ])
  }

  /// The sentences by name, each with its plural forms; those that are not in the language of the
  /// course say which language they are in.
  private static func words(_ words: CourseWords) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    for key in PracticeWord.allCases {
      members.append(("\(key)", entry(words.practice.forms(key))))
    }
    for key in [LessonWord.right, .wrong, .comma, .colon] {
      members.append(("\(key)", entry(words.lesson.forms(key))))
    }
    return members
  }

  static func entry(
    _ word: (texts: [(form: String, text: String)], language: LanguageTag?)
  ) -> JSON {
    .object(
      word.texts.map { ($0.form, .string($0.text)) }
        + (word.language.map { [("lang", .string($0.text))] } ?? []))
  }
}
