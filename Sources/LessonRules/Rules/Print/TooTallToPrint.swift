package import Diagnostics
import LessonModel

/// An image must fit on paper.
package struct TooTallToPrint: Rule {
  package static let description = RuleDescription(
    "too-tall-to-print", .print, .warning,
    "An image must be at most two and a half times as high as it is wide.",
    """
    An image cannot continue on the next page. A taller image is made smaller until it fits, and its letters cannot be \
    read anymore. Split it into two images.
    """,
    .files(
      before: [
        .init(
          "lessons/media/steps.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"600\"/>"),
        .init(.lesson, "![Nine steps from the first call to the signature.](media/steps.svg)"),
      ],
      after: [
        .init(
          "lessons/media/steps.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"/>"),
        .init(.lesson, "![Nine steps from the first call to the signature.](media/steps.svg)"),
      ]))

  package init() {}

  /// How many times its width an image may be high.
  package static let limit = 2.5

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.images.compactMap { image in
      guard case .asset(let id) = image.source, let size = course.asset(id)?.size,
        Double(size.height) > Double(size.width) * Self.limit
      else { return nil }
      return .warning(
        Self.id,
        "an image of \(size.width) × \(size.height) pixels is too tall to be read on paper",
        at: image.span, fixes: [FixIt("split it into two images, or make it wider")])
    }
  }
}
