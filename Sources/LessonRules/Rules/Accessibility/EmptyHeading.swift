package import Diagnostics
import LessonModel

/// A heading must have words.
package struct EmptyHeading: Rule {
  package static let description = RuleDescription(
    "empty-heading", .accessibility, .warning, "A heading must have words.",
    """
    Screen readers jump from heading to heading, and a chapter of the podcast needs a name.
    """,
    .lesson(before: "##\n\nAsk for it.", after: "## The pain\n\nAsk for it."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.headings.filter { $0.content.isWordless }.map { heading in
      .warning(
        Self.id, "a heading needs words", at: heading.span,
        fixes: [FixIt("write what the section is about, or remove the marks")])
    }
  }
}
