/// Small figures below and above the line: `CO₂`, `x₁`, `10⁻³`, `m²`.
struct IndexRule: SpeechRule {
  var signs: Set<Character> { Self.figures }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (digits, isAbove, isNegative, end) = Self.figures(line, index) else { return nil }
    guard isAbove else { return SpeechReading(" \(Self.words(digits)) ", end: end) }
    let words =
      switch (isNegative, digits) {
      case (false, "2"): "squared"
      case (false, "3"): "cubed"
      case (true, _): "to the power of minus " + Self.words(digits)
      case (false, _): "to the power of " + Self.words(digits)
      }
    return SpeechReading(" \(words) ", end: end)
  }

  /// The small figures that begin at an index, as digits, and the index after them.
  static func figures(_ line: SpeechLine, _ index: Int) -> (
    digits: String, isAbove: Bool, isNegative: Bool, end: Int
  )? {
    guard let first = line.mark(index) else { return nil }
    if below.contains(first) {
      let (digits, end) = digits(line, index, of: below)
      return (digits, false, false, end)
    }
    guard first == "⁻" || above.contains(first) else { return nil }
    let (digits, end) = digits(line, first == "⁻" ? index + 1 : index, of: above)
    return digits.isEmpty ? nil : (digits, true, first == "⁻", end)
  }

  private static func digits(_ line: SpeechLine, _ index: Int, of row: [Character]) -> (
    String, Int
  ) {
    var digits = ""
    var end = index
    while let mark = line.mark(end), let digit = row.firstIndex(of: mark) {
      digits += String(digit)
      end += 1
    }
    return (digits, end)
  }

  static let figures = Set(below + above)

  static func words(_ digits: String) -> String { EnglishNumber.cardinal(Numeral(integer: digits)) }

  private static let below = Array("₀₁₂₃₄₅₆₇₈₉")
  private static let above = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}
