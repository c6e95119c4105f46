import Diagnostics
import Importing
import LessonModel
import LessonReader
import LessonRules
import PandocKit
import TestKit
import Testing

/// A course of another tool after its import, with what tests ask of every kind.
struct ImportedSample {
  let source: MemoryFolder
  let kind: ImportKind
  let course: ImportedCourse

  /// What pandoc has made of the HTML of a package.
  private let html: [String: String]

  init(_ source: MemoryFolder, _ kind: ImportKind) throws {
    self.source = source
    self.kind = kind
    html = [:]
    course = try ImportReading(source, as: kind).course()
  }

  /// A package, with its HTML as pandoc writes it.
  init(package source: MemoryFolder, _ kind: ImportKind) async throws {
    self.source = source
    self.kind = kind
    let reading = try ImportReading(source, as: kind)
    let texts = reading.htmlTexts
    let pandoc = Pandoc(program: try #require(InstalledPandoc.program))
    let markdown = try await pandoc.markdown(ofHTML: texts, styles: ImportKind.htmlClasses)
    html = Dictionary(zip(texts, markdown), uniquingKeysWith: { first, _ in first })
    course = try reading.course(html: html)
  }

  func text(_ path: String) -> String {
    guard case .text(let text) = course.files[path] else {
      Issue.record("no file \(path), only \(course.files.keys.sorted())")
      return ""
    }
    return text
  }

  /// The lessons by their paths.
  var lessons: [String: String] {
    course.files.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
      .filter { $0.key.hasSuffix(".md") }
  }

  /// The places of a construct in the report.
  func places(_ outcome: ImportReport.Outcome, _ construct: String) -> [String] {
    course.report.entries.filter { $0.outcome == outcome && $0.construct == construct }
      .map { "\($0.path):\($0.line)" }
  }

  /// The course as Lectern reads and checks it.
  func checked() async throws -> (course: Course, diagnostics: [Diagnostic]) {
    var folder = MemoryFolder()
    for (path, content) in course.files {
      switch content {
      case .text(let text): folder[path] = Array(text.utf8)
      case .bytes(let bytes): folder[path] = bytes
      case .copy(let original): folder[path] = source[original]
      }
    }
    let read = try await CourseReader(folder: folder, editions: [.web], width: 1).read()
    let found = await Rules.check(read.course.value, sources: read.sources)
    return (read.course.value, read.course.diagnostics + found)
  }

  /// The lessons, the files of settings and the report are those that are stored.
  func expectGolden() throws {
    var tree: [String: [UInt8]] = [:]
    for (path, content) in course.files {
      switch content {
      case .text(let text): tree[path] = Array(text.utf8)
      case .bytes(let bytes): tree["\(path).made"] = Array("\(bytes.count) bytes\n".utf8)
      case .copy(let original): tree["\(path).copy"] = Array("\(original)\n".utf8)
      }
    }
    tree["import-report.md"] = Array(course.report.markdown.utf8)
    try GoldenTree(at: "\(repositoryFolder)/Tests/ImportingTests/Expected/\(kind.rawValue)")
      .expectEqual(tree)
  }

  /// At most one of 200 words is lost, as pandoc reads both.
  ///
  /// - Parameters:
  ///   - pages: The texts of the source's pages, without what the report says is left out.
  ///   - format: What pandoc calls the Markdown of the tool.
  /// - Throws: What pandoc could not do.
  func expectWords(of pages: [String], as format: String) async throws {
    let judge = try await WordsJudge(pages, format: format, self)
    #expect(judge.count > 50)
    #expect(judge.lost.count * 200 <= judge.count, "of \(judge.count): \(judge.lost)")
  }

  /// What every import must be: without errors, without the syntax of its tool, and always the same.
  func expectGood() async throws {
    let (_, diagnostics) = try await checked()
    let foreign = ["foreign", "raw-", "unused-l", "unmeant", "stray", "empty-", "activity-needs"]
    let bad = diagnostics.filter { diagnostic in
      diagnostic.severity == .error || foreign.contains { diagnostic.rule.name.hasPrefix($0) }
    }
    #expect(
      bad.isEmpty,
      "\(bad.map { "\($0.span.path) \($0.rule) \($0.message): \(lessons[$0.span.path] ?? "")" }.joined(separator: "\n"))"
    )
    let again = try ImportReading(source, as: kind).course(html: html)
    #expect(again.files == course.files)
    #expect(again.report == course.report)
    #expect(ImportKind.detect(in: source) == kind)
  }
}
