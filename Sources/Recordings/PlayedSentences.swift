import SpeechKit

/// The sentences that are heard in a sound, and when.
///
/// A reading of the voice is laid beside the sound. Sentences that the voice cannot read share the time of
/// the one before them by their length.
struct PlayedSentences {
  private struct Group {
    var reading: [Int16]
    var lengths: [Int]
  }

  private var groups: [Group] = []

  /// What the voice reads, in order.
  var readings: [[Int16]] { groups.map(\.reading) }

  init(_ sentences: [(reading: SpeechClip?, length: Int)]) {
    for (reading, length) in sentences {
      var samples: [Int16] = []
      if let reading, let heard = Soundtrack.sound(of: reading) {
        samples = Array(reading.samples[heard])
      }
      let length = max(1, length)
      if let last = groups.indices.last, samples.isEmpty || groups[last].reading.isEmpty {
        groups[last].reading += samples
        groups[last].lengths.append(length)
      } else {
        groups.append(Group(reading: samples, lengths: [length]))
      }
    }
  }

  /// When each sentence is heard, in samples of the sound.
  func ranges(in samples: [Int16], _ heard: Range<Int>, rate: Int) -> [Range<Int>] {
    let found = SpeechAlignment.ranges(
      of: groups.map(\.reading), in: Array(samples[heard]), rate: rate)
    return zip(groups, found).flatMap { group, range in
      let total = group.lengths.reduce(0, +)
      var before = 0
      return group.lengths.map { length in
        let start = heard.lowerBound + range.lowerBound + range.count * before / total
        before += length
        return start..<(heard.lowerBound + range.lowerBound + range.count * before / total)
      }
    }
  }
}
