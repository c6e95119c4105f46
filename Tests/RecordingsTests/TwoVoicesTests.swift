import AudioKit
import CacheKit
import Diagnostics
import Foundation
import LessonModel
import Narration
import ProcessKit
import SpeechKit
import TestKit
import Testing

@testable import Recordings

/// A voice of another program: quieter, and with another number of samples a second.
private struct QuietVoice: Voice {
  var name: String { "quiet" }
  var program: Program? { nil }

  func identity() -> String { "quiet 1" }

  func speak(_ sentence: SpokenSentence) -> SpeechClip {
    let rate = 22_050
    let count = sentence.text.utf8.count * rate / 20
    return SpeechClip(
      samples: (0..<count).map { Int16(($0 % 70) * 900 / 70 - 450) }, sampleRate: rate)
  }

  func shutDown() {}
}

@Suite("Two voices in one episode", .engines)
struct TwoVoicesTests {
  private func talk(bySecond: Bool) throws -> Episode {
    var other = sentence("Then we pay for the old one.", pause: 400)
    other.speaker = Script.Speaker(name: "Buyer", pitch: 1, isSecondVoice: bySecond)
    return episode(
      try script(
        "call",
        [
          (
            "Call", nil,
            [
              sentence("Ask what happens without it.", pause: 400), other,
              sentence("So there is a date.", pause: 400),
            ]
          )
        ]))
  }

  @Test("have one rate and are equally loud, and each line is spoken by its own")
  func joined() async throws {
    try await withTemporaryFolder { folder in
      let first = FakeVoice()
      let narrator = Narrator(
        voice: first, second: QuietVoice(), name: "fake", cache: Cache(at: folder), width: 1)
      let made = try #require(try await narrator.record([try talk(bySecond: true)]).value.first)
      #expect(first.said == ["Ask what happens without it.", "So there is a date."])
      let cues = made.recording.cues
      #expect(cues.map(\.speaker) == [nil, "Buyer", nil])
      // 28 letters of 50 ms, whatever the rate of the voice.
      #expect(abs(cues[1].end - cues[1].start - 1400) <= 110, "\(cues[1])")
      let path = folder + "/made.mp3"
      _ = try Cache(at: folder).copy(made.entry, for: made.key, to: path)
      let reading = SoundReading()
      let samples = try await reading.samples(
        of: path, rate: 16_000, loudness: nil, channels: .all, subject: "it")
      var levels: [Double] = []
      for cue in cues {
        let part = Array(samples[(cue.start * 16)..<(cue.end * 16)])
        levels.append(
          try #require(try await reading.loudness(of: part, rate: 16_000, subject: "it")))
      }
      #expect(abs(levels[0] - levels[1]) < 2, "\(levels)")
    }
  }

  @Test("are another recording than one voice, and the narrator's plays everybody without a second")
  func keys() async throws {
    try await withTemporaryFolder { folder in
      let first = FakeVoice()
      let both = Narrator(
        voice: first, second: QuietVoice(), name: "fake", cache: Cache(at: folder), width: 1)
      let one = Narrator(voice: first, name: "fake", cache: Cache(at: folder), width: 1)
      let together = try await both.record([try talk(bySecond: true)]).value.first
      let alone = try await one.record([try talk(bySecond: true)]).value.first
      #expect(together?.key != alone?.key)
      #expect(first.said.contains("Then we pay for the old one."))
    }
  }

  @Test("a tone keeps its height and its level with another number of samples a second")
  func resampled() throws {
    let tone = (0..<22_050).map { Int16(8000 * sin(2 * Double.pi * 440 * Double($0) / 22_050)) }
    var clip = SpeechClip(samples: tone, sampleRate: 22_050)
    clip.words = [WordTiming("tone", start: 2205, end: 4410)]
    let made = clip.resampled(to: 16_000)
    #expect(made.sampleRate == 16_000 && made.samples.count == 16_000)
    #expect(made.words == [WordTiming("tone", start: 1600, end: 3200)])
    for index in stride(from: 500, to: 15_500, by: 97) {
      let expected = 8000 * sin(2 * Double.pi * 440 * Double(index) / 16_000)
      #expect(abs(Double(made.samples[index]) - expected) < 80, "\(index)")
    }
    #expect(clip.resampled(to: 22_050) == clip)
  }
}
