/// Telephone numbers, digit by digit in the groups in which they are written: `+49 30 123456`,
/// `030/123456`, `06 12 34 56 78`; and short ones that somebody calls: `112`.
struct DialRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.isGap(index - 1) else { return nil }
    let hasPlus = line.isMark(index, "+")
    var groups: [String] = []
    var place = hasPlus ? index + 1 : index
    var end = place
    while groups.count < 9 {
      let isInBrackets = line.isMark(place, "(")
      let numberPlace = isInBrackets ? place + 1 : place
      guard let token = line[numberPlace], case .number = token.kind else { break }
      groups.append(contentsOf: token.text.split { !$0.isNumber }.map(String.init))
      place = isInBrackets && line.isMark(numberPlace + 1, ")") ? numberPlace + 2 : numberPlace + 1
      end = place
      if let mark = line.mark(place), "-‑/.".contains(mark) {
        place += 1
      } else if line.isSpace(place), !line.isMark(place + 1, "/", "–", "-") {
        place += 1
      } else if line.isSpace(place), line.isMark(place + 1, "/", "–", "-"), line.isSpace(place + 2)
      {
        place += 3
      }
    }
    let digits = groups.joined()
    let isCalled = grammar.joints.calls.contains(calledBy(line, index))
    let isNumber =
      hasPlus
      ? digits.utf8.count >= 7
      : groups.count > 1 && digits.hasPrefix("0") && (7...15).contains(digits.utf8.count)
        && groups[0].utf8.count >= 2
        && !Self.isDate(groups)
        || isCalled && digits.utf8.count >= 3
    guard isNumber, line.word(end) == nil else { return nil }
    let words = groups.map { group in
      grammar.joints.readsPairs && group.utf8.count == 2 && !group.hasPrefix("0")
        ? grammar.numbers.part(group) : grammar.numbers.digits(group)
    }
    return SpeechReading(
      (hasPlus ? grammar.joints.plus + " " : "") + words.joined(separator: ", "), end: end)
  }

  private static func isDate(_ groups: [String]) -> Bool {
    groups.count == 3 && groups[0].utf8.count <= 2 && groups[1].utf8.count <= 2
      && [2, 4].contains(groups[2].utf8.count)
  }

  private func calledBy(_ line: SpeechLine, _ index: Int) -> String {
    var place = index - 1
    while line.isSpace(place) || line.isMark(place, ".", ":") { place -= 1 }
    return (line.word(place) ?? "").lowercased()
  }
}
