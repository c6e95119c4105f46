package import AudioKit
package import CacheKit
package import Diagnostics
package import Digests
package import LessonModel
package import Narration

/// A lesson or a review to be recorded: what is heard, and the tags of the finished file.
package struct Episode: Hashable, Sendable {
  /// Where the sound comes from.
  package enum Sound: Hashable, Sendable {
    /// Spoken by the narrator's voice.
    case script(Script)

    /// The author's own recording.
    case supplied(OwnRecording)
  }

  package var lesson: LessonID

  /// Whether it is the lesson that is heard, its recap, or a review; then ``lesson`` is the id of that.
  package var form = EpisodeID.Form.lesson
  package var sound: Sound

  /// The files of the sounds that the script plays.
  package var sounds: [AssetID: SoundFile] = [:]

  /// Without chapters: those follow from the script.
  package var tags: AudioTags

  /// The digest of the cover that the tags name; nil if there is none.
  package var cover: Digest?

  /// The lesson's file, for diagnostics about the lesson as a whole.
  package var span: SourceSpan

  package init(
    lesson: LessonID, sound: Sound, tags: AudioTags, cover: Digest? = nil, span: SourceSpan
  ) {
    self.lesson = lesson
    self.sound = sound
    self.tags = tags
    self.cover = cover
    self.span = span
  }
}

/// A sound of the course: its file, and the digest that it must still have when it is read.
package struct SoundFile: Hashable, Sendable {
  package var path: String
  package var digest: Digest

  package init(path: String, digest: Digest) {
    self.path = path
    self.digest = digest
  }
}

/// A recording, and the file that holds its sound.
package struct FinishedRecording: Hashable, Sendable {
  package var recording: Recording

  /// The key of its MP3 file in the cache, and what is known about it there.
  package var key: CacheKey
  package var entry: CacheEntry

  /// Everything that it was made from.
  package var recipe: Recipe

  /// The words that the voice had to guess, each once, in order.
  package var guessed: [String] = []

  /// What the author supplied, the whole recording or sections; empty for what a voice says.
  package var supplied: [SuppliedSound] = []
}

/// How far the recordings have come.
package struct NarrationProgress: Hashable, Sendable {
  /// How many of the sentences outside finished recordings are spoken.
  package var sentencesDone = 0
  package var sentences = 0

  package var recordingsDone = 0
  package var recordings = 0
}
