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
        // A space that Markdown does not take for one is replaced.
        let other = Self.otherSpace(behind: marks.endIndex, in: passage.bytes)
        let end = span.moved(to: span.end..<span.end + other)
        return .warning(
          Self.id, "this is shown as text, because there is no space after the # signs", at: span,
          fixes: [
            FixIt("put a space after the # signs", edits: [.init(replacing: end, with: " ")])
          ])
      }
    }
  }

  /// How many bytes of spaces that do not break, or are wide, there are.
  private static func otherSpace(behind place: Int, in bytes: [UInt8]) -> Int {
    var end = place
    while true {
      if bytes[end...].starts(with: [0xC2, 0xA0]) {
        end += 2
      } else if bytes[end...].starts(with: [0xE3, 0x80, 0x80])
        || bytes[end...].starts(with: [0xE2, 0x80, 0xAF])
      {
        end += 3
      } else {
        return end - place
      }
    }
  }
}
