package import Diagnostics
import LessonModel

/// A directive must contain something.
package struct EmptyBlock: Rule {
  package static let description = RuleDescription(
    "empty-block", .structure, .warning, "A directive must contain something.",
    """
    Learners see an empty box, and look for what is missing.
    """,
    .lesson(before: ":::tip\n:::", after: ":::tip\nAsk twice.\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.emptyBlocks.map { block in
      .warning(
        Self.id, "this `\(block.name)` is empty", at: block.span,
        fixes: [FixIt("write something in it, or remove it")])
    }
  }
}
