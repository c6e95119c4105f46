import SpeechKit

extension SpeechClip {
  /// The clip as bytes, with its samples last.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(sampleRate)
    writer.add(words) { writer, word in
      writer.add(word.start)
      writer.add(word.end)
      writer.add(word.text)
    }
    writer.add(unspoken) { $0.add($1) }
    writer.add(guessed) { $0.add($1) }
    return writer.bytes + samples.littleEndianBytes
  }

  /// The clip that these bytes encode; nil if they are not one.
  init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let rate = reader.number(), rate > 0,
      let words = reader.list({ reader -> WordTiming? in
        guard let start = reader.number(), let end = reader.number(), let text = reader.text()
        else { return nil }
        return WordTiming(text, start: start, end: end)
      }), let unspoken = reader.list({ $0.text() }), let guessed = reader.list({ $0.text() }),
      reader.remainder.count.isMultiple(of: 2)
    else { return nil }
    self.init(
      samples: [Int16](littleEndianBytes: reader.remainder), sampleRate: rate, words: words,
      unspoken: unspoken, guessed: guessed)
  }
}
