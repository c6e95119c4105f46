package import Diagnostics
import LessonModel

/// An image or a recording must be a file of the course, not of another site.
package struct RemoteMedia: Rule {
  package static let description = RuleDescription(
    "remote-media", .security, .warning,
    "An image or a recording must be a file of the course, not of another site.",
    """
    No page of a published course contacts a third party: learners are not tracked, and the course \
    looks the same offline and in ten years. An image on another host becomes a link; a recording on \
    another host is an error.
    """,
    .lesson(
      before: "![Of a hundred leads twelve become deals.](https://example.org/funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for image in lesson.images {
      guard case .remote = image.source else { continue }
      diagnostics.append(
        .warning(
          Self.id, "an image on another host is not shown, only linked", at: image.span,
          fixes: [FixIt("save it in media/ and write its path, if its license allows that")]))
    }
    for file in lesson.namedFiles {
      guard case .remote = file.value else { continue }
      diagnostics.append(
        .error(
          Self.id, "a video or a recording on another host is never fetched", at: file.span,
          fixes: [FixIt("save it in media/ and write its path")]))
    }
    return diagnostics
  }
}
