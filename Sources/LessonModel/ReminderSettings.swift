/// How learners are reminded of a course after it was taught, from `practice:` in `course.yaml`.
package struct ReminderSettings: Hashable, Sendable {
  /// After how many days a question comes, ascending, each once; never empty.
  ///
  /// The spacing of the standard ones grows, as what is remembered lasts longer each time.
  package var days = [2, 7, 16, 35, 60, 90]

  /// When it comes, on the clock of the learners.
  package var time = TimeOfDay.halfPastEight

  package init() {}
}
