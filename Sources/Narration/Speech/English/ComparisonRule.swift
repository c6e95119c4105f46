/// Signs before a number that say how exact it is: `≥ 60`, `~5`, `±3`, `<10`, `#1`, `§ 5`.
struct ComparisonRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (mark, end) = line.sign(index) else { return nil }
    let next = line.skippingSpace(end)
    let isBeforeNumber =
      line.number(next) != nil
      || line.mark(next).flatMap(Quantity.Currency.mark) != nil && line.number(next + 1) != nil
    guard isBeforeNumber else { return nil }
    // "x ≥ 5" compares two things; "for ≥ 60 days" describes one.
    let before = line.isSpace(index - 1) ? index - 2 : index - 1
    let compares =
      line.number(before) != nil
      || (line.word(before).map { $0.count == 1 && $0 != "a" } ?? false)
      || line[before]?.kind == .code
    let words: String? =
      switch mark {
      case "≥": compares ? "is at least" : "at least"
      case "≤": compares ? "is at most" : "at most"
      case ">": compares ? "is greater than" : "more than"
      case "<": compares ? "is less than" : "less than"
      case "≈", "~", "∼": compares ? "is about" : "about"
      case "±": "plus or minus"
      case "#": "number"
      case "№": "number"
      case "§": "section"
      case "'", "’", "‘": isShortYear(line, index) ? "" : nil
      case _: nil
      }
    return words.map { SpeechReading($0.isEmpty ? $0 : " \($0) ", end: next) }
  }

  /// `'26`, the year.
  private func isShortYear(_ line: SpeechLine, _ index: Int) -> Bool {
    guard let year = line.number(index + 1), year.integer.utf8.count == 2 else { return false }
    return line.isGap(index - 1) && !line.isMark(index + 2, "'", "’")
  }
}
