import LessonModel

/// Signs between words, and the words for them.
struct SignRule: SpeechRule {
  private let words: [Character: String]

  init(_ language: LanguageTag) { words = SignWords.of(language) }

  /// "<" and ">" have words only before a number.
  var signs: Set<Character> {
    words.isEmpty ? [] : Set(words.keys).subtracting("<>").union(Self.silent).union("•·|«»„")
  }

  /// Signs that nobody reads aloud.
  private static let silent: Set<Character> = [
    "™", "®", "[", "]", "{", "}", "`", "\u{FEFF}", "\u{200B}", "\u{2060}", "\u{AD}", "†", "‡",
    "\u{200E}", "\u{200F}", "☐",
  ]

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
    if Self.silent.contains(sign) { return SpeechReading(" ", end: end) }
    if let word = words[sign] { return SpeechReading(" \(word) ", end: end) }
    // Two or three marks that together form a sign that the voice knows.
    return end > index + 1 ? SpeechReading(String(sign), end: end) : nil
  }
}
