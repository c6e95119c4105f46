package import Diagnostics
import LessonModel

/// A title must be short enough for podcast apps.
package struct LongTitle: Rule {
  package static let description = RuleDescription(
    "long-title", .podcast, .warning, "The title of a lesson must have at most 80 characters.",
    """
    The title of a lesson is also the title of its episode. Podcast apps and search results cut longer titles, and \
    the outline of the course becomes hard to scan.
    """,
    .frontMatter(
      before:
        "title: Everything that a good seller should know about finding the pain of a buyer and asking for it",
      after: "title: Find the pain"))

  package init() {}

  /// Characters.
  package static let limit = 80

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let title = lesson.lesson.title
    guard title.value.utf8.count > Self.limit, title.value.count > Self.limit else { return [] }
    return [
      .warning(
        Self.id,
        "a title has at most \(Self.limit) characters, and this one has \(title.value.count)",
        at: title.span, fixes: [FixIt("say the one idea of the lesson, and the rest in `summary`")])
    ]
  }
}
