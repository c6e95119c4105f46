/// A piece of a sentence that is being turned into speech.
struct SpeechToken: Equatable {
  enum Kind: Equatable {
    /// Letters, with the apostrophes inside them.
    case word

    /// Digits, with separators of thousands and decimals.
    case number(Numeral)
    case space

    /// One character of another kind.
    case mark

    /// Words that are already in spoken form.
    case said(String)

    /// A name or an expression of a program.
    case code
  }

  var kind: Kind
  var text: String

  /// Its bytes in the sentence.
  var range: Range<Int>
}

/// A number as it is written.
struct Numeral: Equatable {
  /// Without separators.
  var integer: String
  var isGrouped = false

  /// Whether it is grouped as in India, by thousands and then by hundreds: `1,50,000`.
  var isIndian = false
  var fraction: String?

  /// The value, if it is a whole number that fits, such as a day or a year.
  var whole: Int? { fraction == nil && integer.utf8.count < 16 ? Int(integer) : nil }

  var isOne: Bool { whole == 1 }
}

/// The tokens of a sentence; any index may be used.
struct SpeechLine {
  let tokens: [SpeechToken]

  var count: Int { tokens.count }

  subscript(index: Int) -> SpeechToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  func word(_ index: Int) -> String? {
    guard let token = self[index], token.kind == .word else { return nil }
    return token.text
  }

  func number(_ index: Int) -> Numeral? {
    guard case .number(let numeral) = self[index]?.kind else { return nil }
    return numeral
  }

  func mark(_ index: Int) -> Character? {
    guard let token = self[index], token.kind == .mark else { return nil }
    return token.text.first
  }

  func isMark(_ index: Int, _ mark: Character...) -> Bool {
    self.mark(index).map(mark.contains) ?? false
  }

  func isSpace(_ index: Int) -> Bool { self[index]?.kind == .space }

  /// Whether there is nothing at an index that belongs to a word or number.
  func isGap(_ index: Int) -> Bool {
    guard let token = self[index] else { return true }
    switch token.kind {
    case .space: return true
    case .mark: return !"$€£¥%°#@/-–+=&_".contains(token.text)
    case .word, .number, .said, .code: return false
    }
  }

  /// The index of the next token that is not a space.
  func skippingSpace(_ index: Int) -> Int { isSpace(index) ? index + 1 : index }

  /// The last word before an index, in lower case; empty if there is a mark in between.
  func wordBefore(_ index: Int) -> String {
    (word(isSpace(index - 1) ? index - 2 : index - 1) ?? "").lowercased()
  }

  /// The word after an index, in lower case, across one space.
  func wordAfter(_ index: Int) -> String { (word(skippingSpace(index)) ?? "").lowercased() }

  /// The index after a text that begins at an index and ends with a token; nil if it does not.
  func end(of text: String, at index: Int, ignoringCase: Bool = false) -> Int? {
    var rest = text[...]
    var place = index
    while !rest.isEmpty {
      guard let token = self[place] else { return nil }
      let matches =
        ignoringCase
        ? rest.lowercased().hasPrefix(token.text.lowercased()) : rest.hasPrefix(token.text)
      guard matches else { return nil }
      rest = rest.dropFirst(token.text.count)
      place += 1
    }
    return place
  }
}
