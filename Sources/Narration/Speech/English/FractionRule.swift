/// Two numbers around a slash, and the signs for fractions: `1/2`, `½`, `1 1/2`, `8/10`, `80/20`,
/// `page 1/3`.
struct FractionRule: SpeechRule {
  var signs: Set<Character> { Set(Self.vulgar.keys) }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if let mark = line.mark(index), let fraction = Self.vulgar[mark] {
      return SpeechReading(fraction, end: index + 1)
    }
    guard let first = line.number(index), !first.isGrouped, !line.isMark(index - 1, "/", "-", "."),
      line.word(index - 1) == nil
    else { return nil }
    if let mixed = mixed(first, line, index) { return mixed }
    guard line.isMark(index + 1, "/"), let second = line.number(index + 2)?.whole,
      !line.isMark(index + 3, "/") || line.number(index + 4) == nil
    else { return nil }
    let end = index + 3
    // "120/80 mmHg", the pressure of the blood.
    if let (unit, unitEnd) = Self.pressure(line, line.skippingSpace(end)),
      let under = line.number(index + 2)
    {
      let words = LawRule.section(first) + " over " + LawRule.section(under)
      return SpeechReading(words + " " + unit, end: unitEnd)
    }
    if let score = score(first, second, line, index, end) { return SpeechReading(score, end: end) }
    return first.whole.map { SpeechReading(pair($0, second), end: end) }
  }

  private static func pressure(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    let isJoined = line.word(index) == "mmHg"
    let isApart = line.word(index) == "mm" && line.word(index + 2) == "Hg"
    guard isJoined || isApart else { return nil }
    return ("millimeters of mercury", isJoined ? index + 1 : index + 3)
  }

  /// "one and a half": a fraction after a whole number.
  private func mixed(_ whole: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let number = whole.whole, (1...99).contains(number),
      line.isSpace(index + 1) || line.isMark(index + 1, "-"),
      let over = line.number(index + 2)?.whole, line.isMark(index + 3, "/"),
      let under = line.number(index + 4)?.whole, over > 0, over < under,
      [2, 3, 4, 5, 8, 16].contains(under), line.isGap(index + 5), !line.isMark(index + 5, "/")
    else { return nil }
    return SpeechReading(
      EnglishNumber.cardinal(number) + " and " + Self.article(Self.fraction(over, under)),
      end: index + 5)
  }

  /// "eight out of ten", "page one of three"; nil for what is a fraction or a pair.
  private func score(
    _ first: Numeral, _ second: Int, _ line: SpeechLine, _ index: Int, _ end: Int
  ) -> String? {
    guard let most = Int(first.integer), most <= second, most + second != 100 else { return nil }
    let before = line.wordBefore(index)
    if Self.numbered.contains(before), first.fraction == nil {
      return EnglishNumber.cardinal(first) + " of " + EnglishNumber.cardinal(second)
    }
    let isRated =
      first.fraction != nil || first.whole == second || Self.ratings.contains(before)
      || Self.rated.contains(line.wordAfter(end))
    let isScore =
      switch second {
      case 10: isRated || first.whole != 1 && line.wordAfter(end) != "of"
      case 20, 25, 50, 100, 1000: isRated || first.whole.map { $0 > 1 && $0 * 2 != second } ?? true
      case _: isRated
      }
    // "50/100" and "1/100" are shares.
    guard isScore else { return nil }
    return EnglishNumber.cardinal(first) + " out of " + EnglishNumber.cardinal(second)
  }

  private func pair(_ first: Int, _ second: Int) -> String {
    if first == 24, second == 7 { return "twenty-four seven" }
    if first == 9, second == 11 { return "nine eleven" }
    if first + second == 100 {
      return EnglishNumber.cardinal(first) + " " + EnglishNumber.cardinal(second)
    }
    if first > 0, first < second,
      second <= 10 || [16, 32].contains(second) || first == 1 && second <= 20
    {
      return Self.fraction(first, second)
    }
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

  /// "a half" after a whole number: "two and a half".
  static func article(_ fraction: String) -> String {
    fraction.hasPrefix("one ") ? "a " + fraction.dropFirst(4) : fraction
  }

  static let vulgar: [Character: String] = [
    "½": "one half", "⅓": "one third", "⅔": "two thirds", "¼": "one quarter",
    "¾": "three quarters", "⅕": "one fifth", "⅖": "two fifths", "⅗": "three fifths",
    "⅘": "four fifths", "⅙": "one sixth", "⅚": "five sixths", "⅐": "one seventh",
    "⅛": "one eighth", "⅜": "three eighths", "⅝": "five eighths", "⅞": "seven eighths",
    "⅑": "one ninth", "⅒": "one tenth",
  ]

  private static let numbered: Set<String> = [
    "page", "step", "part", "slide", "lesson", "module", "chapter", "question", "unit", "day",
  ]
  private static let ratings: Set<String> = [
    "rated", "rate", "rates", "rating", "score", "scored", "scores", "scoring", "got", "gave",
    "average", "averages", "averaged",
  ]
  private static let rated: Set<String> = [
    "star", "stars", "points", "correct", "right", "score", "rating", "scored",
  ]
}
