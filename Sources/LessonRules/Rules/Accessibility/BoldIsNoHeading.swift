package import Diagnostics
import LessonModel

/// A heading is written as one.
package struct BoldIsNoHeading: Rule {
  package static let description = RuleDescription(
    "bold-is-no-heading", .accessibility, .warning, "A heading is written as one.",
    """
    A line in bold type looks like a heading and is none: it is not in the outline, no link can lead to it, and \
    screen readers pass it.
    """,
    .lesson(before: "**The pain**\n\nAsk for it.", after: "## The pain\n\nAsk for it."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages.compactMap { passage in
      guard passage.isTopLevel, passage.kind == .paragraph, passage.content.count == 1,
        case .strong(let strong) = passage.content[0], let last = passage.bytes.last,
        last != 0x29, !".!?:;,".utf8.contains(last), passage.bytes.count <= 60
      else { return nil }
      return .warning(
        Self.id, "a line in bold type is no heading", at: strong.span,
        fixes: [FixIt("write ## before it and take the stars away, or say it in a sentence")])
    }
  }
}
