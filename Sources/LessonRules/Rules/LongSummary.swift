package import Diagnostics
import LessonModel

/// A summary must have at most 200 characters.
package struct LongSummary: Rule {
  package static let description = RuleDescription(
    "long-summary", .structure, .warning, "A summary must have at most 200 characters.",
    """
    A summary appears in the outline of the course, in search results and in podcast apps, which cut \
    longer texts.
    """,
    .frontMatter(
      before: """
        summary: In this lesson you will first of all learn what a pain is, then why it matters to everybody who
          sells anything to anybody, then how to find it, how to write it down, and at the end also what to do with
          it when you have it.
        """,
      after: "summary: A pain is what it costs the buyer to do nothing."))

  /// Characters.
  package static let limit = 200

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let summary = lesson.lesson.summary, summary.utf8.count > Self.limit,
      summary.count > Self.limit
    else { return [] }
    return [
      .warning(
        Self.id,
        "a summary has at most \(Self.limit) characters, and this one has \(summary.count)",
        at: lesson.lesson.title.span, fixes: [FixIt("say it in one or two sentences")])
    ]
  }
}
