import ArgumentParser

/// A number of bytes as people write it: `500MB`, `2 GB`, `1.5GiB`.
struct ByteCount: Hashable, Sendable, ExpressibleByArgument {
  let bytes: Int

  /// Nil for anything but a positive number with a unit (B, kB, MB, GB, TB, or KiB and so on).
  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let factors: [String: Double] = [
      "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024, "mib": 1_048_576,
      "gib": 1_073_741_824, "tib": 1_099_511_627_776,
    ]
    guard let number = Double(digits), let factor = factors[unit], number > 0,
      number * factor < 1e18
    else { return nil }
    bytes = Int(number * factor)
  }

  init?(argument: String) { self.init(argument) }
}
