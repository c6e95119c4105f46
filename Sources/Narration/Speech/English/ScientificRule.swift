/// Numbers with a power of ten: `1.5e-3`, `6.02E23`, `3×10⁸`, `2 x 10^6`.
struct ScientificRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.isMark(index, "-", "−"), line.isGap(index - 1), line.number(index + 1) != nil,
      let positive = reading(line, at: index + 1)
    {
      return SpeechReading("minus " + positive.words, end: positive.end)
    }
    guard let mantissa = line.number(index), line.word(index - 1) == nil else { return nil }
    return exponent(mantissa, line, index) ?? power(mantissa, line, index)
  }

  private func exponent(_ mantissa: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard ["e", "E"].contains(line.word(index + 1) ?? "") else { return nil }
    var place = index + 2
    let isNegative = line.isMark(place, "-", "−")
    if isNegative || line.isMark(place, "+") { place += 1 }
    guard let power = line.number(place)?.whole, line.isGap(place + 1) else { return nil }
    return SpeechReading(Self.words(mantissa, isNegative ? -power : power), end: place + 1)
  }

  private func power(_ mantissa: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    let sign = line.skippingSpace(index + 1)
    let base = line.skippingSpace(sign + 1)
    guard ["×", "x", "·", "*"].contains(line[sign]?.text), line.number(base)?.whole == 10
    else { return nil }
    if let (digits, isAbove, isNegative, end) = IndexRule.figures(line, base + 1), isAbove,
      let power = Int(digits)
    {
      return SpeechReading(Self.words(mantissa, isNegative ? -power : power), end: end)
    }
    guard line.isMark(base + 1, "^") else { return nil }
    let isNegative = line.isMark(base + 2, "-", "−")
    let place = isNegative ? base + 3 : base + 2
    guard let power = line.number(place)?.whole else { return nil }
    return SpeechReading(Self.words(mantissa, isNegative ? -power : power), end: place + 1)
  }

  private static func words(_ mantissa: Numeral, _ power: Int) -> String {
    EnglishNumber.cardinal(mantissa) + " times ten to the power of " + EnglishNumber.cardinal(power)
  }
}
