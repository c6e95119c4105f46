package import ProcessKit

/// A voice of the `espeak-ng` program: one process per sentence, because only the first utterance
/// of a process is always the same.
package struct EspeakVoice: Voice {
  private let engine: Program
  package let name: String
  private let timeLimit: Duration

  /// A lesson requests all its sentences at once; a machine cannot run hundreds of processes.
  private let turns: Turns

  /// Words per minute at pace 1.
  private static let wordsPerMinute = 165.0

  /// A voice by espeak's name for it (`de`, `pt-br`, `en-gb+f2`), and how many sentences it speaks
  /// at the same time.
  package init(
    _ name: String, width: Int = 1, program: Program = .espeak,
    timeLimit: Duration = .seconds(30)
  ) {
    self.name = name
    turns = Turns(width)
    engine = program
    self.timeLimit = timeLimit
  }

  package var program: Program? { engine }

  package func identity() async throws(SpeechFailure) -> String {
    do {
      let version = try await engine.run(["--version"], timeLimit: timeLimit).output
      let line = version.prefix { $0 != UInt8(ascii: "\n") }
      // The location of its data does not affect the sound.
      let text = String(decoding: line, as: UTF8.self).split(separator: " Data at").first ?? ""
      return "espeak:\(name) \(text.split(separator: " ").joined(separator: " "))"
    } catch {
      throw SpeechFailure(.engine(error), speaking: "")
    }
  }

  package func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip {
    let speed = Int((Self.wordsPerMinute * min(max(sentence.pace, 0.5), 2.5)).rounded())
    guard await turns.take() else {
      throw SpeechFailure(
        .engine(ProcessFailure(.cancelled, of: engine)), speaking: sentence.text)
    }
    defer { turns.pass() }
    let output: [UInt8]
    do {
      output = try await engine.run(
        [
          "-v", Self.variant(of: name, sentence.pitch), "-s", "\(speed)", "-b", "1", "--stdin",
          "--stdout",
        ],
        input: Array(sentence.text.utf8), timeLimit: timeLimit
      ).output
    } catch {
      throw SpeechFailure(.engine(error), speaking: sentence.text)
    }
    guard let clip = SpeechClip(wave: output) else {
      throw SpeechFailure(.refused("espeak-ng wrote no sound"), speaking: sentence.text)
    }
    guard clip.samples.contains(where: { $0 != 0 }) else {
      throw SpeechFailure(.silent, speaking: sentence.text)
    }
    guard output.count.isMultiple(of: 2), clip.endsAtRest else {
      throw SpeechFailure(
        .refused("espeak-ng wrote only the beginning of it"), speaking: sentence.text)
    }
    return clip
  }

  package func shutDown() {}

  /// The voice for a pitch: a man's or a woman's variant of the same language, as high as needed.
  ///
  /// A voice that is a variant already stays as it is.
  static func variant(of name: String, _ pitch: Double) -> String {
    guard pitch != 1, !name.contains("+") else { return name }
    let variants =
      pitch < 1
      ? (pitch < 0.9 ? "m3" : "m7")
      : (pitch < 1.15 ? "f2" : "f4")
    return "\(name)+\(variants)"
  }
}

extension Program {
  package static let espeak = Program(
    "espeak-ng", installedBy: "sudo apt-get install espeak-ng")
}

extension SpeechClip {
  /// Whether it is quiet at its end, as every whole sentence is: espeak-ng ends with a pause, in which
  /// at most an echo is left.
  ///
  /// The header of what comes through a pipe does not say how long it is.
  var endsAtRest: Bool {
    func peak(_ samples: ArraySlice<Int16>) -> Int { samples.reduce(0) { max($0, abs(Int($1))) } }
    return peak(samples.suffix(sampleRate / 200)) * 4 <= peak(samples[...])
  }

  /// The sound of a mono 16-bit WAV file that comes through a pipe, so the lengths in its header
  /// cannot be trusted; nil if it is not one.
  init?(wave: [UInt8]) {
    func number(_ place: Int, bytes count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(wave[place + $1]) << (8 * $1) }
    }
    func tag(_ place: Int) -> String { String(decoding: wave[place..<place + 4], as: UTF8.self) }
    guard wave.count >= 12, tag(0) == "RIFF", tag(8) == "WAVE" else { return nil }
    var place = 12
    var rate: Int?
    while place + 8 <= wave.count {
      let length = number(place + 4, bytes: 4)
      let content = place + 8
      switch tag(place) {
      case "fmt ":
        guard content + 16 <= wave.count, number(content, bytes: 2) == 1,
          number(content + 2, bytes: 2) == 1, number(content + 14, bytes: 2) == 16
        else { return nil }
        rate = number(content + 4, bytes: 4)
      case "data":
        guard let rate else { return nil }
        let end = min(wave.count, content + length)
        self.init(
          samples: [Int16](littleEndianBytes: wave[content..<end]), sampleRate: rate)
        return
      case _: break
      }
      place = content + length + length % 2
    }
    return nil
  }
}
