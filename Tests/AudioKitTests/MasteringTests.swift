import FileKit
import Glibc
import ProcessKit
import TestKit
import Testing

@testable import AudioKit

@Suite("Mastering", .engines)
struct MasteringTests {
  private let mastering = Mastering()
  private let tags = AudioTags(title: "Why velocity")

  @Test("brings sound of any level to -16 LUFS and at most -1 dBTP", arguments: [1, 0.1, 0.003])
  func levels(level: Double) async throws {
    try await withTemporaryFolder { folder in
      let audio = try await mastering.master(
        .samples(syllables(seconds: 5, level: level), rate: 24_000), tags: tags,
        to: folder + "/a.mp3", subject: "a")
      #expect(abs(audio.loudness + 16) <= 0.5)
      #expect(audio.truePeak <= -1)
      #expect(audio.duration == 5000)
      let bytes = try FileSystem.read(audio.path)
      #expect(audio.byteCount == bytes.count)
    }
  }

  @Test(
    "reads what authors bring",
    arguments: [
      ("stereo.wav", ["-ac", "2"]), ("phone.wav", ["-ar", "8000"]), ("video.m4a", ["-c:a", "aac"]),
      ("flat.flac", ["-ar", "96000"]), ("clipped.wav", ["-af", "volume=30dB"]),
      ("small.mp3", ["-b:a", "32k"]),
    ])
  func files(name: String, options: [String]) async throws {
    try await withTemporaryFolder { folder in
      let bytes = Array(syllables(seconds: 4, level: 0.3).map(\.littleEndian))
        .withUnsafeBytes { Array($0) }
      let file = "\(folder)/\(name)"
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "s16le", "-ar", "24000", "-ac", "1", "-i", "pipe:0"] + options
          + [file], input: bytes, timeLimit: .lastResort)
      let audio = try await mastering.master(
        .file(path: file), tags: tags, to: folder + "/out.mp3", subject: name)
      #expect(abs(audio.loudness + 16) <= 0.5)
      #expect(audio.truePeak <= -1)
      #expect((3950...4150).contains(audio.duration))
    }
  }

  @Test("makes something of a sound too short to have a loudness")
  func short() async throws {
    try await withTemporaryFolder { folder in
      let audio = try await mastering.master(
        .samples(syllables(seconds: 0.2, level: 0.3), rate: 24_000), tags: tags,
        to: folder + "/a.mp3", subject: "a")
      #expect(audio.duration == 1000)
      #expect(abs(audio.loudness + 16) <= 0.5)
    }
  }

  @Test("refuses silence, and leaves nothing behind", arguments: [0, 12_000, 240_000])
  func silence(count: Int) async throws {
    try await withTemporaryFolder { folder in
      let failure = await #expect(throws: AudioFailure.self) {
        try await mastering.master(
          .samples([Int16](repeating: 0, count: count), rate: 24_000), tags: tags,
          to: folder + "/a.mp3", subject: "lesson why-velocity")
      }
      #expect(failure?.description == "lesson why-velocity is silent; record it again")
      let left = try FileSystem.names(in: folder)
      #expect(left == [])
    }
  }

  @Test("says what is wrong with a file that holds no sound")
  func noSound() async throws {
    try await withTemporaryFolder { folder in
      try FileSystem.write(Array("This is a letter.".utf8), to: folder + "/letter.mp3")
      let failure = await #expect(throws: AudioFailure.self) {
        try await mastering.master(
          .file(path: folder + "/letter.mp3"), tags: tags, to: folder + "/a.mp3",
          subject: "letter.mp3")
      }
      #expect(
        failure?.description
          == "letter.mp3 contains no sound that can be read; convert it to WAV or MP3")
    }
  }

  @Test("does not blame the sound for a cover that is not a picture")
  func cover() async throws {
    try await withTemporaryFolder { folder in
      try FileSystem.write(Array("This is a letter.".utf8), to: folder + "/cover.png")
      var tags = tags
      tags.cover = folder + "/cover.png"
      let failure = await #expect(throws: AudioFailure.self) {
        try await mastering.master(
          .samples(syllables(seconds: 2, level: 0.2), rate: 24_000), tags: tags,
          to: folder + "/a.mp3", subject: "a")
      }
      #expect(failure?.description.hasPrefix("a: ffmpeg failed with exit code 1") == true)
    }
  }

  @Test("gives up on what no gain can bring to its loudness")
  func unattainable() async throws {
    try await withTemporaryFolder { folder in
      // One click in silence: all peak, no loudness.
      var samples = [Int16](repeating: 0, count: 240_000)
      samples[120_000] = 30_000
      let failure = await #expect(throws: AudioFailure.self) {
        try await mastering.master(
          .samples(samples, rate: 24_000), tags: tags, to: folder + "/a.mp3", subject: "a")
      }
      switch failure?.code {
      case .unattainable, .silent: break
      case let other: Issue.record("\(String(describing: other))")
      }
      let left = try FileSystem.names(in: folder)
      #expect(left == [])
    }
  }

  @Test("lowers the limiter until the file itself keeps to -1 dBTP")
  func peak() async throws {
    try await withTemporaryFolder { folder in
      let engine = try StandInEngine(in: folder, peaks: [0.4, -0.9, -1.0])
      let audio = try await Mastering(program: engine.program).master(
        .samples([1, 2, 3], rate: 24_000), tags: tags, to: folder + "/a.mp3", subject: "a")
      #expect(audio.attempts == 3)
      #expect(audio.truePeak == -1)
      let limits = try engine.limits()
      #expect(limits.count == 3)
      #expect(limits == limits.sorted(by: >) && Set(limits).count == 3)
    }
  }

  @Test("gives up on a file whose true peak stays above -1 dBTP, and leaves nothing behind")
  func peakStays() async throws {
    try await withTemporaryFolder { folder in
      let engine = try StandInEngine(in: folder, peaks: [-0.9])
      let failure = await #expect(throws: AudioFailure.self) {
        try await Mastering(program: engine.program).master(
          .samples([1, 2, 3], rate: 24_000), tags: tags, to: folder + "/a.mp3", subject: "a")
      }
      #expect(failure?.code == .unattainable(loudness: -16, truePeak: -0.9))
      #expect(!FileSystem.exists(folder + "/a.mp3"))
    }
  }

  @Test("gives up on a file that stays too loud or too soft", arguments: [-17.0, -15.0])
  func loudnessStays(loudness: Double) async throws {
    try await withTemporaryFolder { folder in
      let engine = try StandInEngine(in: folder, peaks: [-2], loudness: loudness)
      let failure = await #expect(throws: AudioFailure.self) {
        try await Mastering(program: engine.program).master(
          .samples([1, 2, 3], rate: 24_000), tags: tags, to: folder + "/a.mp3", subject: "a")
      }
      #expect(failure?.code == .unattainable(loudness: loudness, truePeak: -2))
    }
  }

  @Test("takes no file that is shorter than its source: the disk was full, and ffmpeg ended well")
  func truncated() async throws {
    try await withTemporaryFolder { folder in
      let engine = try StandInEngine(in: folder, peaks: [-2], seconds: 4)
      let failure = await #expect(throws: AudioFailure.self) {
        try await Mastering(program: engine.program).master(
          .samples([1, 2, 3], rate: 24_000), tags: tags, to: folder + "/a.mp3", subject: "a")
      }
      #expect(failure?.code == .truncated(milliseconds: 4000, of: 5000))
      #expect(!FileSystem.exists(folder + "/a.mp3"))
    }
  }

  @Test("takes no file whose headers announce more than there is, or another number of chapters")
  func damaged() {
    let whole = StandInEngine.sound
    #expect(FinishedMP3(whole)?.isWhole(chapters: 0, hasCover: false) == true)
    #expect(FinishedMP3(whole)?.isWhole(chapters: 1, hasCover: false) == false)
    #expect(FinishedMP3(whole)?.isWhole(chapters: 0, hasCover: true) == false)
    #expect(FinishedMP3(whole + [0])?.isWhole(chapters: 0, hasCover: false) == false)
    for count in whole.indices {
      let half = FinishedMP3(Array(whole.prefix(count)))
      #expect(half?.isWhole(chapters: 0, hasCover: false) != true)
    }
  }

  @Test("is -16 LUFS on two loudspeakers, where podcast apps play it")
  func twoSpeakers() async throws {
    try await withTemporaryFolder { folder in
      let audio = try await mastering.master(
        .samples(syllables(seconds: 5, level: 0.1), rate: 24_000), tags: tags,
        to: folder + "/a.mp3", subject: "a")
      let output = try await Program.ffmpeg.run(
        [
          "-nostdin", "-hide_banner", "-nostats", "-v", "info", "-progress", "pipe:1", "-i",
          audio.path, "-af", "pan=stereo|c0=c0|c1=c0,ebur128=framelog=verbose:peak=true", "-f",
          "null", "-",
        ], timeLimit: .lastResort)
      let played = try #require(
        Measurement(messages: output.messages, progress: output.output)?.loudness)
      #expect(abs(played + 16) <= 0.5)
    }
  }

  @Test("names the engine that is missing")
  func missing() async {
    let mastering = Mastering(
      program: Program(
        "/nowhere/ffmpeg", named: "ffmpeg", installedBy: "sudo apt-get install ffmpeg"))
    let failure = await #expect(throws: AudioFailure.self) { try await mastering.identity() }
    #expect(
      failure?.description
        == "ffmpeg is not installed; install it with: sudo apt-get install ffmpeg")
  }
}

/// Stands in for ffmpeg: sounds are -16 LUFS and 5 s long, and what it encodes has the true peaks that are
/// given, one after the other, the last one from then on.
private struct StandInEngine {
  let program: Program
  private let log: String

  /// `loudness` and `seconds` are those of what it encodes.
  init(in folder: String, peaks: [Double], loudness: Double = -16, seconds: Int = 5) throws {
    log = "\(folder)/filters"
    let script = """
      #!/bin/sh
      case "$*" in
      *peak=sample*) peak=-6.0 loudness=-16.0 seconds=5 ;;
      *peak=true*)
        loudness=\(loudness) seconds=\(seconds)
        peak=$(sed -n "$(wc -l < '\(log)')p" '\(folder)/peaks')
        peak=${peak:-\(peaks.last ?? 0)} ;;
      *alimiter*)
        echo "$*" >> '\(log)'
        exit ;;
      *)
        for file; do :; done
        cp '\(folder)/sound' "$file"
        exit ;;
      esac
      echo 'Summary:' >&2
      echo "I: $loudness LUFS" >&2
      echo "Peak: $peak dBFS" >&2
      echo "out_time_us=${seconds}000000"
      """
    try FileSystem.write(Self.sound, to: "\(folder)/sound")
    try FileSystem.write(Array("\(peaks.map { "\($0)\n" }.joined())".utf8), to: "\(folder)/peaks")
    let path = "\(folder)/ffmpeg"
    try FileSystem.write(Array(script.utf8), to: path)
    chmod(path, 0o755)
    program = Program(path, named: "ffmpeg", installedBy: "")
  }

  /// The headers of an MP3 file without chapters, and no sound behind them: 10 and 52 bytes.
  static let sound: [UInt8] =
    Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, 0] + [0xFF, 0xFB, 0x70, 0xC0]
    + [UInt8](repeating: 0, count: 32) + Array("Info".utf8) + [0, 0, 0, 3]
    + [0, 0, 0, 0] + [0, 0, 0, 52]

  /// The limits of the limiter, as amplitudes, of one encoding after the other.
  func limits() throws -> [Double] {
    String(decoding: try FileSystem.read(log), as: UTF8.self).matches(of: /limit=([0-9.]+)/)
      .compactMap { Double($0.1) }
  }
}

@Suite("A finished file", .engines)
struct FinishedFileTests {
  @Test("says what it is, with chapters and a front cover, and has the same bytes each time")
  func tags() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", "cover.png"],
        in: folder, timeLimit: .lastResort)
      var tags = AudioTags(
        title: "Qualify; or don't = why #2?", album: #"Sales\Velocity"#, artist: "Anna Müller",
        track: (2, 6), genre: "Podcast", date: "2026-11-23", cover: folder + "/cover.png",
        chapters: [
          AudioChapter(title: "Qualify", start: 0, end: 1500),
          AudioChapter(title: "Wer zahlt? 日本", start: 1500, end: 3000),
        ])
      tags.disclosure = "Keine Person liest: 日本 😀"
      tags.language = "deu"
      tags.copyright = "2026 Anna Müller, CC BY 4.0"
      tags.publisher = "Müller & Co."
      tags.link = "https://courses.example/velocity/"
      tags.lyrics = "Qualifizieren.\n\nWer zahlt? 日本 😀"
      let source = AudioSource.samples(syllables(seconds: 3, level: 0.2), rate: 24_000)
      let first = try await Mastering().master(
        source, tags: tags, to: folder + "/1.mp3", subject: "a")
      let second = try await Mastering().master(
        source, tags: tags, to: folder + "/2.mp3", subject: "a")
      let bytes = try FileSystem.read(first.path)
      let secondBytes = try FileSystem.read(second.path)
      #expect(bytes == secondBytes)
      #expect(Array(bytes.prefix(4)) == Array("ID3".utf8) + [3])
      let lyrics = FinishedMP3.Frame("USLT", language: "deu", text: tags.lyrics ?? "")
      #expect(bytes.firstRange(of: lyrics.bytes) != nil)
      #expect(
        Array(lyrics.bytes.prefix(20)) == Array("USLT".utf8) + [0, 0, 0, 74, 0, 0, 1]
          + Array("deu".utf8) + [0xFF, 0xFE, 0, 0, 0xFF, 0xFE])
      let link = FinishedMP3.Frame("WOAS", address: "https://courses.example/velocity/")
      #expect(bytes.firstRange(of: link.bytes) != nil)

      let probe = Program("ffprobe", installedBy: "sudo apt-get install ffmpeg")
      let found = try await probe.run(
        ["-v", "error", "-show_format", "-show_chapters", "-show_streams", "-of", "flat", "1.mp3"],
        in: folder, timeLimit: .lastResort)
      let lines = Set(String(decoding: found.output, as: UTF8.self).split(separator: "\n"))
      let expected: [Substring] = [
        "format.tags.title=\"Qualify; or don't = why #2?\"",
        #"format.tags.album="Sales\\Velocity""#,
        "format.tags.artist=\"Anna Müller\"", "format.tags.track=\"2/6\"",
        "format.tags.genre=\"Podcast\"", "format.tags.date=\"2026-11-23\"",
        "chapters.chapter.0.tags.title=\"Qualify\"",
        "chapters.chapter.1.tags.title=\"Wer zahlt? 日本\"",
        "chapters.chapter.1.start_time=\"1.500000\"", "chapters.chapter.1.end_time=\"3.000000\"",
        "streams.stream.0.codec_name=\"mp3\"", "streams.stream.0.sample_rate=\"44100\"",
        "streams.stream.0.channels=1", "streams.stream.0.bit_rate=\"96000\"",
        "streams.stream.1.tags.comment=\"Cover (front)\"",
        "format.tags.language=\"deu\"",
        "format.tags.copyright=\"2026 Anna Müller, CC BY 4.0\"",
        "format.tags.publisher=\"Müller & Co.\"",
        "format.tags.ai_content=\"true\"", "format.tags.comment=\"Keine Person liest: 日本 😀\"",
      ]
      for line in expected { #expect(lines.contains(line)) }
    }
  }
}

/// Something like speech: half-second bursts of a buzz with a little noise, and rests between.
func syllables(seconds: Double, level: Double) -> [Int16] {
  var state: UInt32 = 1
  return (0..<Int(seconds * 24_000)).map { index in
    state = state &* 1_664_525 &+ 1_013_904_223
    let noise = Double(state >> 8) / Double(1 << 24) - 0.5
    let phase = Double(index % 160) / 160
    let place = Double(index % 12_000) / 12_000
    let envelope = place < 0.7 ? 1 - abs(place / 0.35 - 1) : 0
    return Int16((phase - 0.5 + 0.3 * noise) * envelope * level * 30_000)
  }
}
