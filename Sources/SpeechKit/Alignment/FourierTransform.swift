import Glibc

/// The power spectrum of short stretches of sound: a fast Fourier transform of a fixed length.
struct FourierTransform {
  /// How many samples go in: a power of two.
  let length: Int

  private let cosines: [Float]
  private let sines: [Float]

  /// Where each sample goes before the first step: its place with the bits in reverse.
  private let places: [Int]

  /// A transform of at least as many samples.
  init(atLeast count: Int) {
    var length = 2
    var bits = 1
    while length < count {
      length *= 2
      bits += 1
    }
    self.length = length
    let step = 2 * Double.pi / Double(length)
    cosines = (0..<length / 2).map { Float(cos(step * Double($0))) }
    sines = (0..<length / 2).map { Float(sin(step * Double($0))) }
    places = (0..<length).map { place in
      (0..<bits).reduce(0) { $0 | (place >> $1 & 1) << (bits - 1 - $1) }
    }
  }

  /// The power at each frequency from 0 to half the sample rate, `length / 2 + 1` numbers.
  ///
  /// Samples that are missing at the end are taken as silence.
  func power(of samples: [Float]) -> [Float] {
    var real = [Float](repeating: 0, count: length)
    var imaginary = real
    for (place, sample) in samples.prefix(length).enumerated() { real[places[place]] = sample }
    var half = 1
    while half < length {
      let stride = length / (2 * half)
      for first in Swift.stride(from: 0, to: length, by: 2 * half) {
        for offset in 0..<half {
          let (one, two) = (first + offset, first + offset + half)
          let (cosine, sine) = (cosines[offset * stride], sines[offset * stride])
          let turnedReal = real[two] * cosine + imaginary[two] * sine
          let turnedImaginary = imaginary[two] * cosine - real[two] * sine
          real[two] = real[one] - turnedReal
          imaginary[two] = imaginary[one] - turnedImaginary
          real[one] += turnedReal
          imaginary[one] += turnedImaginary
        }
      }
      half *= 2
    }
    return (0...length / 2).map { real[$0] * real[$0] + imaginary[$0] * imaginary[$0] }
  }
}
