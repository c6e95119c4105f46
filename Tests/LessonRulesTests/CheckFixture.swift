import Diagnostics
import LessonModel
import LessonReader
import LessonRules
import Testing

/// A small course in memory, read and checked.
struct Check {
  let diagnostics: [Diagnostic]
  let sources: [SourceText]

  /// Files are named from `lessons/`; a `media/levers.svg` and a second lesson that shows it are
  /// there.
  ///
  /// `rules` leaves out what other rules say of a text that is too short to be good.
  init(
    _ files: [String: String], data: [String: [UInt8]] = [:], only rules: Set<String>? = nil,
    width: Int = 1
  ) async throws {
    var texts = [
      "lessons/course.yaml": "title: A course\n", "lessons/media/levers.svg": "<svg/>",
      "lessons/02-other.md": "# Other\n\n## The pain\n\n![Four levers](media/levers.svg)\n",
    ]
    for (name, text) in files { texts["lessons/\(name)"] = text }
    var folder = MemoryFolder(texts: texts)
    for (name, bytes) in data { folder["lessons/\(name)"] = bytes }
    let read = try await CourseReader(
      folder: folder, editions: [.web, .podcast, .handouts], width: width
    ).read()
    sources = read.sources
    let found = await Rules.check(read.course.value, sources: read.sources, width: width)
    diagnostics = (read.course.diagnostics + found).inReadingOrder().filter {
      rules?.contains($0.rule.name) ?? true
    }
  }

  /// One lesson with a title, from its text.
  init(lesson text: String, only rules: Set<String>? = nil) async throws {
    try await self.init(["01-lesson.md": "# Lesson\n\n" + text], only: rules)
  }

  /// Every diagnostic as printed, without the count.
  var printed: String {
    let printer = TerminalPrinter(sources: sources, isColored: false)
    return diagnostics.map { printer.print($0) }.joined(separator: "\n")
  }

  var rules: [String] { diagnostics.map(\.rule.name) }

  /// What is written at each diagnostic.
  var places: [String] {
    diagnostics.map { diagnostic in
      sources.first { $0.path == diagnostic.span.path }?.text(in: diagnostic.span) ?? ""
    }
  }

  /// The first lesson after all edits of the first fix of each diagnostic, without its title.
  var fixed: String? {
    let path = "lessons/01-lesson.md"
    guard let source = sources.first(where: { $0.path == path }) else { return nil }
    var bytes = source.bytes
    let edits = diagnostics.compactMap(\.fixes.first).flatMap(\.edits)
      .filter { $0.span.path == path }
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
    }
    return String(String(decoding: bytes, as: UTF8.self).dropFirst("# Lesson\n\n".count))
  }
}

/// Expects that a text breaks one rule, what it becomes by its fix, and that nothing is left to report then.
func expectFix(
  of text: String, _ rule: String, becomes expected: String,
  at location: SourceLocation = #_sourceLocation
) async throws {
  let check = try await Check(lesson: text + "\n")
  #expect(check.rules == [rule], "\(check.printed)", sourceLocation: location)
  #expect(check.fixed == expected + "\n", sourceLocation: location)
  guard expected != text else { return }
  let again = try await Check(lesson: expected + "\n")
  #expect(again.printed == "", sourceLocation: location)
}
