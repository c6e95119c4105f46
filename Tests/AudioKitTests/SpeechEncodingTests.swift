import FileKit
import ProcessKit
import TestKit
import Testing

@testable import AudioKit

@Suite("Speech for books", .engines)
struct SpeechEncodingTests {
  /// A mastered recording of four seconds, with a cover, which would stop an encoder.
  private func recording(in folder: String) async throws -> MasteredAudio {
    var tags = AudioTags(title: "One")
    tags.cover = "\(folder)/cover.png"
    _ = try await Program.ffmpeg.run(
      [
        "-v", "error", "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1",
        "\(folder)/cover.png",
      ], timeLimit: .lastResort)
    return try await Mastering().master(
      .samples(syllables(seconds: 4, level: 0.3), rate: 24_000), tags: tags,
      to: "\(folder)/one.mp3", subject: "one")
  }

  @Test("is smaller, lasts as long, and has the same bytes each time")
  func encoded() async throws {
    try await withTemporaryFolder { folder in
      let audio = try await recording(in: folder)
      var found: [[UInt8]] = []
      for name in ["a", "b"] {
        let path = "\(folder)/\(name).mp3"
        try await SpeechEncoding().encode(
          audio.path, lasting: audio.duration, bitRate: 48, to: path, subject: "one")
        found.append(try FileSystem.read(path))
      }
      #expect(found[0] == found[1])
      #expect((23_000...27_000).contains(found[0].count), "\(found[0].count)")
      // Neither tags nor a cover.
      #expect(found[0].first == 0xFF)
    }
  }

  @Test("is refused if a part of it is missing")
  func truncated() async throws {
    try await withTemporaryFolder { folder in
      let audio = try await recording(in: folder)
      let path = "\(folder)/a.mp3"
      await #expect(throws: AudioFailure.self) {
        try await SpeechEncoding().encode(
          audio.path, lasting: audio.duration + 60, bitRate: 48, to: path, subject: "one")
      }
      #expect(!FileSystem.isFile(path))
    }
  }
}
