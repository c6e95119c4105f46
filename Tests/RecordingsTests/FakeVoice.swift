import LessonModel
import ProcessKit
import Recordings
import SpeechKit
import Synchronization

/// A voice that buzzes, longer for a longer text, and remembers what it said.
///
/// It has no sound for "≈", and breaks down at "break".
final class FakeVoice: Voice {
  private let spoken = Mutex<[String]>([])
  private let version: String

  init(version: String = "1") { self.version = version }

  var name: String { "one" }
  var program: Program? { nil }

  /// What was said, sorted: the order is nobody's promise.
  var said: [String] { spoken.withLock { $0.sorted() } }

  func identity() -> String { "fake \(version)" }

  func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip {
    spoken.withLock { $0.append(sentence.text) }
    if sentence.text == "≈" { throw SpeechFailure(.silent, speaking: sentence.text) }
    if sentence.text == "break" {
      let program = Program("fake", installedBy: "nothing")
      throw SpeechFailure(
        .engine(ProcessFailure(.timedOut(.seconds(9)), of: program)), speaking: "")
    }
    // Short sentences overtake long ones.
    for _ in 0..<sentence.text.utf8.count { await Task.yield() }
    return FakeVoice.clip(sentence.text)
  }

  func shutDown() {}

  /// 100 ms of silence, 50 ms for each letter, 100 ms of silence; one word.
  static func clip(_ text: String) -> SpeechClip {
    let rate = 16_000
    let length = text.utf8.count * rate / 20
    let period = 40 + text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 97 }
    let sound = (0..<length).map { Int16(($0 % period) * 12_000 / period - 6000) }
    let silence = [Int16](repeating: 0, count: rate / 10)
    return SpeechClip(
      samples: silence + sound + silence, sampleRate: rate,
      words: [WordTiming(text, start: rate / 10, end: rate / 10 + length)],
      unspoken: text.contains("😀") ? ["😀"] : [],
      guessed: text.contains("Nguyen") ? ["Nguyen"] : [])
  }
}
