extension Passage {
  /// What stands between white space, in order; ranges count in `bytes`.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(wordCount)
    var start = 0
    for index in bytes.indices where bytes[index] <= 0x20 {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }

  /// The lines as written.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }

  /// A stretch of words up to a pause.
  struct Sentence {
    var range: Range<Int>
    var words: Int
  }

  /// The text from pause to pause: a mark at the end of a word.
  ///
  /// A full stop behind an abbreviation counts, too: it is better to pass over a sentence that is a
  /// little too long than to point at one that is not.
  var sentences: [Sentence] {
    var sentences: [Sentence] = []
    var start: Int?
    var count = 0
    var end = 0
    for word in words {
      if start == nil { start = word.lowerBound }
      end = word.upperBound
      count += 1
      if endsWithPause(word) {
        sentences.append(Sentence(range: (start ?? word.lowerBound)..<end, words: count))
        start = nil
        count = 0
      }
    }
    if let start { sentences.append(Sentence(range: start..<end, words: count)) }
    return sentences
  }

  private func endsWithPause(_ word: Range<Int>) -> Bool {
    // Most words end in a letter.
    if (0x61...0x7A).contains(bytes[word.upperBound - 1] | 0x20) { return false }
    var rest = bytes[word]
    while let last = rest.last {
      if "\"')]*_".utf8.contains(last) {
        rest = rest.dropLast()
      } else if rest.count > 3, [0x99, 0x9D].contains(last), rest[rest.endIndex - 3] == 0xE2,
        rest[rest.endIndex - 2] == 0x80
      {
        // ’ and ”
        rest = rest.dropLast(3)
      } else {
        break
      }
    }
    guard let last = rest.last else { return false }
    if ".!?:;".utf8.contains(last) { return true }
    // … and — (E2 80 A6, E2 80 94), and the full stops of Chinese and Japanese (E3 80 82).
    return rest.count >= 3 && last != 0x99
      && (rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
        || rest.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
        || rest.suffix(3).elementsEqual([0xE3, 0x80, 0x82]))
  }
}
