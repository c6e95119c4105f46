/// Where a sound is quiet, compared to itself: a recording of a room is never silent.
struct Pauses {
  /// From the first moment that is heard to the last, in samples; empty if nothing is.
  let heard: Range<Int>

  /// The level of what is always there, and that of loud speech, in decibels below the loudest that a
  /// sample can be; the noise of a sound without any is −90.
  let noise: Double
  let voice: Double

  private let quiet: [Bool]
  private let step: Int
  private let count: Int

  /// How far a pause may be from where it is looked for, in milliseconds.
  private static let reach = 400

  /// How long silence must be to count, in milliseconds: the stop before a T is not a pause.
  private static let shortest = 80

  /// How much of the way from the noise to the voice, both in decibels, still counts as quiet.
  private static let share = 0.3

  init(of sound: [Int16], rate: Int) {
    step = max(1, rate / 100)
    count = sound.count
    let step = step
    // The mean power of each hundredth of a second, in decibels above one unit.
    let levels = stride(from: 0, to: sound.count, by: step).map { start -> Double in
      let part = sound[start..<min(start + step, sound.count)]
      let power = part.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(part.count)
      return power < 1 ? 0 : Double.decibels(ofPower: power)
    }
    let sorted = levels.sorted()
    let floor = sorted.isEmpty ? 0 : sorted[sorted.count / 20]
    let top = sorted.isEmpty ? 0 : sorted[sorted.count * 9 / 10]
    noise = floor - Self.fullScale
    voice = top - Self.fullScale
    // Without a voice above the noise, everything is heard.
    let limit = top - floor < 6 ? -1 : floor + Self.share * (top - floor)
    quiet = levels.map { $0 <= limit }
    if let first = quiet.firstIndex(of: false), let last = quiet.lastIndex(of: false), top > 0 {
      heard = first * step..<min((last + 1) * step, sound.count)
    } else {
      heard = 0..<0
    }
  }

  /// The level of a sample of 16 bits that is as large as it can be, in decibels above one unit.
  private static let fullScale = 90.3

  /// The longest pause that is close to a place; if there is none, the place itself.
  func nearest(to place: Int) -> Range<Int> {
    let reach = Self.reach / 10
    let here = min(place / step, max(0, quiet.count - 1))
    var best = place..<place
    var bestWeight = 0
    var index = max(0, here - reach)
    // A pause that begins before what is looked at counts as a whole.
    while index > 0, index < quiet.count, quiet[index], quiet[index - 1] { index -= 1 }
    while index < quiet.count, index <= here + reach {
      guard quiet[index] else {
        index += 1
        continue
      }
      let end = quiet[index...].firstIndex(of: false) ?? quiet.count
      let distance = here < index ? index - here : here >= end ? here - end + 1 : 0
      // A pause between two sentences is longer than one between two words.
      let weight = end - index - distance
      if end - index >= Self.shortest / 10, best.isEmpty || weight > bestWeight {
        best = index * step..<min(end * step, count)
        bestWeight = weight
      }
      index = end
    }
    return best
  }
}
