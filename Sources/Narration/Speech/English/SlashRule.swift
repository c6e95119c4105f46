/// Numbers with slashes, hyphens, colons or a cross between them that are not dates, times or
/// fractions: `30/60/90`, `24/7/365`, ratios such as `3.5:1`, `24x7`.
struct SlashRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.number(index), !line.isMark(index - 1, "/", "-", "."),
      line.word(index - 1) == nil
    else { return nil }
    return ratio(first, line, index) ?? triad(first, line, index) ?? cross(first, line, index)
      ?? onOne(first, line, index)
  }

  private func ratio(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard line.isMark(index + 1, ":"), let second = line.number(index + 2) else { return nil }
    // "10:30:15", a time to the second.
    if line.isMark(index + 3, ":"), let third = line.number(index + 4) {
      return SpeechReading(
        [first, second, third].map { Int($0.integer).map(EnglishNumber.cardinal) ?? "" }
          .joined(separator: " "), end: index + 5)
    }
    let words = EnglishNumber.cardinal(first) + " to "
    // "1:1s", the talks of two people.
    if line.word(index + 3) == "s", let number = second.whole {
      return SpeechReading(
        words + EnglishNumber.plural(EnglishNumber.cardinal(number)), end: index + 4)
    }
    return SpeechReading(words + EnglishNumber.cardinal(second), end: index + 3)
  }

  private func triad(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let separator = line.mark(index + 1), separator == "/" || separator == "-",
      let first = first.whole, let second = line.number(index + 2)?.whole,
      line.isMark(index + 3, separator), let third = line.number(index + 4)?.whole,
      !line.isMark(index + 5, separator), third < 1000
    else { return nil }
    return SpeechReading(
      [first, second, third].map(EnglishNumber.cardinal).joined(separator: " "), end: index + 5)
  }

  /// `1-on-1`, `1-on-1s`.
  private func onOne(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let end = line.end(of: "-on-", at: index + 1), let second = line.number(end) else {
      return nil
    }
    let last = EnglishNumber.cardinal(second)
    let isPlural = line.word(end + 1) == "s"
    return SpeechReading(
      EnglishNumber.cardinal(first) + "-on-" + (isPlural ? EnglishNumber.plural(last) : last),
      end: isPlural ? end + 2 : end + 1)
  }

  /// `2x2` is two by two; `24x7` is not.
  private func cross(_ first: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    // "5 x 3" is a product.
    if line.isSpace(index + 1), ["x", "X"].contains(line.word(index + 2) ?? ""),
      line.isSpace(index + 3), line.number(index + 4) != nil
    {
      let hasUnit = line.word(line.skippingSpace(index + 5)).flatMap(Quantity.Unit.named) != nil
      let sign = hasUnit ? " by " : " times "
      return SpeechReading(EnglishNumber.cardinal(first) + sign, end: index + 4)
    }
    guard let cross = line[index + 1]?.text, ["x", "X"].contains(cross),
      let second = line.number(index + 2)
    else { return nil }
    if first.whole == 24, second.whole == 7 {
      return SpeechReading("twenty-four seven", end: index + 3)
    }
    return SpeechReading(EnglishNumber.cardinal(first) + " by ", end: index + 2)
  }
}
