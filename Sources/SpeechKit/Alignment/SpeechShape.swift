import Glibc

/// How a sound sounds from moment to moment, as recognizers of speech see it: mel-frequency cepstra
/// (Davis and Mermelstein, 1980), normalized so that two voices that say the same look alike.
struct SpeechShape {
  /// How many numbers describe a moment.
  static let size = 13

  /// How many moments there are.
  let count: Int

  /// The moments in order, ``size`` numbers each.
  let values: [Float]

  /// How many bands of the spectrum are looked at, and between which frequencies in hertz.
  private static let bands = 26
  private static let frequencies = (low: 80.0, high: 7_600.0)

  /// How long a moment is, in milliseconds.
  private static let window = 25

  /// - Parameters:
  ///   - samples: Mono sound.
  ///   - rate: Samples per second.
  ///   - hop: How many samples are between the beginnings of two moments.
  init(of samples: [Int16], rate: Int, hop: Int) {
    let length = rate * Self.window / 1000
    count = samples.isEmpty ? 0 : 1 + max(0, samples.count - 1) / hop
    let transform = FourierTransform(atLeast: length)
    let filters = Self.filters(rate: rate, length: transform.length)
    let shape = (0..<length).map { place in
      Float(0.54 - 0.46 * cos(2 * Double.pi * Double(place) / Double(length - 1)))
    }
    let cosines = (0..<Self.size).map { order in
      (0..<Self.bands).map {
        Float(cos(Double.pi * Double(order) * (Double($0) + 0.5) / Double(Self.bands)))
      }
    }
    var energies: [Float] = []
    energies.reserveCapacity(count * Self.bands)
    for moment in 0..<count {
      let start = moment * hop
      var stretch = [Float](repeating: 0, count: length)
      for place in 0..<min(length, samples.count - start) {
        let before = start + place > 0 ? Float(samples[start + place - 1]) : 0
        // High frequencies are weaker in speech, and raised to count as much.
        stretch[place] = (Float(samples[start + place]) - 0.97 * before) * shape[place]
      }
      let power = transform.power(of: stretch)
      for filter in filters {
        var energy: Float = 0
        for (place, weight) in filter.weights.enumerated() {
          energy += weight * power[filter.first + place]
        }
        energies.append(energy)
      }
    }
    let floor = Self.floor(of: energies)
    var values: [Float] = []
    values.reserveCapacity(count * Self.size)
    for moment in 0..<count {
      let levels = energies[moment * Self.bands..<(moment + 1) * Self.bands].map { log($0 + floor) }
      for order in 0..<Self.size {
        var sum: Float = 0
        for band in 0..<Self.bands { sum += levels[band] * cosines[order][band] }
        values.append(sum)
      }
    }
    self.values = Self.normalized(values, count: count)
  }

  /// The distance of two moments, squared and summed.
  static func distance(_ one: SpeechShape, _ first: Int, _ other: SpeechShape, _ second: Int)
    -> Float
  {
    var sum: Float = 0
    let (a, b) = (first * size, second * size)
    for place in 0..<size {
      let difference = one.values[a + place] - other.values[b + place]
      sum += difference * difference
    }
    return sum.squareRoot()
  }

  /// The level below which nothing differs, 30 dB below a band of loud speech: a voice without any noise
  /// and one in a room are equally quiet there.
  private static func floor(of energies: [Float]) -> Float {
    let sums = stride(from: 0, to: energies.count, by: bands).map { start in
      energies[start..<start + bands].reduce(0, +)
    }.sorted()
    // Silence has a level, too: far below what a sample can hold.
    return sums.isEmpty ? 1 : 1 + sums[sums.count * 9 / 10] / Float(bands) / 1000
  }

  /// Each number with mean 0 and variance 1 in the whole sound, which takes the microphone and the room
  /// out of it.
  private static func normalized(_ values: [Float], count: Int) -> [Float] {
    guard count > 0 else { return [] }
    var values = values
    for order in 0..<size {
      var mean: Float = 0
      for moment in 0..<count { mean += values[moment * size + order] }
      mean /= Float(count)
      var variance: Float = 0
      for moment in 0..<count {
        let difference = values[moment * size + order] - mean
        variance += difference * difference
      }
      let deviation = max((variance / Float(count)).squareRoot(), 1e-6)
      for moment in 0..<count {
        let place = moment * size + order
        values[place] = (values[place] - mean) / deviation
      }
    }
    return values
  }

  /// A band of the spectrum: a triangle of weights, which begins at a frequency's number.
  private struct Filter {
    var first: Int
    var weights: [Float]
  }

  /// Triangles that overlap by half, equally wide on the mel scale.
  private static func filters(rate: Int, length: Int) -> [Filter] {
    func mel(_ frequency: Double) -> Double { 2_595 * log10(1 + frequency / 700) }
    let low = mel(frequencies.low)
    let high = mel(min(frequencies.high, Double(rate) / 2))
    let edges = (0..<bands + 2).map { number -> Double in
      let mel = low + (high - low) * Double(number) / Double(bands + 1)
      return 700 * (pow(10, mel / 2_595) - 1) * Double(length) / Double(rate)
    }
    return (0..<bands).map { band in
      let (left, middle, right) = (edges[band], edges[band + 1], edges[band + 2])
      let first = min(Int(left.rounded(.up)), length / 2)
      let last = min(max(first, Int(right)), length / 2)
      return Filter(
        first: first,
        weights: (first...last).map { number in
          let place = Double(number)
          let weight =
            place < middle
            ? (place - left) / (middle - left) : (right - place) / (right - middle)
          return Float(max(0, weight))
        })
    }
  }
}
