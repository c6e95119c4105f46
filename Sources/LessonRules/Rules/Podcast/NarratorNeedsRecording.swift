package import Diagnostics
import LessonModel
import Narration

/// A lesson with a narrator must have a recording that somebody reads.
package struct NarratorNeedsRecording: Rule {
  package static let description = RuleDescription(
    "narrator-needs-recording", .podcast, .warning,
    "A lesson that names its narrator must have a recording of that person.",
    """
    `narrator:` says who reads your own recordings. The voice of Lectern is nobody, and is never published under the \
    name of a person.
    """,
    .words(
      before: "`narrator: Dana Reyes` in a lesson that the synthetic voice reads",
      after: "`narrator: Dana Reyes` and `recording: ../media/pain.m4a`"))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.course.lessons.compactMap { lesson in
      guard let first = lesson.narrators.first, lesson.suppliedRecording == nil,
        lesson.sectionRecordings.isEmpty
      else { return nil }
      return .warning(
        Self.id, "nobody reads this lesson: it has no recording of \(first.value)",
        at: first.span,
        fixes: [FixIt("name the file with `recording:`, or remove `narrator:`")])
    }
  }
}
