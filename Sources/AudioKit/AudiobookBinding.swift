import FileKit
package import ProcessKit

/// Makes one file with chapters from finished recordings: M4B, which players of audiobooks and of
/// music play.
///
/// Each recording is encoded by itself, so that a change of one costs that one; then they are joined
/// without being encoded again. The same recordings, tags and engine give the same bytes.
package struct AudiobookBinding: Sendable {
  package let program: Program

  /// What a finished file depends on in addition to recordings, tags and engine.
  package let settings = "AAC, 64 kb/s, mono, fast; binding 1"

  /// How much longer than the recording its encoded form may be, in milliseconds: what the encoder puts
  /// before and after the sound, two to three frames.
  private static let tolerance = 120

  package init(program: Program = .ffmpeg) { self.program = program }

  /// What a finished file depends on in addition to recordings and tags, as text for a cache key.
  package func identity() async throws(AudioFailure) -> String {
    try await engine.identity(settings)
  }

  /// Encodes one recording.
  ///
  /// - Parameters:
  ///   - recording: An MP3 file.
  ///   - duration: How long it is, in milliseconds.
  ///   - path: Where to write the sound.
  ///   - subject: How messages name it.
  /// - Returns: The sound, as read back.
  /// - Throws: `AudioFailure`, if it is not whole, or if the engine or a file fails.
  package func encode(
    _ recording: String, duration: Int, to path: String, subject: String
  ) async throws(AudioFailure) -> ADTSSound {
    var arguments = ["-xerror"] + SoundEngine.input(recording, as: "mp3")
    // The recording's cover is a video to ffmpeg.
    arguments += ["-map", "0:a:0", "-vn", "-map_metadata", "-1", "-map_chapters", "-1"]
    arguments += ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-ac", "1"]
    arguments += [
      "-ar", "\(ADTSSound.sampleRate)", "-fflags", "+bitexact", "-flags:a", "+bitexact",
    ]
    try await engine.run(
      arguments + ["-f", "adts", "file:\(path)"], writing: Self.product, for: subject)
    let bytes = try files(subject) { () throws(FileFailure) in try FileSystem.read(path) }
    guard let sound = ADTSSound(bytes) else { throw AudioFailure(.damaged, mastering: subject) }
    guard (0...Self.tolerance).contains(sound.duration - duration) else {
      throw AudioFailure(.truncated(milliseconds: sound.duration, of: duration), mastering: subject)
    }
    return sound
  }

  /// Joins encoded recordings.
  ///
  /// - Parameters:
  ///   - sounds: Files that ``encode(_:duration:to:subject:)`` wrote.
  ///   - frameCount: How many frames they have together.
  ///   - tags: The tags to write to the file, with its cover and chapters.
  ///   - path: Where to write the file.
  ///   - subject: How messages name it.
  /// - Throws: `AudioFailure`, if the file is not whole, or if the engine or a file fails.
  package func bind(
    _ sounds: [String], frameCount: Int, tags: AudioTags, to path: String, subject: String
  ) async throws(AudioFailure) {
    let (metadata, joined) = ("\(path).tags", "\(path).aac")
    defer {
      try? FileSystem.remove(metadata)
      try? FileSystem.remove(joined)
    }
    try files(subject) { () throws(FileFailure) in
      try FileSystem.write(Array(tags.metadataFile(hasComment: true).utf8), to: metadata)
      try FileSystem.join(sounds, into: joined)
    }
    var arguments = SoundEngine.input(joined, as: "aac")
    arguments += SoundEngine.input(metadata, as: "ffmetadata")
    if let cover = tags.cover {
      arguments += SoundEngine.input(cover, as: Mastering.isPNG(cover) ? "png_pipe" : "jpeg_pipe")
    }
    arguments += ["-map", "0:a:0", "-map_metadata", "1", "-map_chapters", "1"]
    if tags.cover != nil {
      arguments += ["-map", "2:v:0", "-c:v", "copy", "-disposition:v", "attached_pic"]
    }
    // The number of audiobooks, which decides where a player's library lists the file.
    arguments += ["-metadata", "media_type=2", "-c:a", "copy", "-bsf:a", "aac_adtstoasc"]
    arguments += ["-movflags", "+faststart", "-fflags", "+bitexact", "-f", "ipod", "file:\(path)"]
    try await engine.run(arguments, writing: Self.product, for: subject)
    try await check(path, frameCount, tags, subject: subject)
  }

  /// Decodes a finished file, and reads its chapters back.
  private func check(
    _ path: String, _ frameCount: Int, _ tags: AudioTags, subject: String
  ) async throws(AudioFailure) {
    try await engine.check(
      path, as: "mov", lasts: ADTSSound.milliseconds(ofFrames: frameCount), for: subject)
    let read = try await engine.run(
      SoundEngine.input(path, as: "mov") + ["-f", "ffmetadata", "pipe:1"], writing: Self.product,
      for: subject)
    let chapters = String(decoding: read.output, as: UTF8.self).split(separator: "\n")
      .count { $0 == "[CHAPTER]" }
    guard chapters == tags.chapters.count else { throw AudioFailure(.damaged, mastering: subject) }
  }

  private var engine: SoundEngine { SoundEngine(program: program) }

  /// What messages about a full disk call it.
  private static let product = "the audiobook"

  private func files<Value>(
    _ subject: String, _ work: () throws(FileFailure) -> Value
  ) throws(AudioFailure) -> Value {
    do {
      return try work()
    } catch {
      throw AudioFailure(.file(error), mastering: subject)
    }
  }
}
