/// An episode of the podcast: a lesson, its recap, or the review of a unit.
package struct EpisodeID: Hashable, Sendable, CustomStringConvertible {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case lesson
    case recap

    /// Questions about a unit.
    case review

    /// Conversations and tasks of a lesson, with time to answer.
    case rehearsal
  }

  /// The lesson; for a review what ``Review/id`` says, which may be that of a lesson, too.
  package var lesson: LessonID
  package var form: Form

  package init(_ lesson: LessonID, _ form: Form = .lesson) {
    self.lesson = lesson
    self.form = form
  }

  /// The name of its files, such as `pain`, `pain.recap`, `pain.rehearsal` and `closing.review`.
  ///
  /// The id of a lesson has no period, so no two episodes have the same.
  package var description: String {
    switch form {
    case .lesson: lesson.text
    case .recap: "\(lesson).recap"
    case .review: "\(lesson).review"
    case .rehearsal: "\(lesson).rehearsal"
    }
  }
}
