package import Diagnostics
import LessonModel

/// The text must refer to each footnote.
package struct UnusedFootnote: Rule {
  package static let description = RuleDescription(
    "unused-footnote", .links, .warning, "The text must refer to each footnote.",
    """
    A footnote that nothing refers to is not shown. Usually its name is written in two ways.
    """,
    .lesson(
      before: "Ten percent.\n\n[^points]: Not ten points.",
      after: "Ten percent.[^points]\n\n[^points]: Not ten points."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    let labels = source.footnoteLabels
    guard !labels.isEmpty else { return [] }
    var known = Set(lesson.lesson.footnotes.map { $0.label.lowercased() })
    return labels.compactMap { span in
      let label = source.text(in: span)
      guard !known.contains(label.lowercased()),
        !lesson.codeBlocks.contains(where: { $0.span.range.contains(span.start) })
      else { return nil }
      // That its name is written twice is another problem.
      known.insert(label.lowercased())
      return .warning(
        Self.id, "nothing refers to the footnote `\(label)`, so nobody sees it", at: span,
        fixes: [FixIt("write [^\(label)] where it belongs, or remove it")])
    }
  }
}

extension SourceText {
  /// The names of the footnotes that are defined at the beginning of a line.
  fileprivate var footnoteLabels: [SourceSpan] {
    var labels: [SourceSpan] = []
    var at = 0
    while let start = bytes.next(UInt8(ascii: "^"), from: at) {
      at = start + 1
      guard start > 0, bytes[start - 1] == UInt8(ascii: "["),
        start == 1 || bytes[start - 2] == 0x0A || bytes[start - 2] == 0x0D,
        let end = bytes[at...].firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "]") }),
        end > at, bytes[end...].starts(with: "]:".utf8)
      else { continue }
      labels.append(span(at, end))
    }
    return labels
  }
}
