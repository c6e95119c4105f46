import LessonModel

/// Finds the sentences of a text.
///
/// A sentence ends at `.`, `?`, `!` or `…`, including closing quotes and brackets, if white space
/// follows and then something that can begin a sentence. So it does not end in `e.g. this`, `Mr.
/// Smith`, `No. 5` or `3.5`, nor before `asks Ruth` in `"Why?" asks Ruth`. Long sentences are not
/// split: the voice breathes at their commas by itself, and a cue is one written sentence.
struct SentenceSplitter {
  private let abbreviations: Abbreviations

  init(_ language: LanguageTag) { abbreviations = Abbreviations(language) }

  /// The ranges of the sentences, in bytes, without white space around them.
  ///
  /// No sentence ends within a protected range; one always ends at each break.
  func sentences(in text: String, protected: [Range<Int>] = [], breaks: Set<Int> = [])
    -> [Range<Int>]
  {
    let characters = Characters(text)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in 0..<characters.count {
      let isBreak = breaks.contains(characters.offset(index + 1))
      guard isBreak || isEnd(index, characters) else { continue }
      let place = characters.offset(index)
      if !isBreak, protected.contains(where: { $0.contains(place) }) { continue }
      let end = isBreak ? index + 1 : closing(after: index, characters)
      guard end > start else { continue }
      if let range = characters.trimmed(start..<end) { sentences.append(range) }
      start = end
    }
    if let range = characters.trimmed(start..<characters.count) { sentences.append(range) }
    return sentences
  }

  /// The index after the closing marks that follow a period.
  private func closing(after index: Int, _ characters: Characters) -> Int {
    var end = index + 1
    while let next = characters[end], Self.closers.contains(next) || Self.ends.contains(next) {
      end += 1
    }
    return end
  }

  /// Whether a sentence ends with the mark at an index.
  private func isEnd(_ index: Int, _ characters: Characters) -> Bool {
    guard let mark = characters[index], Self.ends.contains(mark) else { return false }
    if Self.fullWidthEnds.contains(mark) { return true }
    let after = closing(after: index, characters)
    // If there are several marks in a row, the last one counts.
    guard !(index + 1..<after).contains(where: { characters[$0].map(Self.ends.contains) == true })
    else { return false }
    guard let space = characters[after] else { return true }
    guard space.isWhitespace, isWithoutOpenBracket(after, characters) else { return false }
    var next = after
    while let character = characters[next],
      character.isWhitespace || Self.openers.contains(character)
    {
      next += 1
    }
    guard let first = characters[next], !first.isLowercase else { return false }
    guard mark == ".", after == index + 1 else { return mark != "…" || !first.isNumber }
    // "est. $5k" continues just as "est. 5" does.
    let isSign = first.isCurrencySymbol || "#~<>≥≤".contains(first)
    return !abbreviations.goOn(
      before: characters.word(before: index), previous: characters.wordBefore(wordAt: index),
      next: characters.word(at: isSign ? next + 1 : next))
  }

  /// Whether every round bracket that was opened before an index was closed before it, or is never
  /// closed.
  private func isWithoutOpenBracket(_ end: Int, _ characters: Characters) -> Bool {
    var open = 0
    for index in 0..<end {
      if characters[index] == "(" { open += 1 }
      if characters[index] == ")" { open = max(0, open - 1) }
    }
    guard open > 0 else { return true }
    return !(end..<characters.count).contains { characters[$0] == ")" }
  }

  private static let fullWidthEnds: Set<Character> = ["。", "！", "？"]
  private static let ends: Set<Character> = [".", "?", "!", "…", "。", "！", "？"]
  private static let closers: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "」", "』"]
  private static let openers: Set<Character> = [
    "\"", "'", "“", "‘", "„", "«", "(", "[", "¿", "¡", "「", "『", "*",
  ]
}

/// Text by character and by byte.
struct Characters {
  private let characters: [Character]
  private let offsets: [Int]

  init(_ text: String) {
    characters = Array(text)
    var offsets = [0]
    for character in characters { offsets.append((offsets.last ?? 0) + character.utf8.count) }
    self.offsets = offsets
  }

  var count: Int { characters.count }

  subscript(index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  /// The byte at which a character begins.
  func offset(_ index: Int) -> Int { offsets[min(max(0, index), characters.count)] }

  /// The bytes of a range without white space around it; nil if nothing is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, characters[start].isWhitespace { start += 1 }
    while end > start, characters[end - 1].isWhitespace { end -= 1 }
    return start < end ? offsets[start]..<offsets[end] : nil
  }

  /// The letters, digits and inner periods that end before an index.
  func word(before index: Int) -> String {
    var start = index
    while start > 0, Self.isInWord(characters[start - 1]) { start -= 1 }
    return String(characters[start..<index])
  }

  /// The word before the one that ends at an index; empty at the beginning of a text or sentence.
  func wordBefore(wordAt index: Int) -> String {
    var end = index
    while end > 0, Self.isInWord(characters[end - 1]) { end -= 1 }
    while end > 0, characters[end - 1].isWhitespace { end -= 1 }
    return word(before: end)
  }

  /// The letters from an index on.
  func word(at index: Int) -> String {
    String(characters[min(index, count)...].prefix { $0.isLetter || $0.isNumber })
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "."
  }
}
