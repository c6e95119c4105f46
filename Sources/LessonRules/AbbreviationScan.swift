import Diagnostics

/// How abbreviations are found among the bytes of a lesson.
extension [UInt8] {
  /// Words of two to six capitals among other words, except for those that everybody knows;
  /// a plural s does not belong to them.
  ///
  /// Names of files and of program variables are not abbreviations, nor are words in capitals for
  /// emphasis and the initials of people. `start` is where the first two capitals are in the
  /// passage.
  func abbreviations(from start: Int, in passage: Range<Int>) -> [Range<Int>] {
    // If everything is in capitals, nothing is an abbreviation.
    guard self[passage].contains(where: { (0x61...0x7A).contains($0) }) else { return [] }
    var found: [Range<Int>] = []
    var at = start + 1
    while at < passage.upperBound {
      guard self[at].isCapital, self[at - 1].isCapital else {
        at += 1
        continue
      }
      let token = token(at: at, in: passage)
      if let word = capitals(of: token), !CommonAbbreviations.contain(self[word]),
        !isRunOfAlphabet(word), !isShouted(token, in: passage),
        !isInitials(word, token, in: passage)
      {
        found.append(word)
      }
      at = token.upperBound + 1
    }
    return found
  }

  /// Whether a word in capitals is also written in lower case, as a word of a sentence, perhaps with a
  /// capital at its beginning.
  func saysInSmallLetters(_ word: Range<Int>) -> Bool {
    let small = self[word].map { $0 | 0x20 }
    var at = 0
    // The second letter is small in both.
    while let second = next(small[1], from: at) {
      at = second + 1
      let place = second - 1
      let end = place + small.count
      guard end < count, place > 0, self[place] | 0x20 == small[0],
        self[second..<end].elementsEqual(small[1...])
      else { continue }
      let before = self[place - 1]
      let after = self[end]
      let isEnd =
        after <= 0x20
        || end + 1 < count && ".,;:!?)\"'".utf8.contains(after) && self[end + 1] <= 0x20
      if before <= 0x20 || "(\"'".utf8.contains(before), isEnd { return true }
    }
    return false
  }

  /// The characters around a place, up to the next spaces.
  private func token(at place: Int, in passage: Range<Int>) -> Range<Int> {
    var start = place
    while start > passage.lowerBound, self[start - 1] > 0x20 { start -= 1 }
    var end = place
    while end < passage.upperBound, self[end] > 0x20 { end += 1 }
    return start..<end
  }

  /// The token before another, or after it; nil at the ends of the passage.
  private func neighbor(of token: Range<Int>, isNext: Bool, in passage: Range<Int>) -> Range<Int>? {
    if isNext {
      var at = token.upperBound
      while at < passage.upperBound, self[at] <= 0x20 { at += 1 }
      return at < passage.upperBound ? self.token(at: at, in: passage) : nil
    }
    var at = token.lowerBound - 1
    while at >= passage.lowerBound, self[at] <= 0x20 { at -= 1 }
    return at >= passage.lowerBound ? self.token(at: at, in: passage) : nil
  }

  /// The capitals of a word that is an abbreviation.
  private func capitals(of token: Range<Int>) -> Range<Int>? {
    var start = token.lowerBound
    while start < token.upperBound, !self[start].isWordByte { start += 1 }
    // ".NET", "$PATH" and "OSSL_PROVIDER" are names of other kinds.
    if start > token.lowerBound, self[start - 1].joinsNames { return nil }
    var end = start
    while end < token.upperBound, self[end].isCapital { end += 1 }
    guard (2...6).contains(end - start) else { return nil }
    // "KPIs", "CRM's", "ROI." and "(TCV)" are abbreviations, "B2B", "Q3" and "MOSSgate" are not.
    var rest = end
    if rest < token.upperBound, self[rest] == UInt8(ascii: "s") { rest += 1 }
    guard rest < token.upperBound else { return start..<end }
    if self[rest].isWordByte { return nil }
    let goesOn = rest + 1 < token.upperBound && self[rest + 1].isWordByte
    return self[rest].joinsNames && (goesOn || !".:".utf8.contains(self[rest])) ? nil : start..<end
  }

  /// Whether letters follow each other in the alphabet: the side AB of a triangle, the company XYZ.
  private func isRunOfAlphabet(_ word: Range<Int>) -> Bool {
    zip(word, word.dropFirst()).allSatisfy { self[$1] == self[$0] + 1 }
  }

  /// Whether a word is one of three or more words in capitals side by side, is beside a word in
  /// capitals for emphasis, or is too long for an abbreviation.
  private func isShouted(_ token: Range<Int>, in passage: Range<Int>) -> Bool {
    var count = 1
    for isNext in [false, true] {
      var last = token
      while let other = neighbor(of: last, isNext: isNext, in: passage), isInCapitals(other),
        !endsPhrase(isNext ? last : other)
      {
        count += 1
        let letters = other.filter { self[$0].isCapital }.map { self[$0] }
        if count > 2 || letters.count > 6 || CommonAbbreviations.isShout(letters[...]) {
          return true
        }
        last = other
      }
    }
    return false
  }

  private func isInCapitals(_ token: Range<Int>) -> Bool {
    let word = withoutQuotes(token)
    let letters = word.filter { self[$0].isLetter }
    return letters.count > 1 && letters.allSatisfy { self[$0].isCapital }
      && word.allSatisfy { self[$0] < 0x80 && !(0x30...0x39).contains(self[$0]) }
  }

  /// A token without the curly quotation marks (E2 80 98 to E2 80 9F) around it, and what follows them.
  private func withoutQuotes(_ token: Range<Int>) -> Range<Int> {
    func isQuote(_ start: Int) -> Bool {
      start >= token.lowerBound && start + 3 <= token.upperBound && self[start] == 0xE2
        && self[start + 1] == 0x80 && (0x98...0x9F).contains(self[start + 2])
    }
    var (start, end) = (token.lowerBound, token.upperBound)
    if isQuote(start) { start += 3 }
    while end > start, ".,;:!?)".utf8.contains(self[end - 1]) { end -= 1 }
    if end - 3 >= start, isQuote(end - 3) { end -= 3 }
    return start..<end
  }

  private func endsPhrase(_ token: Range<Int>) -> Bool {
    token.last.map { ".,;:)".utf8.contains(self[$0]) } ?? false
  }

  /// Whether a word is the initials of a person in a list of people: "Meurer A, Smith CP, Paprocki M".
  private func isInitials(_ word: Range<Int>, _ token: Range<Int>, in passage: Range<Int>) -> Bool {
    guard word.count < 4, token.lowerBound == word.lowerBound,
      let name = neighbor(of: token, isNext: false, in: passage), isName(name)
    else { return false }
    if let next = neighbor(of: token, isNext: true, in: passage), isName(next), endsPhrase(token),
      let after = neighbor(of: next, isNext: true, in: passage), self[after.lowerBound].isCapital,
      after.filter({ self[$0].isLetter }).count < 4, endsPhrase(after)
    {
      return true
    }
    guard let before = neighbor(of: name, isNext: false, in: passage), endsPhrase(before) else {
      return false
    }
    let letters = before.filter { self[$0].isLetter }
    return !letters.isEmpty && letters.count < 4 && letters.allSatisfy { self[$0].isCapital }
  }

  /// Whether a word begins with a capital and continues in lower case.
  private func isName(_ token: Range<Int>) -> Bool {
    token.count > 1 && self[token.lowerBound].isCapital && !self[token.lowerBound + 1].isCapital
      && self[token.upperBound - 1].isLetter
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "&") || self == UInt8(ascii: "/")
  }

  /// Whether it joins the parts of a name that is not a word: of a file, a variable, a chapter.
  fileprivate var joinsNames: Bool { "._\\$@#=<>{}+:%*".utf8.contains(self) }
}
