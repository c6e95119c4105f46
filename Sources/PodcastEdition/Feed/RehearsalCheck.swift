import Diagnostics
import EditionKit
import LessonModel

/// Whether there is anything to rehearse, in a course that has a feed of rehearsals.
enum RehearsalCheck {
  /// A course in which no lesson can be rehearsed gets no such feed.
  static func missing(in course: Course) -> [Diagnostic] {
    guard course.podcast.hasRehearsals, let first = course.lessons.first,
      course.lessons.allSatisfy({ $0.rehearsal(in: PodcastEdition.view) == nil })
    else { return [] }
    return [
      .warning(
        "course-needs-rehearsal",
        "no lesson has a conversation to rehearse; the course gets no feed of rehearsals",
        at: first.title.span,
        fixes: [
          FixIt(
            "write a conversation into a role-play (**Buyer:** …), or an exercise with `aloud=40` and a solution"
          )
        ])
    ]
  }
}
