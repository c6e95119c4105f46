/// Which of the 256 bytes occur in a text.
///
/// Most of what readers search for is in few lessons: checking this first avoids a search through
/// the text.
struct ByteSet: Sendable {
  private var words = SIMD4<UInt64>()

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    // One store per byte; bits would take three times as long.
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: 256) { seen in
      seen.initialize(repeating: false)
      for byte in bytes { seen[Int(byte)] = true }
      for value in 0..<256 where seen[value] { words[value >> 6] |= 1 << UInt64(value & 63) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0
  }
}
