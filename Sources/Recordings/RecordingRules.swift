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
    RuleDescription(
      .recordingSound, .media, .warning, moment: .publishing,
      "Your own recording must sound like a voice in a quiet room.",
      """
      Lectern brings every recording to the same loudness, and the noise of the room with it: above −50 dBFS it is \
      heard in each pause. Two channels of which one is silent, or the negative of the other, come from a wrong cable or \
      setting; Lectern keeps the good one.
      """,
      .words(
        before: "`recording: media/talk.wav`, with the voice in the left channel only",
        after: "`recording: media/talk.wav`, recorded in mono")),
    RuleDescription(
      .recordingWords, .podcast, .warning, moment: .publishing,
      "Your own recording must say what the lesson says.",
      """
      Who cannot hear reads the transcript, and who hears follows the page. Lectern compares the recording with the \
      lesson: word by word if you save what you say beside it (`talk.vtt`, `talk.srt` or `talk.txt` for `talk.m4a`), \
      and otherwise by its sound, in which it finds sentences that are read as they are written. It reports five words \
      or more that are only in one of them, and gives no transcript to a recording that says something else.
      """,
      .words(
        before: "a recording in which you tell a story that the lesson does not have",
        after: "the same recording, with the story in the lesson")),
    RuleDescription(
      .unreadableWords, .media, .error, moment: .publishing,
      "The words beside your own recording must be captions or text.",
      "Captions begin each cue with two times and an arrow; text is UTF-8.",
      .words(
        before: "`talk.srt` without any times", after: "`talk.srt` as your editor exports it")),
  ]
}

extension RuleID {
  /// A lesson in which nothing is said.
  static let nothingToHear: RuleID = "nothing-to-hear"

  /// What is wrong with the sound of an own recording, which is used all the same.
  static let recordingSound: RuleID = "recording-sound"

  /// An own recording with other words than its lesson.
  static let recordingWords: RuleID = "recording-words"

  /// A file with the words of an own recording that cannot be read.
  package static let unreadableWords: RuleID = "unreadable-words"

  /// A recording that cannot be used.
  static let unusableRecording: RuleID = "unusable-recording"
}
