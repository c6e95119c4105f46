/// How learners are asked again what they know, from `practice:` in `course.yaml`.
package struct PracticeSettings: Hashable, Sendable {
  /// How many questions a session may have.
  package static let allowedItems = 5...20

  /// How many questions a session on the website has at most; fewer than five keep too little in mind.
  package var items = 10

  /// Whether the website has a page of questions, if there is something to ask.
  package var hasPage = true

  /// After how many days a group is sent a question, ascending, each once; never empty.
  ///
  /// The spacing of the standard ones grows, as what is remembered lasts longer each time.
  package var days = [2, 7, 16, 35, 60, 90]

  /// When it is sent, on the clock of the learners.
  package var time = TimeOfDay.halfPastEight

  package init() {}
}
