package import Diagnostics
import LessonModel

/// A heading needs a space between its # signs and its words.
package struct HeadingNeedsBlank: Rule {
  package static let description = RuleDescription(
    "heading-needs-blank", .structure, .warning,
    "A heading needs a space between its # signs and its words.",
    """
    Without the space, the # signs are shown as text, and the section has no heading.
    """,
    .lesson(before: "##The pain\n\nAsk for it.", after: "## The pain\n\nAsk for it."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages { $0.kind == .paragraph && $0.marks.contains(.hashes) }
    return passages.flatMap { passage in
      let places = passage.places
      return passage.lines.compactMap { line -> Diagnostic? in
        let marks = passage.bytes[line].prefix { $0 == UInt8(ascii: "#") }
        let next = passage.bytes[line].dropFirst(marks.count).first
        // One sign alone begins a hashtag.
        guard (2...6).contains(marks.count), let next, next > 0x20, next != 0x5C,
          let span = places.exactSpan(of: marks.startIndex..<marks.endIndex)
        else { return nil }
        let end = span.moved(to: span.end..<span.end)
        return .warning(
          Self.id, "this is shown as text, because there is no space after the # signs", at: span,
          fixes: [
            FixIt("put a space after the # signs", edits: [.init(replacing: end, with: " ")])
          ])
      }
    }
  }
}
