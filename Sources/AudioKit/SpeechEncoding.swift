import FileKit
package import ProcessKit

/// Encodes a finished recording again, smaller: mono MP3 without tags and cover.
///
/// The same recording, bit rate and engine give the same bytes. The sound begins and ends as before.
package struct SpeechEncoding: Sendable {
  package let program: Program

  /// Everything that a file depends on in addition to the recording, the bit rate and the engine.
  package static let settings = "speech encoding 1"

  package init(program: Program = .ffmpeg) { self.program = program }

  /// What a file depends on in addition to the recording and the bit rate, as text for a cache key.
  package func identity() async throws(AudioFailure) -> String {
    try await engine.identity(Self.settings)
  }

  /// Encodes an MP3 file that was mastered.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - duration: How long it lasts, in milliseconds.
  ///   - bitRate: The bit rate to encode with, in kilobits per second.
  ///   - path: Where to write the result; on failure, nothing is there.
  ///   - subject: How messages name the sound.
  /// - Throws: `AudioFailure`, if the result does not last as long, or the engine or a file fails.
  package func encode(
    _ source: String, lasting duration: Int, bitRate: Int, to path: String, subject: String
  ) async throws(AudioFailure) {
    do throws(AudioFailure) {
      // The cover is a video stream, which would stop the encoder.
      try await engine.run(
        SoundEngine.input(source, as: "mp3")
          + ["-map", "0:a:0", "-vn", "-map_metadata", "-1", "-map_chapters", "-1"]
          + ["-c:a", "libmp3lame", "-b:a", "\(bitRate)k", "-compression_level", "5"]
          + ["-ar", "\(Self.sampleRate(for: bitRate))", "-ac", "1", "-id3v2_version", "0"]
          + ["-write_id3v1", "0", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3"]
          + [path], writing: "the encoded sound", for: subject)
      try await engine.check(path, as: "mp3", lasts: duration, for: subject)
    } catch {
      try? FileSystem.remove(path)
      throw error
    }
  }

  /// Speech has little above 12 kHz; below this rate, more samples would only cost quality.
  private static func sampleRate(for bitRate: Int) -> Int { bitRate <= 64 ? 24_000 : 44_100 }

  private var engine: SoundEngine { SoundEngine(program: program) }
}
