import EditionKit
import JSONKit
import LessonModel
import StemmerKit
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
  ) -> [UInt8] {
    let sentences = self.words(words) + sentences([SearchWord.removeMarks], of: words.search)
    return joined(parts, course: facts(of: course, sentences, offline: offline))
  }

  /// The script of the page with the search: its parts, after the stemmer of the course's language.
  static func search(_ parts: [(name: String, bytes: [UInt8])], for site: Site) -> [UInt8] {
    let stemming = stemmers(for: site.course.language).compactMap { name in
      parts.first { $0.name == name }?.bytes
    }
    let rest = parts.filter { !$0.name.contains("/") }.map(\.bytes)
    var words = sentences(SearchWord.allCases, of: site.words.search)
    words += sentences(
      [LessonWord.quiz, .exercise, .rolePlay, .worksheet, .apply, .card], of: site.words.lesson)
    return joined(stemming + rest, course: facts(of: site.course, words))
  }

  /// The parts that find the stems of a language; none where it has no stemmer.
  static func stemmers(for language: LanguageTag) -> [String] {
    let name = Stemmer.script(for: language.primary)
    return name.map { ["stemmers/base.js", "stemmers/\($0).js"] } ?? []
  }

  private static func joined(_ parts: [[UInt8]], course: JSON) -> [UInt8] {
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

  private static func facts(
    of course: Course, _ words: [(String, JSON)], offline: OutputPath? = nil
  ) -> JSON {
    let language = course.language
    let script: [(String, JSON)] = offline.map { [("offline", .string($0.text))] } ?? []
    return .object(
      [("id", .string(course.id.text))] + script + [
        ("title", .string(course.title)),
        ("language", .string(language.text)),
        ("hasDecimalComma", .bool(language.hasDecimalComma)),
        ("asksConfidence", .bool(course.asksConfidence)),
        ("words", .object(words)),
      ])
  }

  /// The sentences of what pages do with answers and recordings.
  private static func words(_ words: CourseWords) -> [(String, JSON)] {
    sentences(PracticeWord.allCases, of: words.practice)
      + sentences([LessonWord.right, .wrong, .comma, .colon], of: words.lesson)
  }

  /// The sentences by name, each with its plural forms; those that are not in the language of the
  /// course say which language they are in.
  private static func sentences<Key: WordKey>(_ keys: [Key], of table: WordTable<Key>)
    -> [(String, JSON)]
  {
    keys.map { ("\($0)", entry(table.forms($0))) }
  }

  static func entry(
    _ word: (texts: [(form: String, text: String)], language: LanguageTag?)
  ) -> JSON {
    .object(
      word.texts.map { ($0.form, .string($0.text)) }
        + (word.language.map { [("lang", .string($0.text))] } ?? []))
  }
}
