/// Telephone numbers, spoken digit by digit in the groups in which they are written: `+1 555 123
/// 4567`, `(212) 555-0100`, `1-800-555-0199`, `020 7946 0958`, and `911` if somebody calls it.
struct PhoneRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.number(index) != nil || line.isMark(index, "+", "("), line.isGap(index - 1)
    else { return nil }
    if let number = emergency(line, index) { return number }
    let groups = Self.groups(line, at: line.isMark(index, "+") ? index + 1 : index)
    guard let last = groups.last, groups.count > 1 else { return nil }
    // "1-800-FLOWERS".
    if groups.map(\.digits) == ["1", "800"], line.isMark(last.end, "-"),
      line.word(last.end + 1) != nil
    {
      return SpeechReading("one, eight hundred, ", end: last.end + 1)
    }
    if line.isMark(index, "+") {
      return groups.reduce(0) { $0 + $1.digits.utf8.count } >= 7
        ? said("plus ", groups[...]) : nil
    }
    let count =
      american(groups)
      ?? local(groups, isCalled: Self.calls.contains(line.wordBefore(index)))
      ?? national(groups)
    return count.flatMap { said("", groups[..<$0]) }
  }

  private struct Group {
    var digits: String

    /// What is before it: a space, a hyphen, a period; nil before the first group.
    var separator: Character?

    /// The index after it.
    var end: Int
  }

  /// The groups of digits that begin at an index.
  private static func groups(_ line: SpeechLine, at index: Int) -> [Group] {
    var groups: [Group] = []
    var separator: Character?
    var place = index
    while groups.count < 8 {
      let isInBrackets = line.isMark(place, "(")
      if isInBrackets { place += 1 }
      guard let number = line.number(place), !number.isGrouped,
        !isInBrackets || line.isMark(place + 1, ")")
      else { break }
      place += isInBrackets ? 2 : 1
      // "212.555" is read as one number.
      groups.append(Group(digits: number.integer, separator: separator, end: place))
      if let fraction = number.fraction {
        groups.append(Group(digits: fraction, separator: ".", end: place))
      }
      if line.isSpace(place), line.number(place + 1) != nil || line.isMark(place + 1, "(") {
        separator = " "
        place += 1
      } else if let mark = line.mark(place), "-‑–./".contains(mark), line.number(place + 1) != nil {
        separator = mark
        place += 1
      } else if isInBrackets, line.number(place) != nil {
        separator = " "
      } else {
        break
      }
    }
    return groups
  }

  // MARK: - Shapes, each with how many groups it takes

  /// `212-555-0100`, with or without a 1 before it.
  private func american(_ groups: [Group]) -> Int? {
    let start = groups[0].digits == "1" ? 1 : 0
    guard groups.count >= start + 3, groups[start].digits.utf8.count == 3,
      groups[start + 1].digits.utf8.count == 3, groups[start + 2].digits.utf8.count == 4,
      groups.count == start + 3 || groups[start + 3].separator == " "
    else { return nil }
    return start + 3
  }

  /// `555-0100`; two numbers with a hyphen are more often a range.
  private func local(_ groups: [Group], isCalled: Bool) -> Int? {
    guard groups[0].digits.utf8.count == 3, groups[1].digits.utf8.count == 4,
      groups.count == 2 || groups[2].separator == " ",
      isCalled || groups[0].digits == "555" || groups[1].digits.hasPrefix("0")
    else { return nil }
    return 2
  }

  /// `0800 123 4567`: from nine to eleven digits, the first a zero.
  private func national(_ groups: [Group]) -> Int? {
    guard groups[0].digits.hasPrefix("0"),
      groups[0].digits.utf8.count >= 3 || groups.count >= 5
    else { return nil }
    var digits = 0
    var count: Int?
    for (index, group) in groups.enumerated() {
      guard group.separator != "." else { break }
      digits += group.digits.utf8.count
      if index > 0, (9...11).contains(digits) { count = index + 1 }
    }
    return count
  }

  private func emergency(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let digits = line.number(index)?.integer, Self.emergencies.contains(digits),
      line.isGap(index + 1)
    else { return nil }
    var before = line.wordBefore(index)
    // "call 112 or 911".
    if before == "or", line.number(index - 4) != nil { before = line.wordBefore(index - 4) }
    let isCalled =
      Self.calls.contains(before)
      || digits == "911" && ["call", "calls"].contains(line.wordAfter(index + 1))
    return isCalled ? SpeechReading(EnglishNumber.digits(digits), end: index + 1) : nil
  }

  private func said(_ prefix: String, _ groups: ArraySlice<Group>) -> SpeechReading? {
    let words = groups.map { group in
      // Nobody says "eight zero zero".
      group.digits == "800" ? "eight hundred" : EnglishNumber.digits(group.digits)
    }
    return groups.last.map { SpeechReading(prefix + words.joined(separator: ", "), end: $0.end) }
  }

  private static let calls: Set<String> = [
    "call", "calls", "called", "calling", "dial", "dials", "dialing", "dialling", "ring", "phone",
    "telephone", "tel", "fax", "text", "mobile", "cell", "hotline",
  ]

  private static let emergencies: Set<String> = [
    "911", "112", "999", "110", "111", "101", "118", "988", "811", "311", "211", "000",
  ]
}
