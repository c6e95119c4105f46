/// The words for units.
struct MeasureWords: Sendable {
  /// Units by their signs, and what is counted by another short form.
  var nouns: [String: CountedNoun]

  /// Units that prefixes may precede: `m`, `g`, `W`.
  var bases: [String: CountedNoun]

  /// The words for prefixes, such as `k` and `M`.
  var prefixes: [String: String]

  /// Whether a base begins with a capital that is lost after a prefix: "Kilo", "Meter".
  var lowersBases = false
  var squared: @Sendable (CountedNoun) -> CountedNoun
  var cubed: @Sendable (CountedNoun) -> CountedNoun

  /// "pro Stunde".
  var per: @Sendable (CountedNoun) -> String

  /// "pro" and a word as it is written.
  var perWord: @Sendable (String) -> String

  /// The unit that begins at an index, and the index after it.
  func unit(_ line: SpeechLine, at index: Int) -> (CountedNoun, Int)? {
    guard var (noun, end) = factor(line, at: index) else { return nil }
    while line.isMark(end, "·", "⋅"), let (next, nextEnd) = factor(line, at: end + 1) {
      noun = CountedNoun(noun.one + " " + next.one, noun.one + " " + next.many, noun.gender)
      end = nextEnd
    }
    while line.isMark(end, "/"), let (next, nextEnd) = factor(line, at: end + 1) {
      let last = per(next)
      noun = CountedNoun(noun.one + " " + last, noun.many + " " + last, noun.gender)
      end = nextEnd
    }
    return (noun, end)
  }

  private func factor(_ line: SpeechLine, at index: Int) -> (CountedNoun, Int)? {
    // The longest first: "mm Hg", "°C", "dB(A)", "kWp".
    for length in [4, 3, 2, 1] {
      let tokens = (index..<index + length).compactMap { line[$0] }
      guard tokens.count == length, let last = tokens.last, last.kind != .space else { continue }
      let sign = tokens.map(\.text).joined()
      guard let noun = named(sign) else { continue }
      var end = index + length
      if line[end]?.kind == .word || line.number(end) != nil && !Self.isPower(line, end) {
        continue
      }
      // The period of a short form: "Std.", but not the end of a sentence.
      if last.kind == .word, line.isMark(end, "."), nouns[sign + "."] != nil { end += 1 }
      if line.isMark(end, "²") || line.number(end)?.integer == "2" && Self.isPower(line, end) {
        return (squared(noun), end + 1)
      }
      if line.isMark(end, "³") || line.number(end)?.integer == "3" && Self.isPower(line, end) {
        return (cubed(noun), end + 1)
      }
      return (noun, end)
    }
    return nil
  }

  /// Whether a plain digit after a unit of length is its power: `m2`, `cm3`.
  private static func isPower(_ line: SpeechLine, _ index: Int) -> Bool {
    guard let unit = line.word(index - 1), unit.hasSuffix("m"), unit.utf8.count <= 2 else {
      return false
    }
    return line.isGap(index + 1) || line.isMark(index + 1, "/")
  }

  /// The unit with a sign.
  func named(_ sign: String) -> CountedNoun? {
    let sign = sign.replacing("μ", with: "µ")
    if let noun = nouns[sign] ?? nouns[sign + "."] ?? bases[sign] { return noun }
    for count in [1, 2] where sign.count > count {
      guard let prefix = prefixes[String(sign.prefix(count))],
        let base = bases[String(sign.dropFirst(count))]
      else { continue }
      func joined(_ word: String) -> String {
        prefix + (lowersBases ? word.prefix(1).lowercased() + word.dropFirst() : word)
      }
      return CountedNoun(joined(base.one), joined(base.many), base.gender)
    }
    return nil
  }
}
