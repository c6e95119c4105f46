import FileKit
import Foundation
import ProcessKit
import TestKit
import Testing

@testable import AudioKit

@Suite("A recording in another format", .engines)
struct FormatEncodingTests {
  private static let chapters = [
    AudioChapter(title: "One; = two", start: 0, end: 2595),
    AudioChapter(title: "Three", start: 2595, end: 6000),
  ]

  /// A mastered recording of six seconds with all tags and a cover.
  private func recording(in folder: String) async throws -> (MasteredAudio, AudioTags) {
    var tags = AudioTags(
      title: "The first call", album: "Selling", artist: "Example Works", track: (1, 2),
      genre: "Podcast", date: "2026-11-01", cover: "\(folder)/cover.png", chapters: Self.chapters)
    tags.narrator = "Dana Reyes"
    tags.disclosure = "A synthetic voice reads this lesson."
    _ = try await Program.ffmpeg.run(
      [
        "-v", "error", "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1",
        "\(folder)/cover.png",
      ], timeLimit: .lastResort)
    let audio = try await Mastering().master(
      .samples(syllables(seconds: 6, level: 0.3), rate: 24_000), tags: tags,
      to: "\(folder)/one.mp3", subject: "one")
    return (audio, tags)
  }

  private struct Probe: Decodable {
    struct Format: Decodable { var duration: String, tags: [String: String]? }
    struct Stream: Decodable {
      var codecName: String, codecType: String, channels: Int?, tags: [String: String]?
    }
    struct Chapter: Decodable { var startTime: String, tags: [String: String] }
    var format: Format
    var streams: [Stream]
    var chapters: [Chapter]
  }

  private func probe(_ path: String) async throws -> Probe {
    let ffprobe = Program("ffprobe", installedBy: "sudo apt-get install ffmpeg")
    let output = try await ffprobe.run(
      ["-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters", path],
      timeLimit: .lastResort
    ).output
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Probe.self, from: Data(output))
  }

  private func measured(_ path: String) async throws -> AudioKit.Measurement {
    let output = try await Program.ffmpeg.run(
      ["-nostdin", "-nostats", "-hide_banner", "-progress", "pipe:1", "-i", path, "-vn", "-af"]
        + ["ebur128=dualmono=true:framelog=verbose:peak=true", "-f", "null", "-"],
      timeLimit: .lastResort)
    let found = AudioKit.Measurement(messages: output.messages, progress: output.output)
    return try #require(found)
  }

  @Test(
    "has its chapters, tags and length, is as loud, and has the same bytes each time",
    arguments: [
      (FormatEncoding.Format.aac(96), "m4a", "aac"), (.opus(32), "opus", "opus"),
    ])
  func encoded(format: FormatEncoding.Format, ending: String, codec: String) async throws {
    try await withTemporaryFolder { folder in
      let (audio, tags) = try await recording(in: folder)
      var bytes: [[UInt8]] = []
      for name in ["a", "b"] {
        let path = "\(folder)/\(name).\(ending)"
        try await FormatEncoding().encode(
          audio.path, lasting: audio.duration, as: format, tags: tags, to: path, subject: "one")
        bytes.append(try FileSystem.read(path))
      }
      #expect(bytes[0] == bytes[1])
      let path = "\(folder)/a.\(ending)"
      let probe = try await probe(path)
      let sound = try #require(probe.streams.first { $0.codecType == "audio" })
      #expect(sound.codecName == codec && sound.channels == 1)
      #expect(probe.streams.contains { $0.codecType == "video" } == (codec == "aac"))
      #expect(probe.chapters.map { $0.tags["title"] } == Self.chapters.map(\.title))
      #expect(probe.chapters.compactMap { Double($0.startTime) } == [0, 2.595])
      // MPEG-4 has tags of the file, Ogg of the sound; their names are in capitals there.
      let found = (probe.format.tags ?? [:]).merging(sound.tags ?? [:]) { one, _ in one }
        .reduce(into: [String: String]()) { $0[$1.key.lowercased()] = $1.value }
      #expect(found["title"] == "The first call" && found["album"] == "Selling")
      #expect(found["composer"] == "Dana Reyes")
      #expect(found["comment"] == "A synthetic voice reads this lesson.", "\(found)")
      let measured = try await measured(path)
      #expect(abs((measured.loudness ?? 0) + 16) <= 0.5 && measured.peak <= -1, "\(measured)")
      #expect(abs(measured.duration - audio.duration) <= 60)
    }
  }

  @Test("is refused, and leaves no file, if a part or a chapter is missing")
  func refused() async throws {
    try await withTemporaryFolder { folder in
      let (audio, tags) = try await recording(in: folder)
      let path = "\(folder)/a.m4a"
      await #expect(throws: AudioFailure.self) {
        try await FormatEncoding().encode(
          audio.path, lasting: audio.duration + 200, as: .aac(96), tags: tags, to: path,
          subject: "one")
      }
      #expect(!FileSystem.isFile(path) && !FileSystem.isFile(path + ".tags"))
    }
  }

  @Test("is brought to the loudness and the peak that a recording must have")
  func corrected() async throws {
    try await withTemporaryFolder { folder in
      let (audio, tags) = try await recording(in: folder)
      // What the encoder would do to the peaks, done beforehand.
      let loud = "\(folder)/loud.mp3"
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-i", audio.path, "-vn", "-af", "volume=3dB", "-b:a", "96k", loud],
        timeLimit: .lastResort)
      let path = "\(folder)/a.m4a"
      try await FormatEncoding().encode(
        loud, lasting: audio.duration, as: .aac(96), tags: tags, to: path, subject: "one")
      let measured = try await measured(path)
      #expect(abs((measured.loudness ?? 0) + 16) <= 0.5 && measured.peak <= -1, "\(measured)")
    }
  }
}
