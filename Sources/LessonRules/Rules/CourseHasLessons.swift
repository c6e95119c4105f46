package import Diagnostics
import LessonModel

/// A course needs at least one lesson.
package struct CourseHasLessons: Rule {
  package static let description = RuleDescription(
    "course-has-lessons", .structure, .error, "A course needs at least one lesson.",
    """
    Without lessons, empty pages would replace what is published now. A lesson is \
    a file in `lessons/` whose name ends in `.md` and does not begin with `_` or a dot.
    """,
    .words(
      before: "a folder `lessons/` that contains only `course.yaml`",
      after: "`lessons/01-start.md` next to it"))

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
