package import AudioKit
package import CacheKit
import Digests
import FileKit
package import LessonModel
import ProcessKit

extension CacheKind {
  /// Recordings in a smaller encoding.
  static let encoded = CacheKind("encoded")
}

/// Encodes finished recordings again, or finds what was encoded before.
package struct RecordingEncoder: Sendable {
  private let encoding: SpeechEncoding
  private let formats: FormatEncoding
  private let cache: Cache

  /// What is kept of an encoded recording.
  package struct Encoded: Sendable {
    package var key: CacheKey
    package var entry: CacheEntry
  }

  package init(
    encoding: SpeechEncoding = SpeechEncoding(), formats: FormatEncoding = FormatEncoding(),
    cache: Cache
  ) {
    self.encoding = encoding
    self.formats = formats
    self.cache = cache
  }

  /// A recording as MP3 of a bit rate, in kilobits per second.
  ///
  /// - Throws: `NarrationFailure`, if the engine or a file fails.
  package func encoded(_ finished: FinishedRecording, bitRate: Int)
    async throws(NarrationFailure) -> Encoded
  {
    let lesson = finished.recording.lesson
    var recipe = Recipe()
    recipe.add("ffmpeg or how Lectern encodes", try await identity())
    recipe.add("the recording", finished.entry.content)
    recipe.add("the bit rate", "\(bitRate)")
    let key = CacheKey(.encoded, recipe)
    if let entry = cache.entry(for: key) { return Encoded(key: key, entry: entry) }
    let working = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.newFile(ending: "mp3")
    }
    defer { try? FileSystem.remove(working) }
    let source = cache.path(of: finished.entry)
    // A damaged recording is gone from the cache after this, and the next attempt makes it again.
    guard cache.content(of: finished.entry, for: finished.key) != nil else {
      throw NarrationFailure(.changed(path: source), recording: lesson)
    }
    try await NarrationFailure.audio(for: lesson) { () async throws(AudioFailure) in
      try await encoding.encode(
        source, lasting: finished.recording.duration, bitRate: bitRate, to: working,
        subject: "the recording of \(lesson)")
    }
    let entry = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.store(file: working, for: key)
    }
    return Encoded(key: key, entry: entry)
  }

  /// A recording in another format, with its tags, chapters and cover.
  ///
  /// - Parameters:
  ///   - finished: The recording.
  ///   - format: The other format.
  ///   - episode: What the recording was made from: its tags.
  ///   - isMade: Whether it is made if it is not there yet.
  /// - Returns: Nil if it is neither there nor made.
  /// - Throws: `NarrationFailure`, if the engine or a file fails.
  package func alternate(
    of finished: FinishedRecording, as format: SoundFormat, _ episode: Episode, isMade: Bool = true
  ) async throws(NarrationFailure) -> FinishedRecording? {
    let lesson = finished.recording.lesson
    let identity = try await cache.identity(of: formats.program, about: formats.settings) {
      () async throws(NarrationFailure) in
      try await NarrationFailure.audio(for: nil) { () async throws(AudioFailure) in
        try await formats.identity()
      }
    }
    var recipe = Recipe()
    recipe.add("ffmpeg or how Lectern encodes", identity)
    // Tags and cover are part of it.
    recipe.add("the recording", finished.entry.content)
    recipe.add("the format", "\(format.rawValue) \(format.bitRate)")
    let key = CacheKey(.encoded, recipe)
    func made(_ entry: CacheEntry) -> FinishedRecording {
      var other = finished
      other.recording.id = RecordingID(digest: entry.content.text)
      other.recording.byteCount = entry.byteCount
      other.key = key
      other.entry = entry
      other.recipe = recipe
      return other
    }
    if let entry = cache.entry(for: key) { return made(entry) }
    guard isMade else { return nil }
    let working = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.newFile(ending: format.ending)
    }
    defer { try? FileSystem.remove(working) }
    let source = cache.path(of: finished.entry)
    // A damaged recording is gone from the cache after this, and the next attempt makes it again.
    guard cache.content(of: finished.entry, for: finished.key) != nil else {
      throw NarrationFailure(.changed(path: source), recording: lesson)
    }
    var tags = episode.tags
    tags.chapters = finished.recording.chapters.map {
      AudioChapter(title: $0.title, start: $0.start, end: $0.end)
    }
    let asked: FormatEncoding.Format =
      switch format {
      case .aac: .aac(format.bitRate)
      case .opus: .opus(format.bitRate)
      }
    try await NarrationFailure.audio(for: lesson) { () async throws(AudioFailure) in
      try await formats.encode(
        source, lasting: finished.recording.duration, as: asked, tags: tags, to: working,
        subject: "the recording of \(lesson) as \(format.name)")
    }
    let entry = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.store(file: working, for: key)
    }
    return made(entry)
  }

  private func identity() async throws(NarrationFailure) -> String {
    try await cache.identity(of: encoding.program, about: SpeechEncoding.settings) {
      () async throws(NarrationFailure) in
      try await NarrationFailure.audio(for: nil) { () async throws(AudioFailure) in
        try await encoding.identity()
      }
    }
  }
}
