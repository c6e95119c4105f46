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

@Suite("The author's own voice", .engines)
struct OwnRecordingTests {
  private static let span = SourceSpan(path: "lessons/01-why.md", start: 20, end: 34)

  private static let opening = [
    "Priya, this is Leon, from Pimpernel Freight.", "You counted nine.",
    "Today it was eleven, and now the carriers write to me about it.",
    "I am in meetings until two.",
  ]
  private static let second = [
    "Call me after that.", "I want to know what you mean by what it costs.",
    "Ask who loses money when nothing changes.",
    "Write the number down before you leave the call.",
  ]
  private static let other = [
    "The weather in the mountains changes quickly in autumn.",
    "Take a warm coat and enough water.", "Follow the red marks on the trees to the hut.",
    "The hut closes at the end of October.", "Dogs must be kept on a lead near the cows.",
    "From the summit you can see three countries.", "The last bus leaves at six in the evening.",
    "A map costs four euros at the station.",
  ]

  /// A file in which somebody reads sentences, after 1.5 seconds and before two of nothing; and when each
  /// sentence begins, in milliseconds.
  private func record(
    _ sentences: [String], in folder: String, _ arguments: [String] = [], noise: Int = 20
  ) async throws -> (path: String, starts: [Int]) {
    let rate = 22_050
    var samples = [Int16](repeating: 0, count: rate * 3 / 2)
    var starts: [Int] = []
    for (number, text) in sentences.enumerated() {
      let clip = try await EspeakVoice("en-gb+f2").speak(SpokenSentence(text, pace: 0.8))
      let first = try #require(clip.samples.firstIndex { abs(Int($0)) > 104 })
      let last = try #require(clip.samples.lastIndex { abs(Int($0)) > 104 })
      starts.append(samples.count * 1000 / rate)
      samples += clip.samples[first...last].map { $0 / 4 }
      samples += [Int16](repeating: 0, count: rate * (250 + 200 * (number % 3)) / 1000)
    }
    samples += [Int16](repeating: 0, count: rate * 2)
    var state: UInt32 = 7
    for index in samples.indices {
      state = state &* 1_664_525 &+ 1_013_904_223
      samples[index] = Int16(
        clamping: Int(samples[index]) + Int(state >> 16) % (2 * noise + 1) - noise)
    }
    let path = folder + "/talk.wav"
    _ = try await Program.ffmpeg.run(
      ["-v", "error", "-f", "s16le", "-ar", "\(rate)", "-ac", "1", "-i", "pipe:0"] + arguments
        + [path], input: samples.littleEndianBytes, timeLimit: .lastResort)
    return (path, starts)
  }

  private func lesson(
    _ path: String, words: RecordingWords.Form? = nil, _ sections: [[String]] = [opening, second]
  ) throws -> Episode {
    func sentences(_ texts: [String]) -> [Script.Sentence] {
      texts.enumerated().map { number, text in
        sentence(
          text, pause: 300,
          span: SourceSpan(path: "lessons/01-why.md", start: 100 + number, end: 110 + number))
      }
    }
    var made = try script(
      "why",
      zip(sections, sections.indices).map { texts, number in
        (
          number == 0 ? "Why velocity" : "Heading \(number)", number == 0 ? nil : "h\(number)",
          // Lectern's own words, which nobody has to say.
          (number == 0 ? [sentence("Lesson 1: Why velocity.", pause: 300)] : [])
            + sentences(texts)
        )
      })
    made.tail = 1000
    let file = SoundFile(path: path, digest: try FileSystem.digest(of: path).digest)
    return Episode(
      lesson: made.lesson,
      sound: .supplied(
        OwnRecording(
          file: file, span: Self.span,
          words: words.map { RecordingWords(path: "lessons/media/talk.vtt", form: $0) },
          script: made)),
      tags: AudioTags(title: "Why velocity"), span: .beginning(of: "lessons/01-why.md"))
  }

  private func narrator(_ folder: String) -> Narrator {
    Narrator(
      voice: EspeakVoice("en-us", width: 2), name: "espeak:en-us",
      cache: Cache(at: folder + "/cache"), width: 1)
  }

  @Test(
    "gets the words of its lesson where they are heard, a chapter for each heading, and short ends")
  func aligned() async throws {
    try await withTemporaryFolder { folder in
      let texts = Self.opening + Self.second
      let (path, starts) = try await record(texts, in: folder)
      let narrator = narrator(folder)
      let result = try await narrator.record([try lesson(path)])
      #expect(result.diagnostics == [])
      let finished = try #require(result.value.first)
      let recording = finished.recording
      #expect(recording.origin == .supplied)
      #expect(recording.cues.map(\.text) == texts)
      #expect(recording.cues.allSatisfy { $0.span != nil })
      let supplied = try #require(finished.supplied.first)
      #expect(abs(supplied.cutStart - 1300) <= 60, "\(supplied)")
      #expect(supplied.cutEnd >= 1600, "\(supplied)")
      #expect(supplied.noise < -50 && supplied.loudness < -20, "\(supplied)")
      let late = zip(recording.cues, starts).map { abs($0.start - $1 + supplied.cutStart) }
      #expect((late.max() ?? .max) <= 150, "\(late)")
      #expect(late.reduce(0, +) / late.count <= 60, "\(late)")
      #expect(recording.chapters.map(\.title) == ["Why velocity", "Heading 1"])
      #expect(recording.chapters.map(\.start) == [0, recording.cues[4].start])
      #expect(abs(recording.loudness.integrated + 16) <= 0.5)
      // Found again, the same.
      #expect(try await narrator.record([try lesson(path)]).value == result.value)
      #expect(try await narrator.known([try lesson(path)]) == result.value)
    }
  }

  @Test(
    "that leaves a sentence out, or says something else, is reported, and never gets wrong words")
  func differences() async throws {
    try await withTemporaryFolder { folder in
      let texts = Self.opening + Self.second
      let (short, _) = try await record(texts.filter { $0 != Self.opening[2] }, in: folder)
      let left = try await narrator(folder).record([try lesson(short)])
      #expect(left.diagnostics.map(\.rule) == ["recording-words"])
      #expect(left.diagnostics.first?.message.contains("Today it was eleven") == true)
      #expect(
        left.value.first?.recording.cues.map(\.text) == texts.filter { $0 != Self.opening[2] })
    }
    try await withTemporaryFolder { folder in
      let (path, _) = try await record(Self.other, in: folder)
      let result = try await narrator(folder).record([try lesson(path)])
      #expect(result.diagnostics.map(\.rule) == ["recording-words"])
      #expect(result.diagnostics.map(\.span) == [Self.span])
      let recording = try #require(result.value.first).recording
      #expect(recording.cues == [])
      #expect(recording.chapters.map(\.title) == ["Why velocity"])
    }
  }

  @Test("has the words and times of the captions beside it, and no voice has to read anything")
  func captions() async throws {
    try await withTemporaryFolder { folder in
      let said = Self.opening + ["And this one is only in the recording."] + Self.second
      let (path, starts) = try await record(said, in: folder)
      let passages = zip(said, starts).map { text, start in
        RecordingWords.Passage(text, at: start..<start + 900, by: "Dana Reyes")
      }
      let voice = FakeVoice()
      let narrator = Narrator(
        voice: voice, name: "fake", cache: Cache(at: folder + "/cache"), width: 1)
      let result = try await narrator.record([try lesson(path, words: .timed(passages))])
      #expect(voice.said == [])
      let finished = try #require(result.value.first)
      let cut = try #require(finished.supplied.first).cutStart
      let cues = finished.recording.cues
      #expect(cues.map(\.text) == said)
      #expect(cues.map(\.start) == starts.map { $0 - cut })
      #expect(cues.map(\.speaker) == said.map { _ in "Dana Reyes" })
      #expect(cues.map { $0.span == nil } == said.map { $0.hasPrefix("And this") })
      #expect(finished.recording.chapters.map(\.start) == [0, starts[5] - cut])
      #expect(result.diagnostics.map(\.rule) == ["recording-words"])
      #expect(result.diagnostics.first?.message.contains("And this one is only in the") == true)
    }
  }

  @Test("has the words of the text beside it, where they are heard")
  func text() async throws {
    try await withTemporaryFolder { folder in
      let (path, starts) = try await record(Self.other, in: folder)
      let lines = Self.other.map { sentence($0, pause: 300) }
      let result = try await narrator(folder).record([try lesson(path, words: .plain(lines))])
      let finished = try #require(result.value.first)
      let cut = try #require(finished.supplied.first).cutStart
      #expect(finished.recording.cues.map(\.text) == Self.other)
      let late = zip(finished.recording.cues, starts).map { abs($0.start - $1 + cut) }
      #expect((late.max() ?? .max) <= 150, "\(late)")
      #expect(result.diagnostics.map(\.rule) == ["recording-words"])
    }
  }

  @Test("keeps the chapters of its file, at their places after the cut")
  func chapters() async throws {
    try await withTemporaryFolder { folder in
      let metadata = folder + "/chapters.txt"
      try FileSystem.write(
        Array(
          ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=6000\ntitle=Hello\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=6000\nEND=90000\ntitle=heading 1\n"
            .utf8), to: metadata)
      let (wave, _) = try await record(Self.opening + Self.second, in: folder)
      let path = folder + "/talk.m4a"
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-i", wave, "-i", metadata, "-map", "0:a", "-map_chapters", "1", path],
        timeLimit: .lastResort)
      let finished = try #require(
        try await narrator(folder).record([try lesson(path)]).value.first)
      let cut = try #require(finished.supplied.first).cutStart
      #expect(finished.recording.chapters.map(\.title) == ["Hello", "heading 1"])
      #expect(finished.recording.chapters.map(\.start) == [0, 6000 - cut])
      #expect(finished.recording.chapters.map { $0.anchor?.text } == [nil, "h1"])
    }
  }

  @Test(
    "in channels that cancel each other, or of which one is silent, is repaired and reported",
    arguments: ["pan=stereo|c0=c0|c1=-1*c0", "pan=stereo|c0=c0", "pan=stereo|c1=c0"])
  func channels(filter: String) async throws {
    try await withTemporaryFolder { folder in
      let (path, _) = try await record(
        Self.opening + Self.second, in: folder, ["-af", filter])
      let result = try await narrator(folder).record([try lesson(path)])
      #expect(result.diagnostics.map(\.rule) == ["recording-sound"])
      let recording = try #require(result.value.first).recording
      #expect(recording.cues.count == 8)
      #expect(abs(recording.loudness.integrated + 16) <= 0.5)
    }
  }

  @Test("in a loud room is reported with the level of its noise")
  func noise() async throws {
    try await withTemporaryFolder { folder in
      let (path, _) = try await record(Self.opening + Self.second, in: folder, noise: 120)
      let result = try await narrator(folder).record([try lesson(path)])
      #expect(result.diagnostics.map(\.rule) == ["recording-sound"], "\(result.value)")
      #expect(result.diagnostics.first?.message.contains("dBFS") == true)
    }
  }
}
