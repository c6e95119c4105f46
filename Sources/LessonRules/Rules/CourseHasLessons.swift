package import Diagnostics
import LessonModel

/// A course has at least one lesson.
package struct CourseHasLessons: Rule {
  package static let description = RuleDescription(
    "course-has-lessons", .structure, .error, "A course has at least one lesson.",
    """
    A course without one would be published as empty pages in place of what stands there. A lesson is \
    a file in `lessons/` whose name ends in `.md` and does not begin with `_` or a dot.
    """,
    .words(
      before: "a folder `lessons/` with nothing but `course.yaml` in it",
      after: "`lessons/01-start.md` beside it"))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    guard lessons.isEmpty else { return [] }
    return [
      .error(
        Self.id, "a course needs at least one lesson",
        at: .beginning(of: course.course.span.path),
        fixes: [
          FixIt("make the file lessons/01-start.md; its first line is `# ` and the lesson's title")
        ])
    ]
  }
}
