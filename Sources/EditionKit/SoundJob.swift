package import LessonModel

/// Recordings as one file with chapters (MPEG-4, AAC), for players of audiobooks.
///
/// Equal jobs with equal recordings and covers give equal bytes.
package struct SoundJob: Hashable, Sendable {
  /// A recording, and the chapters in it.
  package struct Part: Hashable, Sendable {
    package var recording: RecordingID

    /// Milliseconds.
    package var duration: Int

    /// In order; times are from the beginning of the recording.
    package var chapters: [Recording.Chapter]

    package init(recording: RecordingID, duration: Int, chapters: [Recording.Chapter]) {
      self.recording = recording
      self.duration = duration
      self.chapters = chapters
    }
  }

  /// What players show of the file.
  package struct Tags: Hashable, Sendable {
    package var title: String
    package var artist: String?

    /// A day, such as `2026-11-24`.
    package var date: String?

    /// What players show in addition: that a voice is synthetic.
    package var comment: String?

    /// The people who read.
    package var narrator: String?

    package init(
      title: String, artist: String? = nil, date: String? = nil, comment: String? = nil,
      narrator: String? = nil
    ) {
      self.narrator = narrator
      self.title = title
      self.artist = artist
      self.date = date
      self.comment = comment
    }
  }

  package var tags: Tags
  package var cover: OutputTree.Content

  /// In the order in which they are played.
  package var parts: [Part]

  package init(tags: Tags, cover: OutputTree.Content, parts: [Part]) {
    self.tags = tags
    self.cover = cover
    self.parts = parts
  }
}
