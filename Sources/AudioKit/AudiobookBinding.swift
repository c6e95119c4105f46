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
    let version = try await run(["-version"], subject: "ffmpeg -version").output
    return
      "\(String(decoding: version.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)); \(settings)"
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
    var arguments = ["-xerror"] + Mastering.input(recording, as: "mp3")
    // The recording's cover is a video to ffmpeg.
    arguments += ["-map", "0:a:0", "-vn", "-map_metadata", "-1", "-map_chapters", "-1"]
    arguments += ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-ac", "1"]
    arguments += [
      "-ar", "\(ADTSSound.sampleRate)", "-fflags", "+bitexact", "-flags:a", "+bitexact",
    ]
    _ = try await run(arguments + ["-f", "adts", "file:\(path)"], subject: subject)
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
      try FileSystem.write(Array(tags.metadataFile.utf8), to: metadata)
      try FileSystem.join(sounds, into: joined)
    }
    var arguments = Mastering.input(joined, as: "aac")
    arguments += Mastering.input(metadata, as: "ffmetadata")
    if let cover = tags.cover {
      arguments += Mastering.input(cover, as: Mastering.isPNG(cover) ? "png_pipe" : "jpeg_pipe")
    }
    arguments += ["-map", "0:a:0", "-map_metadata", "1", "-map_chapters", "1"]
    if tags.cover != nil {
      arguments += ["-map", "2:v:0", "-c:v", "copy", "-disposition:v", "attached_pic"]
    }
    // The number of audiobooks, which decides where a player's library lists the file.
    arguments += ["-metadata", "media_type=2", "-c:a", "copy", "-bsf:a", "aac_adtstoasc"]
    arguments += ["-movflags", "+faststart", "-fflags", "+bitexact", "-f", "ipod", "file:\(path)"]
    _ = try await run(arguments, subject: subject)
    try await check(path, frameCount, tags, subject: subject)
  }

  /// Decodes a finished file, and reads its chapters back: the engine reports success even if only its
  /// last piece did not fit on the disk.
  private func check(
    _ path: String, _ frameCount: Int, _ tags: AudioTags, subject: String
  ) async throws(AudioFailure) {
    let decoded = try await run(
      ["-progress", "pipe:1", "-xerror"] + Mastering.input(path, as: "mov")
        + ["-map", "0:a:0", "-f", "null", "-"], subject: subject)
    let lines = String(decoding: decoded.output, as: UTF8.self).split(separator: "\n")
    let time = lines.last { $0.hasPrefix("out_time_us=") }.flatMap { Int($0.dropFirst(12)) } ?? 0
    let whole = ADTSSound.milliseconds(ofFrames: frameCount)
    guard abs(time / 1000 - whole) <= 50 else {
      throw AudioFailure(.truncated(milliseconds: time / 1000, of: whole), mastering: subject)
    }
    let read = try await run(
      Mastering.input(path, as: "mov") + ["-f", "ffmetadata", "pipe:1"], subject: subject)
    let chapters = String(decoding: read.output, as: UTF8.self).split(separator: "\n")
      .count { $0 == "[CHAPTER]" }
    guard chapters == tags.chapters.count else { throw AudioFailure(.damaged, mastering: subject) }
  }

  private func run(_ arguments: [String], subject: String) async throws(AudioFailure)
    -> ProcessOutput
  {
    let common = ["-nostdin", "-hide_banner", "-nostats", "-v", "error", "-y"]
    do {
      return try await program.run(
        arguments == ["-version"] ? arguments : common + arguments, timeLimit: .seconds(600))
    } catch {
      if error.messages.contains("No space left on device") {
        let full = FileFailure(
          .diskFull, doing: "write the audiobook", reason: "no space left on device")
        throw AudioFailure(.file(full), mastering: subject)
      }
      throw AudioFailure(.engine(error), mastering: subject)
    }
  }

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
