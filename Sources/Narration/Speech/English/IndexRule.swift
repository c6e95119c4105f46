/// Small figures below and above the line: `CO₂`, `x₁`, `10⁻³`, `m²`.
struct IndexRule: SpeechRule {
  var signs: Set<Character> { Set(Self.below + Self.above) }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.mark(index) else { return nil }
    if Self.below.contains(first) {
      let (digits, end) = digits(line, index, of: Self.below)
      return SpeechReading(" \(Self.words(digits)) ", end: end)
    }
    guard first == "⁻" || Self.above.contains(first) else { return nil }
    let (digits, end) = digits(line, first == "⁻" ? index + 1 : index, of: Self.above)
    guard !digits.isEmpty else { return nil }
    let words =
      switch (first, digits) {
      case ("²", "2"): "squared"
      case ("³", "3"): "cubed"
      case ("⁻", _): "to the power of minus " + Self.words(digits)
      case _: "to the power of " + Self.words(digits)
      }
    return SpeechReading(" \(words) ", end: end)
  }

  private func digits(_ line: SpeechLine, _ index: Int, of row: [Character]) -> (String, Int) {
    var digits = ""
    var end = index
    while let mark = line.mark(end), let digit = row.firstIndex(of: mark) {
      digits += String(digit)
      end += 1
    }
    return (digits, end)
  }

  static func words(_ digits: String) -> String { EnglishNumber.cardinal(Numeral(integer: digits)) }

  private static let below = Array("₀₁₂₃₄₅₆₇₈₉")
  private static let above = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}
