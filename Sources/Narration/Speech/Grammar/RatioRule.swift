/// Ratios, areas, results and powers of ten: `3:1`, `16:9`, `2x4`, `3 × 5`, `1,5e-3`, `30-60-90`.
struct RatioRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), line.word(index - 1) == nil else { return nil }
    return exponent(first, line, index) ?? ratio(first, line, index) ?? cross(first, line, index)
      ?? triad(first, line, index)
  }

  private func exponent(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    var mantissa = first
    var place = index + 1
    if line.isMark(place, "."), let decimals = line.number(place + 1), decimals.fraction == nil {
      mantissa.fraction = decimals.integer
      place += 2
    }
    guard ["e", "E"].contains(line.word(place) ?? "") else { return nil }
    place += 1
    let isNegative = line.isMark(place, "-", "−")
    if isNegative || line.isMark(place, "+") { place += 1 }
    guard let power = line.number(place), power.whole != nil, line.isGap(place + 1) else {
      return nil
    }
    let sign = isNegative ? grammar.joints.minus + " " : ""
    return SpeechReading(
      grammar.numbers.cardinal(mantissa) + " " + grammar.joints.timesTenTo + " " + sign
        + grammar.numbers.cardinal(Numeral(integer: String(power.whole ?? 0))), end: place + 1)
  }

  private func ratio(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard line.isMark(index + 1, ":"), let second = line.number(index + 2) else { return nil }
    return SpeechReading(
      grammar.numbers.cardinal(first) + " " + grammar.shares.ratio + " "
        + grammar.numbers.cardinal(second), end: index + 3)
  }

  private func cross(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    let place = line.skippingSpace(index + 1)
    guard ["x", "X", "×"].contains(line[place]?.text),
      line.number(line.skippingSpace(place + 1)) != nil,
      (place > index + 1) == line.isSpace(place + 1)
    else { return nil }
    // "3 × 4" is a product, "2x4" and "3 × 4 m" have sides.
    let second = line.skippingSpace(place + 1)
    let hasSides =
      place == index + 1
      || grammar.measures.unit(line, at: line.skippingSpace(second + 1)) != nil
    let sign = hasSides ? grammar.joints.by : grammar.joints.times
    return SpeechReading(grammar.numbers.cardinal(first) + " " + sign + " ", end: second)
  }

  /// `30-60-90`: three numbers with the same mark between them.
  private func triad(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard first.whole != nil, line.isMark(index + 1, "-"), let second = line.number(index + 2),
      second.whole != nil, line.isMark(index + 3, "-"), let third = line.number(index + 4),
      third.whole != nil, line.isGap(index + 5)
    else { return nil }
    let words = [first, second, third].map { grammar.numbers.cardinal($0) }
    return SpeechReading(words.joined(separator: ", "), end: index + 5)
  }
}
