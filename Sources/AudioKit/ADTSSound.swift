import FileKit

/// AAC in a row of frames with headers of their own (ADTS, ISO/IEC 13818-7 §6.2).
///
/// Such files can be joined by putting one after the other, and each frame lasts equally long, so
/// that the times of everything in the result are exact.
package struct ADTSSound: Hashable, Sendable {
  /// How many samples a frame has.
  package static let frameLength = 1024

  /// Per second, as Lectern encodes it.
  package static let sampleRate = 44_100

  package var frameCount: Int

  package init(frameCount: Int) { self.frameCount = frameCount }

  /// Counts frames; nil unless whole frames fill the file from its first byte to its last.
  init?(_ bytes: [UInt8]) {
    var count = 0
    var place = 0
    while place < bytes.count {
      guard place + 7 <= bytes.count, bytes[place] == 0xFF, bytes[place + 1] & 0xF6 == 0xF0 else {
        return nil
      }
      let length =
        Int(bytes[place + 3] & 3) << 11 | Int(bytes[place + 4]) << 3 | Int(bytes[place + 5]) >> 5
      // A frame may hold several blocks; Lectern's hold one.
      guard length >= 7, bytes[place + 6] & 3 == 0 else { return nil }
      place += length
      count += 1
    }
    guard place == bytes.count, count > 0 else { return nil }
    frameCount = count
  }

  /// In milliseconds, rounded.
  package var duration: Int { Self.milliseconds(ofFrames: frameCount) }

  /// The time at which a frame begins, in milliseconds, rounded.
  package static func milliseconds(ofFrames count: Int) -> Int {
    (count * frameLength * 1000 + sampleRate / 2) / sampleRate
  }
}
