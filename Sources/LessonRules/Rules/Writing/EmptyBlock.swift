package import Diagnostics
import LessonModel

/// A directive holds something.
package struct EmptyBlock: Rule {
  package static let description = RuleDescription(
    "empty-block", .structure, .warning, "A directive holds something.",
    """
    An empty box is shown as one, and learners look for what is missing.
    """,
    .lesson(before: ":::tip\n:::", after: ":::tip\nAsk twice.\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.emptyBlocks.map { block in
      .warning(
        Self.id, "this `\(block.name)` holds nothing", at: block.span,
        fixes: [FixIt("write what belongs into it, or remove it")])
    }
  }
}
