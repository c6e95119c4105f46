/// Sections of laws and their paragraphs: `29 CFR 1910.147`, `5 U.S.C. § 552`, `§§ 5–7`,
/// `Art. 6(1)(f)`, `Regulation (EU) 2016/679`.
struct LawRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.isMark(index, "§") { return sign(line, index) }
    guard let number = line.number(index), line.word(index - 1) == nil else { return nil }
    if let pair = pair(number, line, index) { return pair }
    guard isCited(line, index) || paragraphs(line, index + 1) != nil && isNamed(line, index) else {
      return nil
    }
    var words = Self.section(number)
    var end = index + 1
    if let (more, moreEnd) = paragraphs(line, end) {
      words += more
      end = moreEnd
    }
    return SpeechReading(words, end: end)
  }

  private func sign(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    var end = index + 1
    let isPlural = line.isMark(end, "§")
    if isPlural { end += 1 }
    return SpeechReading(isPlural ? " sections " : " section ", end: end)
  }

  /// Whether a number follows the name of a code, such as CFR.
  private func isCited(_ line: SpeechLine, _ index: Int) -> Bool {
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, "§", ".") { place -= 1 }
    guard let name = line.word(place) else { return false }
    if ["CFR", "USC"].contains(name) { return true }
    return name == "C" && line.isMark(place - 1, ".") && line.word(place - 2) == "S"
      || name == "R" && line.isMark(place - 1, ".") && line.word(place - 2) == "F"
  }

  private func isNamed(_ line: SpeechLine, _ index: Int) -> Bool {
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, ".", "§") { place -= 1 }
    return line.isMark(index - 2, "§") || line.isMark(index - 1, "§")
      || ["art", "article", "section", "sec", "rule", "clause", "paragraph", "reg", "regulation"]
        .contains((line.word(place) ?? "").lowercased())
  }

  /// `(c)(4)`: each in brackets, directly after the number.
  private func paragraphs(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    var words = ""
    var end = index
    while line.isMark(end, "("), line.isMark(end + 2, ")") {
      if let number = line.number(end + 1) {
        words += ", " + EnglishNumber.cardinal(number)
      } else if let letter = line.word(end + 1), letter.count <= 4 {
        words += ", " + (letter.count == 1 ? letter.uppercased() : letter)
      } else {
        break
      }
      end += 3
    }
    return end > index ? (words, end) : nil
  }

  /// `2016/679` after "(EU)" or the like.
  private func pair(_ number: Numeral, _ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let year = number.whole, number.integer.utf8.count == 4, (1950...2099).contains(year),
      line.isMark(index + 1, "/"), let second = line.number(index + 2), second.whole != nil,
      second.integer.utf8.count != 2 || line.isMark(index - 2, ")"),
      !line.isMark(index + 3, "/") || line.number(index + 4) == nil,
      second.whole != year + 1
    else { return nil }
    return SpeechReading(
      EnglishNumber.year(year) + " slash " + EnglishNumber.cardinal(second), end: index + 3)
  }

  /// "nineteen ten point one forty-seven".
  static func section(_ number: Numeral) -> String {
    let part = part(number.integer)
    return number.fraction.map { part + " point " + Self.part($0) } ?? part
  }

  private static func part(_ digits: String) -> String {
    guard let value = Int(digits), !digits.hasPrefix("0") else {
      return EnglishNumber.digits(digits)
    }
    switch digits.utf8.count {
    case 4 where value % 1000 >= 10: return EnglishNumber.year(value)
    case 3 where value % 100 >= 10:
      return EnglishNumber.cardinal(value / 100) + " " + EnglishNumber.cardinal(value % 100)
    case 3 where value % 100 > 0:
      return EnglishNumber.cardinal(value / 100) + " oh " + EnglishNumber.cardinal(value % 100)
    case _: return EnglishNumber.cardinal(value)
    }
  }
}
