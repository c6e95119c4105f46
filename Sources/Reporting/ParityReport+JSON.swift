import EditionKit
package import JSONKit
import LessonModel

extension ParityReport {
  /// The version of the format: it grows when a member is removed or changes its meaning, and stays
  /// when one is added.
  package static let version = 1

  /// The report for programs; ``ReportSchema`` describes it.
  package var json: JSON {
    .object([
      ("format", .string("lectern-report")), ("version", .integer(Self.version)),
      ("generator", .string(generator)),
      (
        "course",
        .object([
          ("id", .string(course.text)), ("title", .string(title)),
          ("language", .string(language.text)),
        ])
      ),
      ("editions", .array(totals.map(Self.json))),
      (
        "reasons",
        .object(ChangeReason.allCases.map { ($0.rawValue, .string($0.words)) })
      ),
      ("parts", .array(parts.map(Self.json))),
    ])
  }

  private static func json(_ total: Total) -> JSON {
    .object(
      [("edition", .string(total.edition.text))]
        + counts(total.blockCount, total.shownCount) { total.lines[$0] ?? 0 })
  }

  private static func json(_ part: Part) -> JSON {
    .object([
      ("lesson", .text(part.lesson?.text)), ("title", .string(part.title)),
      ("path", .text(part.path)), ("editions", .array(part.editions.map(json))),
    ])
  }

  private static func json(_ part: EditionPart) -> JSON {
    .object(
      [("edition", .string(part.edition.text))]
        + counts(part.blockCount, part.shownCount, part.count)
        + [("lines", .array(part.lines.map(json)))])
  }

  private static func json(_ line: Line) -> JSON {
    .object([
      ("form", .text(line.form?.rawValue)), ("original", .string(line.original)),
      ("change", .string(line.change.kind.rawValue)),
      ("result", line.change.kind == .leftOut ? .null : .string(line.change.result)),
      ("reason", .string(line.reason.rawValue)), ("path", .string(line.path)),
      ("line", .integer(line.number)), ("excerpt", .string(line.excerpt)),
    ])
  }

  private static func counts(_ blocks: Int, _ shown: Int, _ count: (Change.Kind) -> Int)
    -> [(String, JSON)]
  {
    [("blocks", .integer(blocks)), ("shown", .integer(shown))]
      + Change.Kind.allCases.map { ($0.rawValue, .integer(count($0))) }
  }
}
