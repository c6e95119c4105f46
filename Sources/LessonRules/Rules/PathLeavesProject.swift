package import Diagnostics
import LessonModel

/// A path in a lesson must stay in the project folder.
package struct PathLeavesProject: Rule {
  package static let description = RuleDescription(
    "path-leaves-project", .security, .error, "A path in a lesson must stay in the project folder.",
    """
    Nobody else has the files outside it: not a colleague who publishes the course, and not a \
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
    for reference in lesson.htmlReferences {
      switch reference.target {
      case .file(.unresolved(.outsideProject)), .link(.unresolved(.outsideProject)):
        spans.append(reference.span)
      case .file, .link: break
      }
    }
    return spans.map { Self.error(at: $0, "lesson") }
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.codeFiles.flatMap { file in
      file.asset.references.filter { $0.target == .unresolved(.outsideProject) }
        .map { Self.error(at: $0.span, "file") }
    }
  }

  private static func error(at span: SourceSpan, _ place: String) -> Diagnostic {
    .error(
      id, "the path leads outside the project folder", at: span,
      fixes: [FixIt("copy the file into media/ and write its path from this \(place)")])
  }
}
