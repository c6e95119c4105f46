package import Diagnostics
import LessonModel

/// A path in a lesson stays in the project folder.
package struct PathLeavesProject: Rule {
  package static let description = RuleDescription(
    "path-leaves-project", .security, .error, "A path in a lesson stays in the project folder.",
    """
    What stands outside is not there for anybody else: not for a colleague who builds the course, not for a \
    learner. Copy the file into `media/`.
    """,
    .lesson(
      before: "![Of a hundred leads twelve become deals.](../../../Pictures/funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var spans: [SourceSpan] = []
    for link in lesson.links {
      if case .unresolved(.outsideProject) = link.target { spans.append(link.span) }
    }
    for image in lesson.images {
      if case .unresolved(.outsideProject) = image.source { spans.append(image.span) }
    }
    for file in lesson.namedFiles {
      if case .unresolved(.outsideProject) = file.value { spans.append(file.span) }
    }
    return spans.map {
      .error(
        Self.id, "the path leads out of the project folder", at: $0,
        fixes: [FixIt("copy the file into media/ and write its path from this lesson")])
    }
  }
}
