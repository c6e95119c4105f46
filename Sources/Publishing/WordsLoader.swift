import Diagnostics
import EditionKit
import LessonModel
import Words
import YAMLKit

/// Finds the words for a course: the built-in ones, and those that the author has written.
enum WordsLoader {
  /// The folder of the author's words, under `templates/`: `words/de.yaml`, `words/de-AT.yaml`.
  static let folder = "words/"
  private static let ending = ".yaml"

  /// The words for a course, and the problems in the author's files.
  ///
  /// If a language is not built in and the author has not written all of its words, that is
  /// reported once for the course.
  static func words(for course: Course, from templates: Templates) -> Diagnosed<CourseWords> {
    var diagnostics: [Diagnostic] = []
    var overrides: [WordOverrides] = []
    for path in templates.paths(under: folder) {
      guard let language = language(ofFile: path), let bytes = templates.bytes(path) else {
        continue
      }
      let source = SourceText(path: "templates/" + path, bytes: bytes)
      overrides.append(
        WordsFile.read(source, language: language).unwrap(into: &diagnostics))
    }
    let words = CourseWords(course.language, overrides: overrides)
    diagnostics += Diagnostic.noWords(of: course, missing: words.missing).map { [$0] } ?? []
    return Diagnosed(words, diagnostics)
  }

  /// The language that a file of words is for; nil for other files.
  static func language(ofFile path: String) -> LanguageTag? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    let name = String(path.dropFirst(folder.count).dropLast(ending.count))
    return LanguageTag(name).flatMap { $0.text == name ? $0 : nil }
  }
}

extension Diagnostic {
  /// Reports a course whose language lacks some or all words; nil if none are missing.
  fileprivate static func noWords(of course: Course, missing: [String]) -> Diagnostic? {
    guard let first = missing.first else { return nil }
    let language = course.language
    let all = CourseWords.areas.reduce(0) { $0 + $1.entries.count }
    let what =
      missing.count == all
      ? "there are no words for the language `\(language)`"
      : "\(missing.count) of \(all) sentences have no words for the language `\(language)`, "
        + "such as `\(first)`"
    return .warning(
      .noWordsForLanguage,
      "\(what): pages use English, and the narration leaves them out",
      at: .beginning(of: "lessons/course.yaml"),
      fixes: [
        FixIt(
          "write them in templates/\(WordsLoader.folder)\(language.primary).yaml; "
            + "`lectern reference words` lists them")
      ])
  }
}
