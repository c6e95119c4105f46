/// An episode of the podcast: a lesson, or its recap.
package struct EpisodeID: Hashable, Sendable, CustomStringConvertible {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case lesson
    case recap
  }

  package var lesson: LessonID
  package var form: Form

  package init(_ lesson: LessonID, _ form: Form = .lesson) {
    self.lesson = lesson
    self.form = form
  }

  /// The name of its files, such as `pain` and `pain.recap`.
  ///
  /// The id of a lesson has no period, so no two episodes have the same.
  package var description: String {
    switch form {
    case .lesson: lesson.text
    case .recap: "\(lesson).recap"
    }
  }
}
