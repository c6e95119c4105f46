package import Diagnostics
import LessonModel

/// A link needs words.
package struct LinkNeedsText: Rule {
  package static let description = RuleDescription(
    "link-needs-text", .accessibility, .warning, "A link needs words.",
    """
    Without words there is nothing to click, to hear or to print.
    """,
    .lesson(
      before: "See [](02-qualify.md) the next lesson.",
      after: "See [the next lesson](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.links.filter { $0.content.isWordless }.map { link in
      .warning(
        Self.id, "a link needs words", at: link.span,
        fixes: [FixIt("write between the brackets where the link leads")])
    }
  }
}
