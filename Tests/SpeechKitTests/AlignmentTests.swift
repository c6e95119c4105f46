import ProcessKit
import SpeechKit
import TestKit
import Testing

@Suite("Speech alignment", .engines)
struct AlignmentTests {
  private static let sentences = [
    "Priya, this is Leon, from Pimpernel Freight.", "You counted nine.",
    "Today it was eleven, and now the carriers write to me about it.",
    "I am in meetings until two.", "Call me after that.",
    "I want to know what you mean by what it costs.",
  ]

  /// A sentence without the silence around it.
  private func spoken(_ text: String, by name: String, pace: Double) async throws -> [Int16] {
    let clip = try await EspeakVoice(name).speak(SpokenSentence(text, pace: pace))
    let first = try #require(clip.samples.firstIndex { abs(Int($0)) > 104 })
    let last = try #require(clip.samples.lastIndex { abs(Int($0)) > 104 })
    return Array(clip.samples[first...last])
  }

  /// The same noise each time, of this amplitude.
  private func noise(_ count: Int, amplitude: Double) -> [Int16] {
    var state: UInt32 = 7
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int16(amplitude * Double(Int32(bitPattern: state)) / Double(Int32.max))
    }
  }

  @Test(
    "finds sentences of another voice at another speed, in a noisy room, to a tenth of a second")
  func finds() async throws {
    let rate = 22_050
    var pieces: [[Int16]] = []
    var sound = noise(rate, amplitude: 1)
    var starts: [Int] = []
    var ends: [Int] = []
    for (number, text) in Self.sentences.enumerated() {
      pieces.append(try await spoken(text, by: "en-us", pace: 1))
      let said = try await spoken(text, by: "en-gb+f2", pace: 0.75)
      starts.append(sound.count)
      sound += said
      ends.append(sound.count)
      sound += [Int16](repeating: 0, count: rate * (200 + 300 * (number % 3)) / 1000)
    }
    let room = noise(sound.count, amplitude: 60)
    sound = zip(sound, room).map { Int16(clamping: Int($0) / 2 + Int($1)) }

    let found = SpeechAlignment.ranges(of: pieces, in: sound, rate: rate)
    #expect(found.count == pieces.count)
    for (one, next) in zip(found, found.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
    func milliseconds(_ samples: Int) -> Int { samples * 1000 / rate }
    let late = zip(found, starts).map { abs(milliseconds($0.lowerBound - $1)) }
    let early = zip(found, ends).map { abs(milliseconds($0.upperBound - $1)) }
    #expect((late.max() ?? .max) <= 150, "\(late)")
    #expect(late.reduce(0, +) / late.count <= 50, "\(late)")
    #expect((early.max() ?? .max) <= 250, "\(early)")
  }

  @Test("divides a sound that the voice cannot read, and leaves silence alone")
  func withoutReading() {
    let buzz = (0..<16_000).map { Int16(($0 % 100) * 100) }
    let ranges = SpeechAlignment.ranges(of: [[], []], in: buzz, rate: 16_000)
    #expect(ranges.map(\.lowerBound) == [0, 8_000])
    #expect(ranges.last?.upperBound == 16_000)
    let silence = [Int16](repeating: 0, count: 16_000)
    #expect(
      SpeechAlignment.ranges(of: [buzz, buzz], in: silence, rate: 16_000) == [0..<0, 0..<0])
    #expect(SpeechAlignment.ranges(of: [], in: buzz, rate: 16_000).isEmpty)
  }
}
