package import Diagnostics

/// The finished recording of a lesson: mastered, encoded, measured.
///
/// This is a value; the samples stay in a file that is found by the recording's id.
package struct Recording: Hashable, Sendable {
  package var id: RecordingID
  package var lesson: LessonID

  /// Whether it is the lesson that is heard, its recap, or a review; then ``lesson`` is the id of that.
  package var form = EpisodeID.Form.lesson

  /// The size of the finished file in bytes.
  package var byteCount: Int

  /// Milliseconds, as decoded.
  package var duration: Int
  package var origin: Origin

  /// In order, the first at 0; never empty.
  package var chapters: [Chapter]

  /// In order, without overlaps; empty if the times of the sentences are not known.
  package var cues: [Cue]

  /// As read back from the finished file.
  package var loudness: Loudness

  /// The sections that a person reads in a recording of a synthetic voice, in order.
  package var readSections: [Anchor] = []

  /// The same recording in other formats, in the order of ``SoundFormat``.
  package var alternates: [Alternate] = []

  package init(
    id: RecordingID, lesson: LessonID, byteCount: Int, duration: Int, origin: Origin,
    chapters: [Chapter], cues: [Cue], loudness: Loudness
  ) {
    self.id = id
    self.lesson = lesson
    self.byteCount = byteCount
    self.duration = duration
    self.origin = origin
    self.chapters = chapters
    self.cues = cues
    self.loudness = loudness
  }

  package enum Origin: Hashable, Sendable {
    /// Spoken by a synthetic voice, by name.
    case synthesized(voice: String)

    /// Supplied by the author.
    case supplied
  }

  /// Whether a synthetic voice speaks in it.
  package var isSynthetic: Bool {
    switch origin {
    case .synthesized: true
    case .supplied: false
    }
  }

  /// Whether a person reads in it: all of it, or some sections.
  package var isReadByPerson: Bool { !isSynthetic || !readSections.isEmpty }

  /// The recording in another format than MP3.
  package struct Alternate: Hashable, Sendable {
    package var format: SoundFormat

    /// The digest of its file.
    package var id: RecordingID
    package var byteCount: Int

    package init(format: SoundFormat, id: RecordingID, byteCount: Int) {
      self.format = format
      self.id = id
      self.byteCount = byteCount
    }
  }

  package struct Loudness: Hashable, Sendable {
    /// Integrated loudness as dual mono, in LUFS (ITU-R BS.1770-4).
    package var integrated: Double

    /// True peak, in dBTP.
    package var truePeak: Double

    package init(integrated: Double, truePeak: Double) {
      self.integrated = integrated
      self.truePeak = truePeak
    }
  }

  /// The title, place and length of a section.
  package struct Chapter: Hashable, Sendable {
    package var title: String

    /// Milliseconds from the beginning.
    package var start: Int

    /// Milliseconds from the beginning; the next chapter's start, or the duration.
    package var end: Int

    /// The heading that it belongs to; nil for the lesson itself.
    package var anchor: Anchor?

    package init(title: String, start: Int, end: Int, anchor: Anchor? = nil) {
      self.title = title
      self.start = start
      self.end = end
      self.anchor = anchor
    }
  }

  /// A spoken sentence.
  package struct Cue: Hashable, Sendable {
    /// As written, not as spoken: "$1.54M", for which the voice says words.
    package var text: String

    /// Milliseconds from the beginning.
    package var start: Int
    package var end: Int

    /// The words as the voice said them; empty if the voice does not report them.
    package var words: [Word]

    /// Where it was written; nil for words that Lectern adds.
    package var span: SourceSpan?

    /// Who speaks in a conversation; nil for the narrator.
    package var speaker: String?

    package init(
      text: String, start: Int, end: Int, words: [Word] = [], span: SourceSpan? = nil,
      speaker: String? = nil
    ) {
      self.speaker = speaker
      self.text = text
      self.start = start
      self.end = end
      self.words = words
      self.span = span
    }
  }

  package struct Word: Hashable, Sendable {
    package var text: String
    package var start: Int
    package var end: Int

    package init(text: String, start: Int, end: Int) {
      self.text = text
      self.start = start
      self.end = end
    }
  }
}

/// The digest of a finished recording, in hexadecimal; equal ids mean equal bytes.
package struct RecordingID: Hashable, Sendable, CustomStringConvertible {
  package let digest: String

  package init(digest: String) { self.digest = digest }

  package var description: String { digest }
}
