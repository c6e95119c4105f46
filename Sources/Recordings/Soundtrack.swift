import LessonModel
import SpeechKit

/// The sentences of a lesson, joined: mono samples, and when each sentence and word is heard.
struct Soundtrack: Hashable, Sendable {
  private(set) var samples: [Int16] = []
  let sampleRate: Int

  /// One per sentence, in order; nil for a sentence without sound.
  var timings: [Timing?] = []

  /// For each section that the author reads, in order, whether its words are what is heard in it.
  var areRead: [Bool] = []

  /// When a sentence is heard, in milliseconds from the beginning.
  struct Timing: Hashable, Sendable {
    var start: Int
    var end: Int
    var words: [Word]

    /// Whether its words are said then; false for the place of a sentence that the author leaves out.
    var isSaid = true

    struct Word: Hashable, Sendable {
      var text: String
      var start: Int
      var end: Int
    }
  }

  /// Silence before the first sentence, in milliseconds, because a player may swallow the first
  /// moments.
  static let lead = 150

  /// Silence after the last sentence, in milliseconds, so that the next episode does not follow at
  /// once.
  private let tail: Int

  /// How much silence is kept around the sound of a sentence, in milliseconds.
  ///
  /// Voices begin and end with silence of their own, which would lengthen every pause.
  private static let margins = (before: 30, after: 70)

  /// Below this a sample counts as silence (−50 dBFS).
  private static let threshold = 104

  /// How long a cut edge takes to fade, in milliseconds.
  private static let fade = 5

  init(sampleRate: Int, tail: Int) {
    self.sampleRate = sampleRate
    self.tail = tail
    samples = [Int16](repeating: 0, count: Self.lead * sampleRate / 1000)
  }

  /// The length in milliseconds.
  var duration: Int { milliseconds(samples.count) }

  /// Adds a sentence and the silence after it, with what is heard in that silence; nothing for an
  /// empty clip.
  mutating func append(
    _ clip: SpeechClip, pause: Int, separator: NarrationSettings.Separator = .silence, isLast: Bool
  ) {
    if let sound = Self.sound(of: clip) {
      let offset = samples.count - sound.lowerBound
      timings.append(
        Timing(
          start: milliseconds(samples.count), end: milliseconds(samples.count + sound.count),
          words: clip.words.compactMap { word in
            let start = min(max(word.start, sound.lowerBound), sound.upperBound)
            let end = min(max(word.end, start), sound.upperBound)
            return Timing.Word(
              text: word.text, start: milliseconds(start + offset), end: milliseconds(end + offset))
          }))
      append(
        clip.samples[sound], cutsStart: sound.lowerBound > 0,
        cutsEnd: sound.upperBound < clip.samples.count)
      let count = (isLast ? tail : max(0, pause)) * sampleRate / 1000
      samples += SeparatorSound.samples(isLast ? .silence : separator, count, rate: sampleRate)
    } else {
      timings.append(nil)
    }
  }

  private mutating func append(_ part: ArraySlice<Int16>, cutsStart: Bool, cutsEnd: Bool) {
    let start = samples.count
    samples += part
    let length = min(Self.fade * sampleRate / 1000, part.count / 2)
    for place in 0..<length {
      let weight = Double(place) / Double(length)
      if cutsStart { samples[start + place] = Int16(Double(samples[start + place]) * weight) }
      let mirrored = samples.count - 1 - place
      if cutsEnd { samples[mirrored] = Int16(Double(samples[mirrored]) * weight) }
    }
  }

  /// The part of a clip that should be heard; nil if there is none.
  static func sound(of clip: SpeechClip) -> Range<Int>? {
    func isHeard(_ sample: Int16) -> Bool { abs(Int(sample)) >= threshold }
    let samples = clip.samples
    guard let first = samples.firstIndex(where: isHeard),
      let last = samples.lastIndex(where: isHeard)
    else {
      return samples.contains { $0 != 0 } ? 0..<samples.count : nil
    }
    let rate = clip.sampleRate
    let start = max(0, first - margins.before * rate / 1000)
    return start..<min(samples.count, last + 1 + margins.after * rate / 1000)
  }

  func milliseconds(_ count: Int) -> Int { (count * 1000 + sampleRate / 2) / sampleRate }
}
