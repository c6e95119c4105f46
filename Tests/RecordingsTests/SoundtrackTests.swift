import CacheKit
import Digests
import LessonModel
import Narration
import SpeechKit
import Testing

@testable import Recordings

@Suite("The sentences of a lesson, joined")
struct SoundtrackTests {
  @Test("have the pauses of the script between them, not the voice's own silences")
  func trims() {
    var track = Soundtrack(sampleRate: 1000, tail: 700)
    let silence = [Int16](repeating: 3, count: 400)
    let clip = SpeechClip(
      samples: silence + [Int16](repeating: 9000, count: 500) + silence, sampleRate: 1000,
      words: [WordTiming("word", start: 100, end: 880)])
    track.append(clip, pause: 250, isLast: false)
    track.append(clip, pause: 250, isLast: true)
    let first = 150..<(150 + 30 + 500 + 70)
    let second = (first.upperBound + 250)..<(first.upperBound + 250 + 600)
    #expect(track.timings.map { $0.map { $0.start..<$0.end } } == [first, second])
    // The word begins and ends where the sound that was kept does.
    #expect(track.timings[0]?.words.map { [$0.start, $0.end] } == [[150, 660]])
    #expect(track.duration == second.upperBound + 700)
    #expect(track.samples.count == track.duration)
  }

  @Test("have a soft tone between sections, which begins and ends in silence")
  func separator() {
    let rate = 24_000
    let clip = SpeechClip(samples: [Int16](repeating: 9000, count: rate), sampleRate: rate)
    func gap(_ separator: NarrationSettings.Separator) -> [Int16] {
      var track = Soundtrack(sampleRate: rate, tail: 700)
      track.append(clip, pause: 1_900, separator: separator, isLast: false)
      return Array(track.samples.suffix(1_900 * rate / 1000))
    }
    let tone = gap(.tone)
    let heard = tone.indices.filter { abs(Int(tone[$0])) > 30 }
    let peak = tone.map { abs(Int($0)) }.max() ?? 0
    #expect((800...2_000).contains(peak))
    #expect((heard.first ?? 0) > 250 * rate / 1000)
    #expect((heard.last ?? .max) < tone.count - 300 * rate / 1000)
    // No click: neighbors differ by less than the steepest part of the wave.
    #expect(zip(tone, tone.dropFirst()).allSatisfy { abs(Int($0) - Int($1)) < 250 })
    let room = gap(.room)
    #expect((5...95).contains(room.map { abs(Int($0)) }.max() ?? 0))
    #expect(room.first == 0 && room.last == 0)
    #expect(gap(.silence).allSatisfy { $0 == 0 })
  }

  @Test("keep all of a sentence that is softer than silence")
  func soft() {
    var track = Soundtrack(sampleRate: 1000, tail: 700)
    track.append(SpeechClip(samples: [1, 2, 1], sampleRate: 1000), pause: 0, isLast: true)
    #expect(track.timings.map { $0.map { $0.end - $0.start } } == [3])
  }

  @Test("leave no gap for a sentence without sound")
  func empty() {
    var track = Soundtrack(sampleRate: 1000, tail: 700)
    track.append(SpeechClip(samples: [], sampleRate: 1), pause: 5000, isLast: false)
    #expect(track.timings == [nil])
    #expect(track.duration == 150)
  }
}

@Suite("A clip in the cache")
struct ClipCodingTests {
  @Test("comes back as it was")
  func roundTrip() {
    let clips = [
      SpeechClip(samples: [], sampleRate: 1),
      SpeechClip(
        samples: [0, -1, .min, .max], sampleRate: 24_000,
        words: [WordTiming("naïve", start: 0, end: 70_000), WordTiming("", start: 1, end: 1)],
        unspoken: ["≈", "日本"], guessed: ["Nguyen"]),
    ]
    for clip in clips { #expect(SpeechClip(encoded: clip.encoded) == clip) }
  }

  @Test("that was cut off is invalid", arguments: [0, 3, 7, 11, 20])
  func cut(count: Int) {
    let clip = SpeechClip(
      samples: [], sampleRate: 24_000, words: [WordTiming("word", start: 1, end: 2)])
    #expect(SpeechClip(encoded: Array(clip.encoded.prefix(count))) == nil)
  }
}

@Suite("What is known of a recording")
struct EpisodeFactsTests {
  private let facts = EpisodeFacts(
    duration: 3600, loudness: -16.04, truePeak: -2.25,
    sentences: [
      EpisodeFacts.Sentence(
        timing: Soundtrack.Timing(
          start: 150, end: 850, words: [Soundtrack.Timing.Word(text: "Größe", start: 180, end: 780)]
        ),
        unspoken: []),
      EpisodeFacts.Sentence(timing: nil, unspoken: ["≈", "😀"], guessed: ["Nguyen"]),
    ])

  @Test("comes back from its bytes")
  func encoded() { #expect(EpisodeFacts(encoded: facts.encoded) == facts) }

  @Test("has no cue that ends after the file, which encoding may make shorter")
  func end() throws {
    let sentence = Script.Sentence(written: "Größe", spoken: "Größe", pause: 0)
    let script = Script(
      lesson: try #require(LessonID("why")), language: .english,
      sections: [Script.Section(title: "Why", sentences: [sentence])])
    let short = EpisodeFacts(
      duration: 800, loudness: -16, truePeak: -2, sentences: [facts.sentences[0]])
    let entry = CacheEntry(content: Digest(of: [1]), byteCount: 1, facts: [])
    let recording = short.recording(of: script, by: "a voice", entry)
    #expect(recording.cues.map(\.start) == [150])
    #expect(recording.cues.map(\.end) == [800])
  }

  @Test("is nothing when its bytes were cut, or when there are more of them")
  func cut() {
    let bytes = facts.encoded
    for count in 0..<bytes.count {
      #expect(EpisodeFacts(encoded: Array(bytes.prefix(count))) == nil)
    }
    #expect(EpisodeFacts(encoded: bytes + [0]) == nil)
  }
}
