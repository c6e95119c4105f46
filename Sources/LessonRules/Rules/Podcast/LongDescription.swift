package import Diagnostics
import LessonModel

/// The description of a course must fit in a feed.
package struct LongDescription: Rule {
  package static let description = RuleDescription(
    "long-description", .podcast, .warning,
    "The description of a course must have at most 4000 bytes.",
    """
    Podcast feeds cannot contain a longer one (PSP-1), so it is cut there. The limit is about six hundred words; one paragraph \
    is better.
    """,
    .words(
      before: "a `description` of three pages",
      after: "a `description` that says what the course is about and for whom"))

  package init() {}

  /// Bytes of UTF-8, as the Podcast Standards Project's PSP-1 counts them.
  package static let limit = 4000

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let bytes = course.course.description.utf8.count
    guard bytes > Self.limit else { return [] }
    return [
      .warning(
        Self.id, "a description has at most \(Self.limit) bytes, and this one has \(bytes)",
        at: .beginning(of: course.course.span.path),
        fixes: [FixIt("say in one paragraph what the course is about and for whom")])
    ]
  }
}
