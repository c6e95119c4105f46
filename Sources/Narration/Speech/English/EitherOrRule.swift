/// Words around a slash that is spoken with another word than "slash": `he/she`, `yes/no`, `A/B`.
struct EitherOrRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.isMark(index, "/"), let first = line.word(index - 1),
      let second = line.word(index + 1),
      line.isGap(index - 2), line.isGap(index + 2)
    else { return nil }
    // "A/B test", "I/O".
    if first.count == 1, second.count == 1, first.first?.isUppercase == true {
      return SpeechReading(" ", end: index + 1)
    }
    return Self.pairs.contains(first.lowercased() + "/" + second.lowercased())
      ? SpeechReading(" or ", end: index + 1) : nil
  }

  private static let pairs: Set<String> = [
    "he/she", "she/he", "him/her", "his/her", "his/hers", "her/his", "yes/no",
    "true/false", "on/off", "pass/fail", "win/lose", "buy/sell", "go/no", "either/or", "left/right",
  ]
}
