package import Diagnostics
import LessonModel

/// An image says in words what it shows.
package struct ImageNeedsDescription: Rule {
  package static let description = RuleDescription(
    "image-needs-description", .accessibility, .warning, "An image says in words what it shows.",
    """
    The podcast reads the description, and so do screen readers; without one these learners do not know that \
    there was a picture. Describe what it says for the lesson, not how it looks.
    """,
    .lesson(
      before: "![](media/funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.images.filter { $0.description.isWordless }.map { image in
      .warning(
        Self.id, "image has no description; the podcast and screen readers will skip it",
        at: image.span, fixes: [FixIt("describe the image between the brackets")])
    }
  }
}
