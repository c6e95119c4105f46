/// Small figures below and above the line: `CO₂`, `x²`, `10⁻³`.
struct PowerRule: SpeechRule {
  let grammar: SpeechGrammar

  var signs: Set<Character> { IndexRule.figures }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (digits, isAbove, isNegative, end) = IndexRule.figures(line, index) else {
      return nil
    }
    let value = grammar.numbers.part(digits)
    guard isAbove else { return SpeechReading(" \(value) ", end: end) }
    let words =
      switch (isNegative, digits) {
      case (false, "2"): grammar.joints.squared
      case (false, "3"): grammar.joints.cubed
      case (true, _): grammar.joints.power + " " + grammar.joints.minus + " " + value
      case (false, _): grammar.joints.power + " " + value
      }
    return SpeechReading(" \(words) ", end: end)
  }
}
