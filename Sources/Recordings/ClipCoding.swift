import SpeechKit

extension SpeechClip {
  /// The clip as bytes: its numbers in little-endian 32-bit form, its texts with their lengths in
  /// front, its samples last.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(samples.count * 2 + 64)
    func add(_ number: Int) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    func add(_ text: String) {
      add(text.utf8.count)
      bytes += text.utf8
    }
    add(sampleRate)
    add(words.count)
    for word in words {
      add(word.start)
      add(word.end)
      add(word.text)
    }
    add(unspoken.count)
    for text in unspoken { add(text) }
    return bytes + samples.littleEndianBytes
  }

  /// The clip of such bytes; nil when they are not one.
  init?(encoded bytes: [UInt8]) {
    var place = 0
    func number() -> Int? {
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    func text() -> String? {
      guard let count = number(), place + count <= bytes.count else { return nil }
      defer { place += count }
      return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }
    guard let rate = number(), rate > 0, let wordCount = number() else { return nil }
    var words: [WordTiming] = []
    for _ in 0..<wordCount {
      guard let start = number(), let end = number(), let text = text() else { return nil }
      words.append(WordTiming(text, start: start, end: end))
    }
    guard let unspokenCount = number() else { return nil }
    var unspoken: [String] = []
    for _ in 0..<unspokenCount {
      guard let text = text() else { return nil }
      unspoken.append(text)
    }
    guard (bytes.count - place) % 2 == 0 else { return nil }
    self.init(
      samples: [Int16](littleEndianBytes: bytes[place...]), sampleRate: rate, words: words,
      unspoken: unspoken)
  }
}
