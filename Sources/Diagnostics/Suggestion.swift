/// Finds the word that an author most likely meant.
package enum Suggestion {
  /// How many guesses are made for mistakes of one kind in one text.
  ///
  /// Each guess looks at every candidate, and there may be tens of thousands of mistakes and
  /// candidates. An author who has made twenty such mistakes has made one mistake twenty times.
  package struct Limit {
    private var left = 20

    package init() {}

    /// Whether another guess is worth the time; counts it.
    package mutating func allowsOneMore() -> Bool {
      left -= 1
      return left >= 0
    }
  }

  /// The candidate closest to a word, or nil if none is close enough to suggest.
  ///
  /// "Close" is a distance of at most a third of the longer word's length, and of at least one;
  /// swapped neighbors count as one. In two texts with the same number of words, such as
  /// `find-the-pain`, each word must be close to its counterpart. A word shorter than three letters
  /// is close only to words that begin with it. Of equally close candidates, the first one wins.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    guard wanted.count > 1 else { return nil }
    let parts = parts(of: word)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      guard !isFarShorterOrLonger(candidate, than: wanted.count) else { continue }
      let other = Array(candidate.lowercased())
      guard let distance = distance(wanted, other), distance < best?.distance ?? .max else {
        continue
      }
      if wanted.count < 3, !other.starts(with: wanted) { continue }
      if parts.count > 1, distance > 0 {
        let others = Self.parts(of: candidate)
        guard parts.count != others.count || zip(parts, others).allSatisfy(isSlip) else { continue }
      }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// Whether the number of a candidate's bytes alone shows that it is too different: few candidates
  /// need to be compared letter by letter.
  private static func isFarShorterOrLonger(_ candidate: String, than count: Int) -> Bool {
    let bytes = candidate.utf8.count
    // A letter has at least one byte,
    if bytes < count { return count - bytes > max(1, count / 3) }
    // and in ASCII exactly one.
    return bytes - count > max(1, bytes / 3)
      && candidate.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
  }

  /// Whether a word differs from another only by a typing mistake; a number is never a mistake for another
  /// number.
  package static func isSlip(_ left: String, of right: String) -> Bool {
    left == right
      || !isFarShorterOrLonger(right, than: left.count) && left.count > 2
        && left.filter(\.isNumber) == right.filter(\.isNumber)
        && distance(Array(left), Array(right)) != nil
  }

  /// The words of a name, in lower case.
  package static func parts(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The distance between two words; nil if it is too large for a guess.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int? {
    let limit = max(1, max(left.count, right.count) / 3)
    guard abs(left.count - right.count) <= limit else { return nil }
    let distance = editDistance(left, right)
    return distance <= limit ? distance : nil
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbors that turn one word into the other.
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        current[column] = min(last[column] + 1, current[column - 1] + 1, substitution)
        let isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2]
          && left[row - 2] == right[column - 1]
        if isSwap { current[column] = min(current[column], beforeLast[column - 2] + 1) }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
