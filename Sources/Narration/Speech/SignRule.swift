import LessonModel

/// Signs that a language's voice skips or reads in English, and the words for them.
///
/// Each was tested with espeak-ng 1.51: signs that it reads well, such as `%`, `+` and `€`, are
/// left to it.
struct SignRule: SpeechRule {
  private let words: [Character: String]

  init(_ language: LanguageTag) { words = SignWords.of(language) }

  /// "<" and ">" have words only before a number.
  var signs: Set<Character> { Set(words.keys).subtracting("<>") }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard !words.isEmpty, let (sign, end) = line.sign(index) else { return nil }
    if sign == ">" || sign == "<" {
      let next = line.skippingSpace(end)
      if line.number(next) != nil || line.mark(next)?.isCurrencySymbol == true {
        return words[sign].map { SpeechReading(" \($0) ", end: end) }
      }
      // "Datei > Sichern": a path through menus.
      let isPath = sign == ">" && line.word(next)?.first?.isUppercase == true
      return isPath ? SpeechReading(", ", end: end) : nil
    }
    if let word = words[sign] { return SpeechReading(" \(word) ", end: end) }
    // Two or three marks that together form a sign that the voice knows.
    return end > index + 1 ? SpeechReading(String(sign), end: end) : nil
  }
}
