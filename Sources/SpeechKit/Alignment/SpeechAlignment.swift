/// Finds out when pieces of text are heard in a sound, from a reading of the same text.
///
/// The reading may be another voice at another speed, such as that of an engine: its pieces are known, and
/// the sound is laid beside it so that what sounds alike is at the same place. Between two pieces, the
/// place moves to the nearest pause.
package enum SpeechAlignment {
  /// Finds when each piece is heard.
  ///
  /// - Parameters:
  ///   - pieces: The reading, cut into pieces without silence at their ends; one without any sound takes
  ///     no time. At least one piece has sound, or all take equally long.
  ///   - sound: What is heard.
  ///   - rate: Samples per second, of both.
  /// - Returns: A range of samples of the sound for each piece; in order, without overlaps.
  package static func ranges(of pieces: [[Int16]], in sound: [Int16], rate: Int) -> [Range<Int>] {
    guard !pieces.isEmpty else { return [] }
    let pauses = Pauses(of: sound, rate: rate)
    let heard = pauses.heard
    guard !heard.isEmpty else { return pieces.map { _ in 0..<0 } }
    let cuts = cuts(pieces, sound, heard, rate: rate)
    var ranges: [Range<Int>] = []
    var start = heard.lowerBound
    for cut in cuts {
      let pause = pauses.nearest(to: min(max(cut, start), heard.upperBound))
      let end = min(max(pause.lowerBound, start), heard.upperBound)
      ranges.append(start..<end)
      start = min(max(pause.upperBound, end), heard.upperBound)
    }
    ranges.append(start..<max(start, heard.upperBound))
    return ranges
  }

  /// How much worse a sound fits the same pieces in another order, as a factor: about 1 if something else
  /// is said in it, at least ``readingAgreement`` if somebody reads the pieces; nil for fewer than four
  /// pieces, whose order says too little.
  ///
  /// Every reading can be laid beside every sound, and always fits somehow. The same pieces in reverse,
  /// and with their halves exchanged, show how well anything would fit.
  package static func agreement(of pieces: [[Int16]], in sound: [Int16], rate: Int) -> Double? {
    let pieces = pieces.filter { !$0.isEmpty }
    let heard = Pauses(of: sound, rate: rate).heard
    guard pieces.count >= 4, !heard.isEmpty else { return nil }
    let hop = rate * max(20, hopLength(of: heard.count / rate)) / 1000
    let other = SpeechShape(of: Array(sound[heard]), rate: rate, hop: hop)
    func cost(_ pieces: [[Int16]]) -> Double {
      let reading = SpeechShape(of: joined(pieces, rate: rate).samples, rate: rate, hop: hop)
      return Double(WarpingPath(reading, other, band: band(other, rate: rate, hop: hop)).cost)
    }
    let half = pieces.count / 2
    let own = cost(pieces)
    let reverse = cost(pieces.reversed())
    let exchanged = cost(Array(pieces[half...] + pieces[..<half]))
    return own > 0 ? min(reverse, exchanged) / own : nil
  }

  /// What ``agreement(of:in:rate:)`` is at least if the pieces are what is said: with the two most
  /// different voices that there are to try, it is 1.057, and in sounds of other words never above 1.01.
  package static let readingAgreement = 1.03

  /// Where one piece ends and the next one begins, before it is moved to a pause.
  private static func cuts(
    _ pieces: [[Int16]], _ sound: [Int16], _ heard: Range<Int>, rate: Int
  ) -> [Int] {
    var (reading, ends) = joined(pieces, rate: rate)
    ends.removeLast()
    guard !reading.isEmpty else {
      return ends.indices.map { heard.lowerBound + heard.count * ($0 + 1) / pieces.count }
    }
    let hop = rate * hopLength(of: max(reading.count, heard.count) / rate) / 1000
    let one = SpeechShape(of: reading, rate: rate, hop: hop)
    let other = SpeechShape(of: Array(sound[heard]), rate: rate, hop: hop)
    let path = WarpingPath(one, other, band: band(other, rate: rate, hop: hop))
    return ends.map { end in
      heard.lowerBound + path.moments[min(end / hop, one.count - 1)] * hop
    }
  }

  /// The pieces as one reading, and where each ends in it: in the middle of the pause after it.
  private static func joined(_ pieces: [[Int16]], rate: Int) -> (samples: [Int16], ends: [Int]) {
    var reading: [Int16] = []
    var ends: [Int] = []
    let gap = [Int16](repeating: 0, count: rate * gapLength / 1000)
    for piece in pieces {
      if !reading.isEmpty, !piece.isEmpty { reading += gap }
      reading += piece
      ends.append(reading.count + (piece.isEmpty ? 0 : gap.count / 2))
    }
    return (reading, ends)
  }

  /// How many moments the place in a sound may differ from equal speed.
  private static func band(_ sound: SpeechShape, rate: Int, hop: Int) -> Int {
    min(max(sound.count / 4, shortestBand * rate / hop), longestBand * rate / hop)
  }

  /// How much silence is between two pieces of the reading, in milliseconds.
  private static let gapLength = 200

  /// How far the place in the sound may differ from equal speed, in seconds.
  private static let shortestBand = 5
  private static let longestBand = 60

  /// How long a step is, in milliseconds, for a sound of as many seconds: a long one costs the square of
  /// its length.
  private static func hopLength(of seconds: Int) -> Int {
    seconds <= 60 ? 10 : seconds <= 300 ? 20 : 40
  }
}
