import AudioKit
import CacheKit
import Diagnostics
import Digests
import FileKit
import LessonModel
import Narration
import ProcessKit
import SpeechKit
import TestKit
import Testing

@testable import Recordings

@Suite("A sound of the author's in an episode", .engines)
struct PlayedSoundTests {
  private let span = SourceSpan(path: "lessons/01-why.md", start: 20, end: 60)

  private static let words = ["Call me back before Thursday, Leon.", "I counted ten.", "Bye!"]

  /// Writes what somebody says with long pauses, softly, a second after the beginning.
  private func write(_ name: String, in folder: String, filter: String = "volume=0.05")
    async throws -> (path: String, starts: [Int])
  {
    let rate = 16_000
    var samples = [Int16](repeating: 0, count: rate)
    var starts: [Int] = []
    for text in Self.words {
      let clip = FakeVoice.clip(text)
      starts.append((samples.count + rate / 10) * 1000 / rate)
      samples += clip.samples + [Int16](repeating: 0, count: rate / 2)
    }
    let path = "\(folder)/\(name)"
    _ = try await Program.ffmpeg.run(
      ["-v", "error", "-f", "s16le", "-ar", "\(rate)", "-ac", "1", "-i", "pipe:0", "-af", filter]
        + ["-ar", "44100", "-ac", "2", path],
      input: samples.littleEndianBytes, timeLimit: .lastResort)
    return (path, starts)
  }

  private func lesson(playing path: String, words: [String] = words, holding digest: Digest? = nil)
    throws -> Episode
  {
    let asset = try #require(AssetID("media/call.wav"))
    let lines = words.map { text in
      var line = sentence(text, pause: 350, span: span)
      line.sound = Script.PlayedSound(asset, span: span)
      return line
    }
    var made = episode(
      try script(
        "why",
        [
          ("Why", nil, [sentence("A recording of somebody.", pause: 500)] + lines),
          ("After", "after", [sentence("That was it.", pause: 500)]),
        ]))
    let found = try? FileSystem.digest(of: path).digest
    made.sounds[asset] = SoundFile(path: path, digest: digest ?? found ?? Digest(of: []))
    return made
  }

  private func narrator(_ folder: String) -> Narrator {
    Narrator(voice: FakeVoice(), name: "fake", cache: Cache(at: folder + "/cache"), width: 1)
  }

  /// The loudness of a part of an episode, in LUFS.
  private func loudness(_ path: String, from start: Int, to end: Int) async throws -> Double {
    let messages = try await Program.ffmpeg.run(
      ["-hide_banner", "-nostats", "-ss", "\(Double(start) / 1000)", "-t"]
        + ["\(Double(end - start) / 1000)", "-i", path, "-af", "ebur128=dualmono=true"]
        + ["-f", "null", "-"], timeLimit: .lastResort
    ).messages
    let line = try #require(messages.split(separator: "\n").last { $0.contains("I:  ") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Double($0) })
  }

  @Test("is played instead of being read, and its sentences are cues where they are heard")
  func played() async throws {
    try await withTemporaryFolder { folder in
      let (path, starts) = try await write("call.wav", in: folder)
      let narrator = narrator(folder)
      let result = try await narrator.record([try lesson(playing: path)])
      #expect(result.diagnostics == [])
      let finished = try #require(result.value.first)
      let recording = finished.recording
      #expect(
        recording.cues.map(\.text) == ["A recording of somebody."] + Self.words + ["That was it."])
      // The voice ends after 150 + 30 + 1200 + 70 ms; then there is the pause, and the sound without its
      // first second, but with what is kept before every sentence.
      let sound = try #require(starts.first)
      let shift = 150 + 30 + 1200 + 70 + 500 + 30 - sound
      for (cue, start) in zip(recording.cues.dropFirst(), starts) {
        #expect(abs(cue.start - start - shift) <= 60, "\(cue.text): \(cue.start), \(start + shift)")
      }
      #expect(recording.cues.dropFirst().prefix(3).allSatisfy { $0.span == span })
      #expect(recording.chapters.map(\.start) == [0, recording.cues[4].start])

      // 26 dB softer as a file, as loud as the voice in the episode.
      let file = narrator.cache.path(of: finished.entry)
      let voice = try await loudness(file, from: 0, to: 1450)
      let call = try await loudness(
        file, from: recording.cues[1].start, to: recording.cues[1].end)
      #expect(abs(voice - call) <= 2, "\(voice) and \(call) LUFS")
    }
  }

  @Test("may have nothing to say: then it is heard, and the transcript does not mention it")
  func wordless() async throws {
    try await withTemporaryFolder { folder in
      let (path, _) = try await write("call.wav", in: folder)
      let recording = try #require(
        try await narrator(folder).record([try lesson(playing: path, words: [""])]).value.first
      ).recording
      #expect(recording.cues.map(\.text) == ["A recording of somebody.", "That was it."])
      #expect(recording.cues[1].start - recording.cues[0].end > 3500)
    }
  }

  @Test("makes another episode when its file changes, and is refused when that happens meanwhile")
  func changed() async throws {
    try await withTemporaryFolder { folder in
      let (path, _) = try await write("call.wav", in: folder)
      let (other, _) = try await write("other.wav", in: folder, filter: "atempo=1.2")
      let narrator = narrator(folder)
      let first = try await narrator.record([try lesson(playing: path)]).value
      #expect(try await narrator.record([try lesson(playing: path)]).value == first)
      #expect(
        try await narrator.record([try lesson(playing: other)]).value.map(\.key) != first.map(\.key)
      )
      let failure = await #expect(throws: NarrationFailure.self) {
        try await narrator.record([try lesson(playing: path, holding: Digest(of: [1]))])
      }
      #expect(failure?.code == .changed(path: path))
    }
  }

  @Test("that cannot be played is an error at its block")
  func unusable() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/letter.wav"
      try FileSystem.write(Array("Dear Anna".utf8), to: path)
      let result = try await narrator(folder).record([try lesson(playing: path)])
      #expect(result.value == [])
      #expect(result.diagnostics.map(\.rule) == ["unusable-recording"])
      #expect(result.diagnostics.map(\.span) == [span])
    }
  }
}
