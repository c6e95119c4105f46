package import Diagnostics

/// What authors read about the rules that only recording shows.
package enum RecordingRules {
  package static let all = [
    RuleDescription(
      .nothingToHear, .podcast, .warning, moment: .publishing,
      "A lesson has something to be heard.",
      """
      A lesson of pictures without a description, or of what stands in `:::silent`, would be an episode \
      of silence, and gets none.
      """,
      .words(
        before: "a lesson of nothing but a table in `:::silent`",
        after: "the same lesson, with the table told in `:::say`")),
    RuleDescription(
      .unusableRecording, .media, .error, moment: .publishing,
      "A recording of your own can be heard.",
      """
      A file that is no sound, that is silent, or that cannot be brought to the loudness of the other \
      episodes would be an episode that nobody can listen to.
      """,
      .words(
        before: "`recording: media/call.m4a`, a file of silence",
        after: "`recording: media/call.m4a`, recorded again")),
  ]
}

extension RuleID {
  /// A lesson in which nothing is said.
  static let nothingToHear: RuleID = "nothing-to-hear"

  /// A recording that cannot be used.
  static let unusableRecording: RuleID = "unusable-recording"
}
