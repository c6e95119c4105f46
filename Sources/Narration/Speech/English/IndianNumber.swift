/// Numbers that are grouped as in India: `1,50,000` is one lakh fifty thousand.
enum IndianNumber {
  /// The number that begins at an index, and the index after it; nil for one that is grouped otherwise, or a list.
  static func numeral(_ line: SpeechLine, at index: Int) -> (Numeral, Int)? {
    guard let first = line.number(index), first.whole != nil, !first.isGrouped,
      (1...2).contains(first.integer.utf8.count)
    else { return nil }
    var digits = first.integer
    var place = index + 1
    while line.isMark(place, ","), let next = line.number(place + 1) {
      if next.isGrouped {
        guard next.integer.utf8.count == 5 else { return nil }
        let numeral = Numeral(
          integer: digits + next.integer, isGrouped: true, isIndian: true, fraction: next.fraction)
        return (numeral, place + 2)
      }
      guard next.whole != nil, next.integer.utf8.count == 2 else { return nil }
      digits += next.integer
      place += 2
    }
    return nil
  }

  static func words(_ number: Int) -> String {
    let (crores, lakhs, rest) = (number / 10_000_000, number / 100_000 % 100, number % 100_000)
    var words: [String] = []
    if crores > 0 { words.append(EnglishNumber.cardinal(crores) + " crore") }
    if lakhs > 0 { words.append(EnglishNumber.cardinal(lakhs) + " lakh") }
    if rest > 0 || words.isEmpty { words.append(EnglishNumber.cardinal(rest)) }
    return words.joined(separator: " ")
  }
}
