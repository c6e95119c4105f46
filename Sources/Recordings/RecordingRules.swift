package import Diagnostics

/// What authors read about the rules that only recording reports.
package enum RecordingRules {
  package static let all = [
    RuleDescription(
      .nothingToHear, .podcast, .warning, moment: .publishing,
      "A lesson must have something to say.",
      """
      A lesson that has only pictures without descriptions, or only `:::silent` blocks, would be an episode \
      of silence. It gets no recording.
      """,
      .words(
        before: "a lesson with only a table in `:::silent`",
        after: "the same lesson, with a `:::say` that explains the table")),
    RuleDescription(
      .unusableRecording, .media, .error, moment: .publishing,
      "Your own recording must be usable.",
      """
      A file that is silent, is not a sound file, or cannot be brought to the loudness of the other \
      episodes does not make an episode that people can listen to.
      """,
      .words(
        before: "`recording: media/call.m4a`, a silent file",
        after: "`recording: media/call.m4a`, recorded again")),
  ]
}

extension RuleID {
  /// A lesson in which nothing is said.
  static let nothingToHear: RuleID = "nothing-to-hear"

  /// A recording that cannot be used.
  static let unusableRecording: RuleID = "unusable-recording"
}
