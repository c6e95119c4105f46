import AudioKit
import CacheKit
import Diagnostics
import FileKit
import LessonModel
import Narration
import ProcessKit
import SpeechKit
import TestKit
import Testing

@testable import Recordings

@Suite("A section in the author's own voice", .engines)
struct ReadSectionTests {
  private static let span = SourceSpan(path: "lessons/01-why.md", start: 20, end: 34)

  private static let section = [
    "Call me after that.", "I want to know what you mean by what it costs.",
    "Ask who loses money when nothing changes.",
    "Write the number down before you leave the call.",
  ]
  private static let other = [
    "The weather in the mountains changes quickly in autumn.",
    "Take a warm coat and enough water.", "Follow the red marks on the trees to the hut.",
    "The hut closes at the end of October.",
  ]

  /// A file in which another voice than the episode's reads sentences, after a second and before two of
  /// nothing.
  private func record(_ sentences: [String], in folder: String, filter: String = "volume=0.2")
    async throws -> String
  {
    let rate = 22_050
    var samples = [Int16](repeating: 0, count: rate)
    for text in sentences {
      let clip = try await EspeakVoice("en-gb+f2").speak(SpokenSentence(text, pace: 0.8))
      samples += clip.samples + [Int16](repeating: 0, count: rate * 400 / 1000)
    }
    samples += [Int16](repeating: 0, count: rate * 2)
    var state: UInt32 = 7
    for index in samples.indices {
      state = state &* 1_664_525 &+ 1_013_904_223
      samples[index] = Int16(clamping: Int(samples[index]) + Int(state >> 16) % 81 - 40)
    }
    let path = folder + "/cost.wav"
    _ = try await Program.ffmpeg.run(
      ["-v", "error", "-f", "s16le", "-ar", "\(rate)", "-ac", "1", "-i", "pipe:0", "-af", filter]
        + [path], input: samples.littleEndianBytes, timeLimit: .lastResort)
    return path
  }

  private func lesson(_ path: String) throws -> Episode {
    let asset = try #require(AssetID("media/cost.wav"))
    let lines = ["What it costs"] + Self.section
    let read = lines.enumerated().map { number, text in
      var line = sentence(
        text, pause: 350,
        span: SourceSpan(path: "lessons/01-why.md", start: 100 + number, end: 110 + number))
      line.sound = Script.PlayedSound(asset, span: Self.span, section: Anchor("cost"))
      line.speaker = Script.Speaker(name: "Dana Reyes", pitch: 1)
      return line
    }
    var made = episode(
      try script(
        "why",
        [
          ("Why", nil, [sentence("This is the first part of the lesson.", pause: 500)]),
          ("What it costs", "cost", read),
          ("After", "after", [sentence("That was it.", pause: 500)]),
        ]))
    made.sounds[asset] = SoundFile(path: path, digest: try FileSystem.digest(of: path).digest)
    return made
  }

  private func narrator(_ folder: String) -> Narrator {
    Narrator(
      voice: EspeakVoice("en-us", width: 2), name: "espeak:en-us",
      cache: Cache(at: folder + "/cache"), width: 1)
  }

  @Test("is played between what the voice says, with short ends, cues under a name, and a chapter")
  func mixed() async throws {
    try await withTemporaryFolder { folder in
      let path = try await record(["What it costs."] + Self.section, in: folder)
      let narrator = narrator(folder)
      let result = try await narrator.record([try lesson(path)])
      #expect(result.diagnostics == [])
      let finished = try #require(result.value.first)
      let recording = finished.recording
      #expect(recording.origin == .synthesized(voice: "espeak:en-us"))
      #expect(recording.readSections.map(\.text) == ["cost"])
      #expect(recording.isSynthetic && recording.isReadByPerson)
      #expect(
        recording.cues.map(\.text)
          == ["This is the first part of the lesson.", "What it costs"] + Self.section
          + ["That was it."])
      #expect(
        recording.cues.map(\.speaker) == [nil] + Array(repeating: "Dana Reyes", count: 5) + [nil])
      #expect(recording.chapters.map(\.title) == ["Why", "What it costs", "After"])
      #expect(recording.chapters[1].start == recording.cues[1].start)
      // A second before, and two after: nearly all of that is gone.
      let supplied = try #require(finished.supplied.first)
      #expect((600...1100).contains(supplied.cutStart), "\(supplied)")
      #expect((1400...2800).contains(supplied.cutEnd), "\(supplied)")
      #expect(recording.cues[1].start - recording.cues[0].end < 900)
      #expect(abs(recording.loudness.integrated + 16) <= 0.5)
      // Found again, the same.
      #expect(try await narrator.record([try lesson(path)]).value == result.value)
      #expect(try await narrator.known([try lesson(path)]) == result.value)
    }
  }

  @Test("that says something else keeps its chapter, gets no words, and is reported")
  func otherWords() async throws {
    try await withTemporaryFolder { folder in
      let path = try await record(Self.other, in: folder)
      let result = try await narrator(folder).record([try lesson(path)])
      #expect(result.diagnostics.map(\.rule) == ["recording-words"])
      #expect(result.diagnostics.map(\.span) == [Self.span])
      let recording = try #require(result.value.first).recording
      #expect(
        recording.cues.map(\.text) == ["This is the first part of the lesson.", "That was it."])
      #expect(recording.chapters.map(\.title) == ["Why", "What it costs", "After"])
      #expect(recording.chapters[2].start - recording.chapters[1].start > 8000)
    }
  }

  @Test("that leaves a sentence out has no cue for it, and that is reported")
  func leftOut() async throws {
    try await withTemporaryFolder { folder in
      let said = ["What it costs."] + Self.section.filter { $0 != Self.section[1] }
      let result = try await narrator(folder).record([try lesson(record(said, in: folder))])
      #expect(result.diagnostics.map(\.rule) == ["recording-words"])
      #expect(result.diagnostics.first?.message.contains(Self.section[1].prefix(20)) == true)
      #expect(result.value.first?.recording.cues.contains { $0.text == Self.section[1] } == false)
    }
  }

  @Test("with captions beside it has their words, times and speaker, and no voice looks for them")
  func captions() async throws {
    try await withTemporaryFolder { folder in
      let path = try await record(Self.other, in: folder)
      var episode = try lesson(path)
      guard case .script(let script) = episode.sound, let reading = script.readings.first else {
        Issue.record("the lesson has no section that is read")
        return
      }
      let words = RecordingWords(
        path: "lessons/media/cost.vtt",
        form: .timed([
          .init("What it costs.", at: 1000..<1800),
          .init(
            "Call me after that, and bring the number of the mountain.", at: 2000..<5000, by: "Ana"),
        ]))
      let said = script.saying(words, in: reading)
      #expect(said.diagnostics.map(\.rule) == ["recording-words"])
      episode.sound = .script(said.value)
      let result = try await narrator(folder).record([episode])
      #expect(result.diagnostics == [])
      let made = try #require(result.value.first)
      let cues = made.recording.cues
      #expect(
        cues.map(\.text) == [
          "This is the first part of the lesson.", "What it costs.",
          "Call me after that, and bring the number of the mountain.", "That was it.",
        ])
      #expect(cues.map(\.speaker) == [nil, "Dana Reyes", "Ana", nil])
      // The captions' own distance, without what was cut off.
      #expect((800...1200).contains(cues[2].start - cues[1].start), "\(cues)")
      #expect(made.recording.chapters.map(\.title) == ["Why", "What it costs", "After"])
      #expect(made.recording.readSections.map(\.text) == ["cost"])
      // Other times are another recording.
      let moved = RecordingWords(
        path: words.path, form: .timed([.init("What it costs.", at: 1000..<4000)]))
      episode.sound = .script(script.saying(moved, in: reading).value)
      #expect(try await narrator(folder).known([episode]) == [])
    }
  }

  @Test(
    "with a text beside it has its sentences, found by their sound, in the chapters they belong to")
  func text() async throws {
    try await withTemporaryFolder { folder in
      let path = try await record(Self.other, in: folder)
      var episode = try lesson(path)
      guard case .script(let script) = episode.sound, let reading = script.readings.first else {
        Issue.record("the lesson has no section that is read")
        return
      }
      let sentences = Self.other.map { sentence($0, pause: 350) }
      let said = script.saying(
        RecordingWords(path: "lessons/media/cost.txt", form: .plain(sentences)), in: reading)
      #expect(said.diagnostics.map(\.rule) == ["recording-words"])
      episode.sound = .script(said.value)
      let result = try await narrator(folder).record([episode])
      // The same sound without the text is reported: it says something else than the lesson.
      #expect(result.diagnostics == [])
      let cues = try #require(result.value.first).recording.cues
      #expect(cues.map(\.text).dropFirst().dropLast() == Self.other[...])
      for (one, next) in zip(cues, cues.dropFirst()) { #expect(one.end <= next.start) }
    }
  }

  @Test("headings inside a section keep their chapters where their words are said")
  func chapters() throws {
    let asset = try #require(AssetID("media/cost.wav"))
    func read(_ text: String) -> Script.Sentence {
      var line = sentence(text, pause: 300)
      line.sound = Script.PlayedSound(asset, span: Self.span, section: Anchor("cost"))
      return line
    }
    let script = try script(
      "why",
      [
        ("Why", nil, [sentence("This is the first part.", pause: 500)]),
        ("Cost", "cost", [read("Cost."), read("Ask who loses money when nothing changes.")]),
        ("Number", "number", [read("Number."), read("Write the number down before you leave.")]),
        ("After", "after", [sentence("That was it.", pause: 500)]),
      ])
    let said = script.saying(
      RecordingWords(
        path: "cost.txt",
        form: .plain([
          sentence("Ask who loses money when nothing changes.", pause: 9),
          sentence("Write the number down before you leave.", pause: 9),
        ])), in: try #require(script.readings.first))
    #expect(said.diagnostics == [])
    #expect(
      said.value.sections.map { $0.sentences.map(\.written) } == [
        ["This is the first part."], ["Ask who loses money when nothing changes."],
        ["Write the number down before you leave."], ["That was it."],
      ])
    // The last one ends as the section did.
    #expect(said.value.sections[2].sentences.last?.pause == 300)
    #expect(said.value.readings.map(\.hasOwnWords) == [true])
  }

  @Test("with a channel that cancels the other is repaired and explained")
  func channels() async throws {
    try await withTemporaryFolder { folder in
      let path = try await record(
        ["What it costs."] + Self.section, in: folder,
        filter: "volume=0.2,pan=stereo|c0=c0|c1=-1*c0")
      let result = try await narrator(folder).record([try lesson(path)])
      #expect(result.diagnostics.map(\.rule) == ["recording-sound"])
      #expect(result.diagnostics.map(\.span) == [Self.span])
      #expect(result.value.first?.recording.cues.count == 7)
    }
  }
}
