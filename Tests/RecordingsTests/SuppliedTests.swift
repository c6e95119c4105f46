import AudioKit
import CacheKit
import Diagnostics
import Digests
import FileKit
import LessonModel
import ProcessKit
import TestKit
import Testing

@testable import Recordings

@Suite("A recording that the author supplies", .engines)
struct SuppliedTests {
  private let span = SourceSpan(path: "lessons/01-why.md", start: 20, end: 34)

  private func episode(_ path: String, holding digest: Digest? = nil) throws -> Episode {
    let found = try? FileSystem.digest(of: path).digest
    let file = SoundFile(path: path, digest: digest ?? found ?? Digest(of: []))
    return Episode(
      lesson: try #require(LessonID("why")),
      sound: .supplied(OwnRecording(file: file, span: span, script: try script("why", []))),
      tags: AudioTags(title: "Why velocity"), span: .beginning(of: "lessons/01-why.md"))
  }

  @Test("is mastered like any other, once")
  func adopted() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "lavfi", "-i", "sine=d=3,tremolo=f=2:d=0.9", "-ac", "2", "talk.wav"],
        in: folder, timeLimit: .lastResort)
      let voice = FakeVoice()
      let narrator = Narrator(
        voice: voice, name: "fake", cache: Cache(at: folder + "/cache"),
        width: 1)
      let result = try await narrator.record([try episode(folder + "/talk.wav")])
      let recording = try #require(result.value.first).recording
      #expect(recording.origin == .supplied)
      // The sound, and the silence after it.
      #expect(recording.duration == 5000)
      #expect(
        recording.chapters == [Recording.Chapter(title: "Why velocity", start: 0, end: 5000)])
      #expect(recording.cues == [])
      #expect(abs(recording.loudness.integrated + 16) <= 0.5)
      #expect(try await narrator.record([try episode(folder + "/talk.wav")]).value == result.value)
      #expect(voice.said == [])
    }
  }

  @Test("is not kept under what it held before it was saved anew")
  func changed() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "lavfi", "-i", "sine=d=2", "talk.wav"], in: folder,
        timeLimit: .lastResort)
      let cache = Cache(at: folder + "/cache")
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: cache, width: 1)
      let failure = await #expect(throws: NarrationFailure.self) {
        try await narrator.record([try episode(folder + "/talk.wav", holding: Digest(of: [1]))])
      }
      #expect(failure?.code == .changed(path: folder + "/talk.wav"))
      #expect(try cache.status().shares.map(\.kind.name) == ["engines"])
    }
  }

  @Test("is the author's to fix when it holds no sound")
  func unusable() async throws {
    try await withTemporaryFolder { folder in
      try FileSystem.write(Array("Dear Anna".utf8), to: folder + "/letter.mp3")
      let narrator = Narrator(
        voice: FakeVoice(), name: "fake", cache: Cache(at: folder + "/cache"),
        width: 1)
      let result = try await narrator.record([try episode(folder + "/letter.mp3")])
      #expect(result.value == [])
      #expect(result.diagnostics.map(\.rule) == ["unusable-recording"])
      #expect(result.diagnostics.map(\.span) == [span])
    }
  }

  @Test("that is not there is a failure of the machine: the reader has seen it")
  func missing() async throws {
    try await withTemporaryFolder { folder in
      let narrator = Narrator(
        voice: FakeVoice(), name: "fake", cache: Cache(at: folder + "/cache"),
        width: 1)
      let failure = await #expect(throws: NarrationFailure.self) {
        try await narrator.record([try episode(folder + "/gone.mp3")])
      }
      guard case .file = failure?.code else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }
}
