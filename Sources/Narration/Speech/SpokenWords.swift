/// Joins words and marks into a sentence that a voice can read without a break.
struct SpokenWords {
  private var text = ""

  /// Adds words or marks; letters that would run into letters get a space between.
  mutating func append(_ words: String) {
    guard let first = words.first else { return }
    if let last = text.last, last.isLetter || last.isNumber, first.isLetter || first.isNumber {
      text += " "
    }
    text += words
  }

  /// The sentence: single spaces, none before a mark, and a mark at its end.
  ///
  /// Nil if there is nothing to be spoken.
  var sentence: String? {
    var result = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !result.isEmpty, !Self.isClosingMark(word) { result += " " }
      result += word
    }
    while let first = result.first, ",;:.–—- ".contains(first) { result.removeFirst() }
    guard result.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let end = result.last { !"\"'”’»)]".contains($0) }
    if let end, !".?!…:;,—。！？".contains(end) { result += "." }
    return result
  }

  /// Whether a word consists of marks that directly follow the word before.
  private static func isClosingMark(_ word: Substring) -> Bool {
    word.allSatisfy { ",;:.?!…)]".contains($0) } && word != "…"
  }
}
