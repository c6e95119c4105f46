/// Finds numbers in forms that no rule understands.
///
/// Digits and marks without spaces between them have a meaning as a whole: a time, a version, an address.
/// If the rules take them apart, and a mark between two numbers has no words, the voice says numbers that
/// mean nothing: "12:34:56:78" becomes four of them.
struct NumberForms {
  /// Which reading each token belongs to; several tokens of one reading have the same number.
  private var readings: [Int?]

  /// Whether a token is said in words.
  private var hasWords: [Bool]

  private let line: SpeechLine

  /// Between two numbers, these separate what is said one after the other.
  private static let pauses: Set<Character> = [
    ",", ";", "(", ")", "[", "]", "“", "”", "\"", "…", "!", "?",
  ]

  init(_ line: SpeechLine) {
    self.line = line
    readings = [Int?](repeating: nil, count: line.count)
    hasWords = [Bool](repeating: false, count: line.count)
  }

  /// Notes how tokens are read.
  mutating func note(_ reading: SpeechReading, at index: Int) {
    for place in index..<min(max(reading.end, index + 1), line.count) {
      readings[place] = index
      hasWords[place] = reading.words.contains { $0.isLetter }
    }
  }

  /// The tokens of each form that is not understood, in order.
  var unclear: [Range<Int>] {
    var unclear: [Range<Int>] = []
    var start = 0
    while start < line.count {
      guard !isSeparate(start) else {
        start += 1
        continue
      }
      var end = start
      while end < line.count, !isSeparate(end) { end += 1 }
      if (start..<end).contains(where: isLoose) { unclear.append(trimmed(start..<end)) }
      start = end
    }
    return unclear
  }

  /// Whether a token ends what is written together.
  private func isSeparate(_ index: Int) -> Bool {
    switch line.tokens[index].kind {
    case .space, .code, .said: true
    case .mark, .word, .number: false
    }
  }

  /// Whether the marks that begin at an index are between two numbers, belong to neither of them, and are
  /// not said.
  private func isLoose(_ index: Int) -> Bool {
    guard line.number(index - 1) != nil, line.mark(index) != nil else { return false }
    var end = index
    while let mark = line.mark(end) {
      guard !Self.pauses.contains(mark), !hasWords[end] else { return false }
      end += 1
    }
    guard line.number(end) != nil else { return false }
    return (index..<end).allSatisfy { place in
      readings[place] == nil
        || readings[place] != readings[index - 1] && readings[place] != readings[end]
    }
  }

  /// Without the marks of the sentence at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end - 1, line.mark(start) != nil { start += 1 }
    while end > start + 1, line.mark(end - 1) != nil { end -= 1 }
    return start..<end
  }
}
