package import Diagnostics
import LessonModel

/// An image needs a description in words.
package struct ImageNeedsDescription: Rule {
  package static let description = RuleDescription(
    "image-needs-description", .accessibility, .warning, "An image needs a description in words.",
    """
    The podcast and screen readers read the description aloud; without one, these learners do not know that \
    there is a picture. Describe what it says, not how it looks.
    """,
    .lesson(
      before: "![](media/funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.images.filter { $0.description.isWordless }.map { image in
      .warning(
        Self.id, "this image has no description; the podcast and screen readers will skip it",
        at: image.span, fixes: [FixIt("describe the image between the brackets")])
    }
  }
}
