import LessonModel

/// The rules for languages whose voices read numbers, dates and common signs themselves.
enum OtherSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    let prose: [any SpeechRule] = [
      SignRule(language), ScriptRule(voice: VoiceScript(language), known: signs(of: language)),
    ]
    return [PlainCodeRule(prose: prose)] + prose
  }

  /// The signs that the voice reads; each was tested with espeak-ng 1.51.
  private static func signs(of language: LanguageTag) -> Set<Character> {
    let common = Set("±×÷−½¼¾²³₀₁₂₃₄₅₆₇₈₉µ•·©®™☐{}[]_\\|^`\u{AD}\u{200B}\u{FEFF}")
    return language.primary == "de" ? common.union("≥≤≈≠→∞§") : common
  }

  /// Code between backticks: the words in it, and its signs as in prose.
  private struct PlainCodeRule: SpeechRule {
    let prose: [any SpeechRule]

    func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
      guard let token = line[index], token.kind == .code else { return nil }
      let code = String(token.text.map { "_()[]{}`".contains($0) ? " " : $0 })
      let inner = SpeechLine(tokens: SpeechLexer.tokens(of: code, offset: 0))
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
}
