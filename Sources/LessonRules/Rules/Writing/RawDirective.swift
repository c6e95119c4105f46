package import Diagnostics
import LessonModel

/// A directive must begin with three colons.
package struct RawDirective: Rule {
  package static let description = RuleDescription(
    "raw-directive", .structure, .warning, "A directive must begin with at least three colons.",
    """
    With two colons, it is shown as text. The line that closes a directive has as many colons as the line that opens it.
    """,
    .lesson(before: "::tip\nAsk twice.", after: ":::tip\nAsk twice.\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages { $0.kind == .paragraph && $0.marks.contains(.colons) }
    return passages.flatMap { passage in
      let places = passage.places
      return passage.lines.compactMap { line -> Diagnostic? in
        let text = passage.bytes[line]
        guard text.starts(with: "::".utf8), let next = text.dropFirst(2).first,
          (0x61...0x7A).contains(next | 0x20),
          let span = places.exactSpan(of: line.lowerBound..<(line.lowerBound + 2))
        else { return nil }
        let name = text.dropFirst(2).prefix { (0x61...0x7A).contains($0 | 0x20) }
        return .warning(
          Self.id, "two colons do not open a directive, so this is shown as text", at: span,
          fixes: [
            FixIt("write :::\(String(decoding: name, as: UTF8.self)), and ::: on a line below it")
          ])
      }
    }
  }
}
