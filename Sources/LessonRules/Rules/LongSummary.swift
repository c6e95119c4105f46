package import Diagnostics
package import LessonModel

/// A summary is at most 200 characters long.
///
/// It stands in the outline of the course, in search results and in the lists of podcast apps,
/// which cut what is longer.
///
/// ```yaml
/// Before: summary: In this lesson you will first of all learn about … (350 characters)
/// After:  summary: One number says how fast a pipeline becomes revenue.
/// ```
package struct LongSummary: Rule {
  package static let id: RuleID = "long-summary"

  /// Characters.
  package static let limit = 200

  package init() {}

  package func check(_ lesson: Lesson, in course: CourseIndex) -> [Diagnostic] {
    guard let summary = lesson.summary, summary.count > Self.limit else { return [] }
    return [
      .warning(
        Self.id,
        "a summary has at most \(Self.limit) characters, and this one has \(summary.count)",
        at: lesson.title.span, fixes: [FixIt("say it in one or two sentences")])
    ]
  }
}
