package import Diagnostics
import LessonModel

/// A section needs text.
package struct EmptySection: Rule {
  package static let description = RuleDescription(
    "empty-section", .structure, .warning, "A section needs text.",
    """
    A heading with nothing below it is a silent chapter in the podcast and a hole in the page. A heading of \
    a lower level directly below it is fine.
    """,
    .lesson(
      before: "## The pain\n\n## The people\n\nAna decides.", after: "## The people\n\nAna decides."
    ))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let blocks = lesson.lesson.blocks
    return blocks.indices.compactMap { index in
      guard case .heading(let heading) = blocks[index] else { return nil }
      if index + 1 < blocks.count {
        guard case .heading(let next) = blocks[index + 1], next.level <= heading.level else {
          return nil
        }
      }
      return .warning(
        Self.id, "there is nothing below this heading", at: heading.span,
        fixes: [FixIt("write the section, or remove its heading")])
    }
  }
}
