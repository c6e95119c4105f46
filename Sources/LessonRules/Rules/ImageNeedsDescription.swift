package import Diagnostics
package import LessonModel

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

  package func check(_ lesson: Lesson, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    lesson.forEachInline { inline in
      guard case .image(let image) = inline, image.description.allSatisfy(\.isWhitespace)
      else { return }
      diagnostics.append(
        .warning(
          Self.id, "image has no description; the podcast and screen readers will skip it",
          at: image.span, fixes: [FixIt("describe the image between the brackets")]))
    }
    return diagnostics
  }
}
