import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import LessonReader
import PodcastEdition
import Publishing
import WebEdition
import Words

/// Checks a course as the command does, and says what must never be.
struct Judge {
  private static let editions: [any Edition] = [WebEdition(), PodcastEdition(), HandoutEdition()]
  private static let book = RuleBook.of(editions)

  /// What a check made of a course.
  struct Outcome: CheckedSources {
    var course: Course
    var sources: [SourceText]
    var diagnostics: [Diagnostic]
  }

  /// What is wrong with how a course was checked: nothing, in a program without defects.
  static func complaints(about course: FuzzedCourse) async throws -> [String] {
    let one = try await outcome(of: course.folder, width: 1)
    let eight = try await outcome(of: course.folder, width: 8)
    var complaints: [String] = []
    if one.course != eight.course { complaints.append("the courses at width 1 and 8 differ") }
    if one.sources != eight.sources { complaints.append("the sources at width 1 and 8 differ") }
    for (left, right) in zip(one.diagnostics, eight.diagnostics) where left != right {
      complaints.append("the diagnostics at width 1 and 8 differ: \(left) and \(right)")
      break
    }
    if one.diagnostics.count != eight.diagnostics.count {
      complaints.append("there are more diagnostics at one of the widths 1 and 8")
    }
    complaints += places(in: one)
    complaints += prints(of: one)
    return complaints
  }

  /// Checks a folder as the command does.
  static func outcome(of folder: any CourseFolder, width: Int) async throws -> Outcome {
    let read = try await CourseReader(
      folder: folder, editions: editions.map { type(of: $0).name }, width: width
    ).read()
    let context = EditionContext(
      words: CourseWords(read.course.value.language), site: read.course.value.site,
      templates: templates)
    let found = await Checker.findings(
      in: read, editions: editions, context: context, width: width)
    let policy = RulePolicy(book: book, settings: read.settings, excuses: read.excuses)
    return Outcome(
      course: read.course.value, sources: read.sources,
      diagnostics: policy.applied(to: found + policy.problems(among: found)).inReadingOrder())
  }

  private static let templates = Templates(
    Dictionary(
      uniqueKeysWithValues: ["page", "course", "lesson", "podcast", "404"].map {
        ("web/\($0).mustache", Array("x".utf8))
      }))

  /// Every span is inside its source and cuts no letter in two.
  private static func places(in outcome: Outcome) -> [String] {
    let places = Places(outcome.sources)
    var complaints: [String] = []
    for diagnostic in outcome.diagnostics {
      let spans =
        [diagnostic.span] + diagnostic.notes.map(\.span)
        + diagnostic.fixes.flatMap(\.edits).map(\.span)
      for span in spans where !places.holds(span) {
        complaints.append("\(span) is no place for [\(diagnostic.rule)] \(diagnostic.message)")
      }
      if diagnostic.fixes.isEmpty { complaints.append("\(diagnostic.rule) has no way out") }
      for text in [diagnostic.message] + diagnostic.fixes.map(\.message) where isUnfinished(text) {
        complaints.append("\(diagnostic.rule) names nothing: \(text)")
      }
    }
    for lesson in outcome.course.lessons {
      let footnotes = lesson.footnotes.map(\.blocks)
      for blocks in [lesson.blocks] + footnotes {
        blocks.forEachBlock { block in
          if !places.holds(block.span) {
            complaints.append("\(block.span) is no place for a block")
          }
        }
        blocks.forEachInline { inline in
          if !places.holds(inline.span) {
            complaints.append("\(inline.span) is no place for running text")
          }
        }
      }
    }
    return complaints
  }

  /// Whether a message names something that is empty.
  private static func isUnfinished(_ text: String) -> Bool {
    text.isEmpty || text.hasSuffix(":") || text.hasSuffix(": ") || text.hasSuffix(" ")
      || text.contains("“”") || text.firstMatch(of: /(?:^| )``(?:$|[ ,;:])/) != nil
  }

  /// Everything can be printed, and what can be mended can be mended.
  private static func prints(of outcome: Outcome) -> [String] {
    let (sources, found) = (outcome.sources, outcome.diagnostics)
    let texts = [
      TerminalPrinter(sources: sources, isColored: true).print(found),
      JSONPrinter(sources: sources).print(found),
      SARIFPrinter(sources: sources, book: book, version: "0").print(found),
    ]
    var complaints = texts.contains { !$0.hasSuffix("\n") } ? ["a printer printed no line"] : []
    let fixing = FixPlan(of: found, in: sources) { _ in true }
    for change in fixing.changes where change.bytes == change.source.bytes {
      complaints.append("fixing \(change.source.path) changes nothing")
    }
    return complaints
  }
}

/// The places that spans may begin and end at.
private struct Places {
  private let sources: [String: SourceText]

  init(_ sources: [SourceText]) {
    self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  }

  func holds(_ span: SourceSpan) -> Bool {
    guard let source = sources[span.path] else { return span.start == 0 && span.end == 0 }
    guard span.start >= 0, span.start <= span.end, span.end <= source.bytes.count else {
      return false
    }
    return isBoundary(span.start, of: source.bytes) && isBoundary(span.end, of: source.bytes)
  }

  /// Whether no letter of valid UTF-8 spreads over an offset.
  private func isBoundary(_ offset: Int, of bytes: [UInt8]) -> Bool {
    guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return true }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(bytes.count, start + 4)
    for length in 2...4 where start + length <= end && start + length > offset {
      if String(validating: bytes[start..<start + length], as: UTF8.self)?.unicodeScalars.count == 1
      {
        return false
      }
    }
    return true
  }
}
