import Diagnostics
import LessonModel
import LessonReader

/// A small course in memory, read.
///
/// Files are named from `lessons/`; a `course.yaml` with a title is there unless given.
struct Reading {
  let course: Course
  let diagnostics: [Diagnostic]
  let sources: [SourceText]

  init(_ files: [String: String], width: Int = 1) async throws {
    var texts = ["lessons/course.yaml": "title: A course\n"]
    for (name, text) in files { texts["lessons/\(name)"] = text }
    try await self.init(MemoryFolder(texts: texts), width: width)
  }

  init(_ folder: any CourseFolder, width: Int = 1) async throws {
    let read = try await CourseReader(
      folder: folder, editions: [.web, .podcast, .handouts], width: width
    ).read()
    course = read.course.value
    diagnostics = read.course.diagnostics
    sources = read.sources
  }

  /// One lesson with a title, read from its text.
  init(lesson text: String) async throws {
    try await self.init(["01-lesson.md": "# Lesson\n\n" + text])
  }

  /// Every diagnostic as printed, without the count.
  var printed: String {
    let printer = TerminalPrinter(sources: sources, isColored: false)
    return diagnostics.map { printer.print($0) }.joined(separator: "\n")
  }

  /// The rules of the diagnostics, in reading order.
  var rules: [String] { diagnostics.map(\.rule.name) }

  /// The blocks of the first lesson.
  var blocks: [Block] { course.lessons.first?.blocks ?? [] }

  /// The text that a span covers.
  func text(in span: SourceSpan) -> String? {
    sources.first { $0.path == span.path }?.text(in: span)
  }

  /// A source after all edits of the first fix of each diagnostic.
  func fixed(_ path: String) -> String? {
    guard let source = sources.first(where: { $0.path == path }) else { return nil }
    var bytes = source.bytes
    let edits = diagnostics.compactMap(\.fixes.first).flatMap(\.edits)
      .filter { $0.span.path == path }
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
