import EditionKit
import JSONKit
import LessonModel
import PageContent
import StemmerKit
import Words

/// The script of the site: what pages do once it runs.
///
/// Without it, they are whole. Its parts are in `templates/web/scripts/`, in the order of their names.
enum SiteScript {
  static func bytes(
    of parts: [[UInt8]], for course: Course, _ words: CourseWords, offline: OutputPath?
  ) -> [UInt8] {
    let sentences =
      PageScript.practice(words)
      + PageScript.sentences([SearchWord.removeMarks], of: words.search)
    let script: [(String, JSON)] = offline.map { [("offline", .string($0.text))] } ?? []
    return PageScript.joined(parts, course: PageScript.facts(of: course, script, words: sentences))
  }

  /// The script of the page with the search: its parts, after the stemmer of the course's language.
  static func search(_ parts: [(name: String, bytes: [UInt8])], for site: Site) -> [UInt8] {
    let stemming = stemmers(for: site.course.language).compactMap { name in
      parts.first { $0.name == name }?.bytes
    }
    let rest = parts.filter { !$0.name.contains("/") }.map(\.bytes)
    var words = PageScript.sentences(SearchWord.allCases, of: site.words.search)
    words += PageScript.sentences(
      [LessonWord.quiz, .exercise, .rolePlay, .worksheet, .apply, .card], of: site.words.lesson)
    return PageScript.joined(
      stemming + rest, course: PageScript.facts(of: site.course, words: words))
  }

  /// The parts that find the stems of a language; none where it has no stemmer.
  static func stemmers(for language: LanguageTag) -> [String] {
    let name = Stemmer.script(for: language.primary)
    return name.map { ["stemmers/base.js", "stemmers/\($0).js"] } ?? []
  }
}
