package import Diagnostics
import LessonModel

/// A heading must be written as a heading.
package struct BoldIsNoHeading: Rule {
  package static let description = RuleDescription(
    "bold-is-no-heading", .accessibility, .warning, "A heading must be written as a heading.",
    """
    A line in bold type looks like a heading, but is not one: it is not in the outline, no link can lead to it, and \
    screen readers do not announce it.
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
        Self.id, "a line in bold type is not a heading", at: strong.span,
        fixes: [FixIt("write ## before it and remove the asterisks, or make it part of a sentence")]
      )
    }
  }
}
