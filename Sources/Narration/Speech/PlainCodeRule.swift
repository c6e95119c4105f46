/// Code between backticks: the words in it, and its signs as in prose.
struct PlainCodeRule: SpeechRule {
  let prose: [any SpeechRule]
  let style: SpeechLexer.NumberStyle

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let token = line[index], token.kind == .code else { return nil }
    let code = String(token.text.map { "_()[]{}`".contains($0) ? " " : $0 })
    let inner = SpeechLine(tokens: SpeechLexer.tokens(of: code, offset: 0, style: style))
    var words = ""
    var leftOut = ""
    var place = 0
    while let token = inner[place] {
      var reading = SpeechReading(token.text, end: place + 1)
      for rule in prose {
        guard let found = rule.reading(inner, at: place) else { continue }
        reading = found
        break
      }
      if reading.isUnspeakable { leftOut += token.text }
      words += reading.words
      place = max(reading.end, place + 1)
    }
    var reading = SpeechReading(words, end: index + 1)
    reading.leftOut = leftOut
    return reading
  }
}
