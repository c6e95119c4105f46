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
    let bold = lesson.passages {
      $0.isBold && $0.isTopLevel && $0.kind == .paragraph && $0.range.count <= 60
    }
    return bold.compactMap { passage in
      guard case .strong(let strong) = passage.content[0],
        let last = passage.bytes.last, last != 0x29, !".!?:;,".utf8.contains(last)
      else { return nil }
      return .warning(
        Self.id, "a line in bold type is no heading", at: strong.span,
        fixes: [FixIt("write ## before it and take the stars away, or say it in a sentence")])
    }
  }
}
