import AudioKit
import CacheKit
import Diagnostics
import Digests
import FileKit
import LessonModel
import Narration
import SpeechKit
import Synchronization
import TestKit
import Testing

@testable import Recordings

@Suite("A narrator", .engines)
struct NarratorTests {
  @Test("gives a recording chapters, cues and words, at the times at which they are heard")
  func times() async throws {
    try await withTemporaryFolder { folder in
      let span = SourceSpan(path: "lessons/01-why.md", start: 4, end: 9)
      let script = try script(
        "why",
        [
          ("Why velocity", nil, [sentence("Why velocity", pause: 400)]),
          (
            "Four levers", "four-levers",
            [
              sentence("$1.54M", spoken: "a lot of money", pause: 300, span: span),
              sentence("Then ask.", pause: 900),
            ]
          ),
        ])
      let voice = FakeVoice()
      let narrator = Narrator(voice: voice, name: "fake:one", cache: Cache(at: folder), width: 2)
      let result = try await narrator.record([episode(script)])
      let finished = try #require(result.value.first)
      let recording = finished.recording
      #expect(result.diagnostics == [])
      #expect(recording.lesson == script.lesson)
      #expect(recording.origin == .synthesized(voice: "fake:one"))
      #expect(abs(recording.loudness.integrated + 16) <= 0.5)
      #expect(recording.loudness.truePeak <= -1)
      #expect(
        narrator.cache.content(of: finished.entry, for: finished.key)?.count == recording.byteCount)

      // 150 ms before, 30 ms and 70 ms around each buzz, the pauses of the script between.
      let cues = recording.cues
      #expect(cues.map(\.text) == ["Why velocity", "$1.54M", "Then ask."])
      #expect(cues.map(\.span) == [nil, span, nil])
      let expected = [(150, 850), (1250, 2050), (2350, 2900)]
      for (cue, times) in zip(cues, expected) {
        #expect(abs(cue.start - times.0) <= 2 && abs(cue.end - times.1) <= 2)
        #expect(cue.words.count == 1)
        #expect(abs(cue.words[0].start - times.0 - 30) <= 2)
        #expect(abs(cue.words[0].end - times.1 + 70) <= 2)
      }
      #expect(cues[1].words[0].text == "a lot of money")
      #expect(abs(recording.duration - 4900) <= 2)

      #expect(recording.chapters.map(\.title) == ["Why velocity", "Four levers"])
      #expect(recording.chapters.map(\.anchor) == [nil, Anchor("four-levers")])
      #expect(recording.chapters.map(\.start) == [0, cues[1].start])
      #expect(recording.chapters.map(\.end) == [cues[1].start, recording.duration])
    }
  }

  @Test("gives the same recordings at any width")
  func widths() async throws {
    var found: [[Recording]] = []
    for width in [1, 8] {
      try await withTemporaryFolder { folder in
        let episodes = try (1...6).map { number in
          episode(
            try script(
              "lesson-\(number)",
              [("One", nil, (1...5).map { sentence("Sentence \($0 * number).", pause: 100) })]))
        }
        let narrator = Narrator(
          voice: FakeVoice(), name: "fake", cache: Cache(at: folder), width: width)
        found.append(try await narrator.record(episodes).value.map(\.recording))
      }
    }
    #expect(found[0].count == 6)
    #expect(found[0] == found[1])
  }

  @Test("speaks no sentence and masters no episode a second time")
  func cached() async throws {
    try await withTemporaryFolder { folder in
      let voice = FakeVoice()
      let narrator = Narrator(voice: voice, name: "fake", cache: Cache(at: folder), width: 2)
      var texts = ["Alpha.", "Beta.", "Alpha."]
      func record() async throws -> FinishedRecording {
        let sentences = texts.map { sentence($0, pause: 200) }
        return try #require(
          try await narrator.record([episode(try script("why", [("One", nil, sentences)]))])
            .value.first)
      }
      let first = try await record()
      #expect(voice.said == ["Alpha.", "Beta."])
      #expect(try await record() == first)
      #expect(voice.said == ["Alpha.", "Beta."])

      texts.append("Gamma.")
      let changed = try await record()
      #expect(voice.said == ["Alpha.", "Beta.", "Gamma."])
      #expect(changed.recording.id != first.recording.id)
      #expect(changed.key != first.key)

      // Another voice has another sound; what is known of the first is of no use.
      let other = FakeVoice(version: "2")
      _ = try await Narrator(voice: other, name: "fake", cache: Cache(at: folder), width: 2).record(
        [
          episode(try script("why", [("One", nil, [sentence("Alpha.", pause: 200)])]))
        ])
      #expect(other.said == ["Alpha."])
    }
  }

  @Test("encodes a recording for a book once, and not from a damaged one")
  func encoded() async throws {
    try await withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: cache, width: 1)
      let episodes = [episode(try script("why", [("One", nil, [sentence("Alpha.", pause: 9)])]))]
      let recording = try #require(try await narrator.record(episodes).value.first)
      let encoder = RecordingEncoder(cache: cache)
      let first = try await encoder.encoded(recording, bitRate: 48)
      #expect(try await encoder.encoded(recording, bitRate: 48).entry == first.entry)
      #expect(try await encoder.encoded(recording, bitRate: 64).entry != first.entry)
      let path = cache.path(of: recording.entry)
      try FileSystem.write([1, 2, 3], to: path)
      await #expect(throws: NarrationFailure.self) {
        try await encoder.encoded(recording, bitRate: 32)
      }
      // What was encoded before is still whole.
      #expect(try await encoder.encoded(recording, bitRate: 48).entry == first.entry)
    }
  }

  @Test("takes texts and places from the script as it is now")
  func moved() async throws {
    try await withTemporaryFolder { folder in
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: Cache(at: folder), width: 1)
      func record(_ place: Int) async throws -> Recording {
        let span = SourceSpan(path: "lessons/01-why.md", start: place, end: place + 6)
        let spoken = sentence("Q\(place)", spoken: "Alpha.", pause: 200, span: span)
        let result = try await narrator.record([
          episode(try script("why", [("One", nil, [spoken])]))
        ])
        return try #require(result.value.first).recording
      }
      let before = try await record(10)
      let after = try await record(20)
      #expect(before.id == after.id)
      #expect(after.cues.map(\.text) == ["Q20"])
      #expect(after.cues.first?.span?.start == 20)
    }
  }

  @Test("makes again what was damaged in the cache", arguments: ["keys/", "content/"])
  func damaged(part: String) async throws {
    try await withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: cache, width: 1)
      let episodes = [episode(try script("why", [("One", nil, [sentence("Alpha.", pause: 9)])]))]
      let first = try await narrator.record(episodes).value
      let whole = try #require(first.first)
      for file in try FileSystem.files(under: folder) where file.hasPrefix(part) {
        var bytes = try FileSystem.read("\(folder)/\(file)")
        bytes[bytes.count / 2] ^= 1
        try FileSystem.write(bytes, to: "\(folder)/\(file)")
      }
      // Content is verified when it is used: then the recording is unknown, and made again.
      if part == "content/" { #expect(cache.content(of: whole.entry, for: whole.key) == nil) }
      #expect(try await narrator.record(episodes).value == first)
      let bytes = try #require(cache.content(of: whole.entry, for: whole.key))
      #expect(Digest(of: bytes).text == whole.recording.id.digest)
    }
  }

  @Test("tells the author of what has no sound, and goes on")
  func unspeakable() async throws {
    try await withTemporaryFolder { folder in
      let span = SourceSpan(path: "lessons/01-why.md", start: 30, end: 33)
      let script = try script(
        "why",
        [
          ("≈", nil, [sentence("≈", pause: 100, span: span)]),
          ("Two", "two", [sentence("Well 😀", pause: 100), sentence("Done.", pause: 100)]),
        ])
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: Cache(at: folder), width: 1)
      for _ in 0..<2 {
        let result = try await narrator.record([episode(script)])
        #expect(
          result.diagnostics.map(\.message) == [
            "the voice has no sound for “≈”; the recording leaves it out",
            "the voice has no sound for “😀”; the recording leaves it out",
          ])
        #expect(result.diagnostics.map(\.span.start) == [30, 0])
        let recording = try #require(result.value.first).recording
        #expect(recording.cues.map(\.text) == ["Well 😀", "Done."])
        #expect(recording.chapters.map(\.title) == ["Two"])
        #expect(recording.chapters.first?.start == 0)
      }
    }
  }

  @Test("makes no recording where nothing is heard", arguments: [[], ["≈"]])
  func nothing(texts: [String]) async throws {
    try await withTemporaryFolder { folder in
      let sections: [(String, String?, [Script.Sentence])] =
        texts.isEmpty ? [] : [("One", nil, texts.map { sentence($0, pause: 100) })]
      let narrator = Narrator(voice: FakeVoice(), name: "fake", cache: Cache(at: folder), width: 1)
      let result = try await narrator.record([episode(try script("why", sections))])
      #expect(result.value == [])
      #expect(result.diagnostics.map(\.rule) == ["nothing-to-hear"])
    }
  }

  @Test("keeps what was spoken when the voice breaks down")
  func breaksDown() async throws {
    try await withTemporaryFolder { folder in
      let voice = FakeVoice()
      let narrator = Narrator(voice: voice, name: "fake", cache: Cache(at: folder), width: 1)
      let texts = ["Alpha.", "break"]
      let failure = await #expect(throws: NarrationFailure.self) {
        for text in texts {
          let script = try script("why", [("One", nil, [sentence(text, pause: 100)])])
          _ = try await narrator.record([episode(script)])
        }
      }
      #expect(
        failure?.description
          == "Recording lesson why: fake did not finish within 9.0 s and was stopped; try again when the "
          + "machine has less to do")
      _ = try await narrator.record([
        episode(try script("why", [("One", nil, [sentence("Alpha.", pause: 200)])]))
      ])
      #expect(voice.said == ["Alpha.", "break"])
    }
  }

  @Test("tells how far it is, in order, to the end", arguments: [1, 8])
  func progress(width: Int) async throws {
    try await withTemporaryFolder { folder in
      let episodes = try (1...3).map { number in
        episode(
          try script(
            "lesson-\(number)",
            [("One", nil, (1...4).map { sentence("Sentence \($0 * number).", pause: 1) })]))
      }
      let narrator = Narrator(
        voice: FakeVoice(), name: "fake", cache: Cache(at: folder), width: width)
      let reports = Mutex<[NarrationProgress]>([])
      _ = try await narrator.record(episodes) { report in reports.withLock { $0.append(report) } }
      let told = reports.withLock { $0 }
      #expect(told.map { $0.sentencesDone + $0.recordingsDone } == Array(0...15))
      #expect(told.allSatisfy { $0.sentences == 12 && $0.recordings == 3 })

      reports.withLock { $0 = [] }
      _ = try await narrator.record(episodes) { report in reports.withLock { $0.append(report) } }
      #expect(
        reports.withLock { $0 } == [
          NarrationProgress(sentencesDone: 0, sentences: 0, recordingsDone: 3, recordings: 3)
        ])
    }
  }
}
