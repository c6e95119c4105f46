/// Numbers with slashes, hyphens or colons between them that are no dates or times: fractions,
/// `30/60/90`, `24/7`, `80/20`, ratios such as `1:3`.
struct SlashRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if let mark = line.mark(index), let fraction = Self.vulgar[mark] {
      return SpeechReading(fraction, end: index + 1)
    }
    guard let first = line.number(index)?.whole, !line.isMark(index - 1, "/", "-", "."),
      line.word(index - 1) == nil, let separator = line.mark(index + 1),
      let second = line.number(index + 2)?.whole
    else { return nil }
    switch separator {
    case "/", "-":
      if line.isMark(index + 3, separator), let third = line.number(index + 4)?.whole,
        !line.isMark(index + 5, separator)
      {
        guard separator == "/" || third < 1000 else { return nil }
        return SpeechReading(
          [first, second, third].map(EnglishNumber.cardinal).joined(separator: " "), end: index + 5)
      }
      guard separator == "/", !line.isMark(index + 3, "/") else { return nil }
      return SpeechReading(pair(first, second), end: index + 3)
    case ":":
      return SpeechReading(
        EnglishNumber.cardinal(first) + " to " + EnglishNumber.cardinal(second), end: index + 3)
    case _: return nil
    }
  }

  private func pair(_ first: Int, _ second: Int) -> String {
    if first == 24, second == 7 { return "twenty-four seven" }
    if first == 9, second == 11 { return "nine eleven" }
    if first + second == 100 {
      return EnglishNumber.cardinal(first) + " " + EnglishNumber.cardinal(second)
    }
    if first > 0, first < second, second <= 10 { return Self.fraction(first, second) }
    return EnglishNumber.cardinal(first) + " over " + EnglishNumber.cardinal(second)
  }

  private static func fraction(_ over: Int, _ under: Int) -> String {
    let part =
      switch under {
      case 2: "half"
      case 4: "quarter"
      case _: EnglishNumber.ordinal(under)
      }
    return EnglishNumber.cardinal(over) + " " + (over == 1 ? part : part + "s")
  }

  /// "a half" behind a whole number: "two and a half".
  static func article(_ fraction: String) -> String {
    fraction.hasPrefix("one ") ? "a " + fraction.dropFirst(4) : fraction
  }

  static let vulgar: [Character: String] = [
    "½": "one half", "⅓": "one third", "⅔": "two thirds", "¼": "one quarter",
    "¾": "three quarters", "⅕": "one fifth", "⅛": "one eighth", "⅜": "three eighths",
  ]
}
