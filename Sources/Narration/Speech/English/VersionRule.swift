/// Versions: `v1.2`, `1.2.3`, `version 2.10`.
struct VersionRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.word(index) == "v" || line.word(index) == "V", line.number(index + 1) != nil {
      let (words, end, _) = version(line, index + 1)
      return SpeechReading("version " + words, end: end)
    }
    guard line.number(index) != nil, line.word(index - 1) == nil else { return nil }
    let (words, end, parts) = version(line, index)
    guard parts > 2 || (parts == 2 && ["version", "release"].contains(line.wordBefore(index)))
    else { return nil }
    return SpeechReading(words, end: end)
  }

  /// "one point two point three": in a version `10` is ten, not one zero.
  private func version(_ line: SpeechLine, _ index: Int) -> (words: String, end: Int, parts: Int) {
    var words: [String] = []
    var place = index
    while let numeral = line.number(place) {
      words.append(EnglishNumber.cardinal(Numeral(integer: numeral.integer)))
      if let fraction = numeral.fraction {
        words.append(EnglishNumber.cardinal(Numeral(integer: fraction)))
      }
      place += 1
      guard line.isMark(place, "."), line.number(place + 1) != nil else { break }
      place += 1
    }
    return (words.joined(separator: " point "), place, words.count)
  }
}
