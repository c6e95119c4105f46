/// Standards with their years: `ISO 9001:2015`, `ISO/IEC 27001:2022`, `DIN EN 60601-1:2007`.
struct StandardRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    // "ISO/IEC" is both.
    if let first = line.word(index), Self.bodies.contains(first), line.isMark(index + 1, "/"),
      let second = line.word(index + 2), Self.bodies.contains(second)
    {
      return SpeechReading(first + " " + second, end: index + 3)
    }
    guard let number = line.number(index), number.whole != nil, !number.isGrouped,
      Self.names(line, before: index)
    else { return nil }
    var words = EnglishNumber.cardinal(number)
    var place = index + 1
    while line.isMark(place, "-"), let part = line.number(place + 1), part.whole != nil {
      words += " dash " + EnglishNumber.cardinal(part)
      place += 2
    }
    if line.isMark(place, ":"), let year = line.number(place + 1)?.whole,
      (1900...2099).contains(year)
    {
      words += ", " + EnglishNumber.year(year)
      place += 2
    }
    return place > index + 1 ? SpeechReading(words, end: place) : nil
  }

  /// Whether the word before an index is the name of a body that publishes standards.
  static func names(_ line: SpeechLine, before index: Int) -> Bool {
    let isJoined = line.isSpace(index - 1) || line.isMark(index - 1, "-", "‑")
    return line.word(isJoined ? index - 2 : index - 1).map(bodies.contains) ?? false
  }

  private static let bodies: Set<String> = [
    "ISO", "IEC", "EN", "DIN", "BS", "IEEE", "ASTM", "ANSI", "NFPA", "ASME", "AS", "NZS", "CSA",
    "UL", "ITU", "TS", "TR", "SN", "NF", "UNE", "UNI", "JIS", "GB",
  ]
}
