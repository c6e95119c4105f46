package import AudioKit
package import Diagnostics
package import LessonModel
package import Narration

/// A lesson to be recorded: what is heard, and what the finished file says of itself.
package struct Episode: Hashable, Sendable {
  /// Where the sound comes from.
  package enum Sound: Hashable, Sendable {
    /// Spoken by the narrator's voice.
    case script(Script)

    /// The author's own recording: a file, and where the lesson names it.
    case supplied(path: String, span: SourceSpan)
  }

  package var lesson: LessonID
  package var sound: Sound

  /// Without chapters: those follow from the script.
  package var tags: AudioTags

  /// The lesson's file, for what is true of the lesson as a whole.
  package var span: SourceSpan

  package init(lesson: LessonID, sound: Sound, tags: AudioTags, span: SourceSpan) {
    self.lesson = lesson
    self.sound = sound
    self.tags = tags
    self.span = span
  }
}

/// A recording, and the file that holds its sound.
package struct FinishedRecording: Hashable, Sendable {
  package var recording: Recording

  /// An MP3 file in the cache; it stays there until the cache is cleared.
  package var path: String
}

/// How far the recordings are.
package struct NarrationProgress: Hashable, Sendable {
  /// Sentences that are spoken, of those that are not in finished recordings.
  package var sentencesDone = 0
  package var sentences = 0

  package var recordingsDone = 0
  package var recordings = 0
}
