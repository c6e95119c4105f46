/// How learners are asked again what they know, from `practice:` in `course.yaml`.
package struct PracticeSettings: Hashable, Sendable {
  /// How many questions a session may have.
  package static let allowedItems = 5...20

  /// How many questions a session has at most; fewer than five keep too little in mind.
  package var items = 10

  package init() {}
}
