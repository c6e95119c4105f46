package import Diagnostics
import LessonModel

/// A lesson needs text.
package struct EmptyLesson: Rule {
  package static let description = RuleDescription(
    "empty-lesson", .structure, .warning, "A lesson needs text.",
    """
    A lesson without text becomes an empty page and a silent episode. A lesson that is not written yet can \
    wait under a name that begins with `_`; Lectern ignores such files.
    """,
    .lesson(before: "", after: "Ask what it costs the buyer to do nothing."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    // An empty or unreadable file has already been reported.
    let lesson = lesson.lesson
    guard lesson.blocks.isEmpty, lesson.suppliedRecording == nil,
      lesson.span.end > lesson.span.start
    else { return [] }
    return [
      .warning(
        Self.id, "this lesson needs text", at: lesson.title.span,
        fixes: [FixIt("write it, or begin the file's name with _ until it is written")])
    ]
  }
}
