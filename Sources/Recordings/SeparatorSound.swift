import Glibc
import LessonModel

/// What is heard between two sections, computed here, so that it belongs to nobody else.
enum SeparatorSound {
  /// Names the sound in a key; a change of the sound needs another name.
  static func key(of separator: NarrationSettings.Separator) -> String {
    separator == .silence ? "" : "\(separator.rawValue) 1"
  }

  /// A silence of this many samples, with its sound.
  static func samples(
    _ separator: NarrationSettings.Separator, _ count: Int, rate: Int
  ) -> [Int16] {
    switch separator {
    case .silence: return [Int16](repeating: 0, count: count)
    case .tone:
      var samples = [Int16](repeating: 0, count: count)
      let tone = tone(rate: rate)
      guard tone.count < count else { return samples }
      // What is left of a tone is softer than its beginning: a little earlier sounds like the middle.
      let start = (count - tone.count) * 2 / 5
      samples.replaceSubrange(start..<start + tone.count, with: tone)
      return samples
    case .room: return room(count, rate: rate)
    }
  }

  /// A soft bell of 1.1 seconds: a fifth, which begins without a click and fades away, 22 dB below the
  /// peaks of speech.
  private static func tone(rate: Int) -> [Int16] {
    let attack = 0.03
    let length = 1.1
    return (0..<Int(length * Double(rate))).map { place -> Int16 in
      let time = Double(place) / Double(rate)
      let rise: Double = time < attack ? 0.5 - 0.5 * cos(Double.pi * time / attack) : 1
      let fall: Double = exp(-3.5 * time) * min(1, (length - time) / 0.1)
      let low: Double = sin(2 * Double.pi * 293.66 * time)
      let high: Double = sin(2 * Double.pi * 440 * time)
      return Int16((2_000 * rise * fall * (0.6 * low + 0.4 * high)).rounded())
    }
  }

  /// Soft noise without highs at about −66 dBFS, which begins and ends at nothing.
  private static func room(_ count: Int, rate: Int) -> [Int16] {
    var state: UInt32 = 1
    var level = 0.0
    let ramp = max(1, min(rate / 10, count / 2))
    return (0..<count).map { place in
      // The same numbers each time (a linear congruence), so that equal scripts give equal bytes.
      state = state &* 1_664_525 &+ 1_013_904_223
      let noise = Double(Int32(bitPattern: state)) / Double(Int32.max)
      level += 0.15 * (noise - level)
      let edge = min(1, Double(min(place, count - 1 - place)) / Double(ramp))
      return Int16((95 * level * edge).rounded())
    }
  }
}
