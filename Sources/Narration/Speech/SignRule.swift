import LessonModel

/// Signs that a language's voice passes over or reads in English, and the words for them.
///
/// Tried one by one with espeak-ng 1.51: what it reads well, such as `%`, `+` and `€`, is left to it.
struct SignRule: SpeechRule {
  private let words: [Character: String]

  init(_ language: LanguageTag) { words = Self.words[language.primary] ?? [:] }

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
    // A sign of two or three marks in one that the voice knows.
    return end > index + 1 ? SpeechReading(String(sign), end: end) : nil
  }

  private static let words: [String: [Character: String]] = [
    "de": [
      "→": "zu", "⇒": "also", "←": "von", "↔": "und", "<": "weniger als", ">": "mehr als",
      "✓": "ja", "✔": "ja", "✗": "nein", "✘": "nein",
    ],
    "fr": [
      "≥": "au moins", "≤": "au plus", "≈": "environ", "≠": "différent de", "→": "vers",
      "⇒": "donc", "←": "depuis", "↔": "et", "=": "égale", "<": "moins de", ">": "plus de",
      "−": "moins", "∞": "l'infini", "§": "paragraphe", "✓": "oui", "✔": "oui", "✗": "non",
      "✘": "non",
    ],
    "es": [
      "≥": "al menos", "≤": "como máximo", "≈": "aproximadamente", "≠": "distinto de", "→": "a",
      "⇒": "por lo tanto", "←": "desde", "↔": "y", "×": "por", "÷": "entre", "&": "y",
      "±": "más o menos", "−": "menos", "∞": "infinito", "<": "menos de", ">": "más de",
      "½": "medio", "✓": "sí", "✔": "sí", "✗": "no", "✘": "no",
    ],
    "it": [
      "≥": "almeno", "≤": "al massimo", "≈": "circa", "≠": "diverso da", "→": "a", "⇒": "quindi",
      "←": "da", "↔": "e", "×": "per", "÷": "diviso", "&": "e", "±": "più o meno",
      "<": "meno di", ">": "più di", "✓": "sì", "✔": "sì", "✗": "no", "✘": "no",
    ],
    "nl": [
      "≥": "minstens", "≤": "hoogstens", "≈": "ongeveer", "≠": "niet gelijk aan", "→": "naar",
      "⇒": "dus", "←": "van", "↔": "en", "×": "keer", "÷": "gedeeld door", "&": "en",
      "±": "plus of min", "−": "min", "=": "is", "€": "euro", "∞": "oneindig", "§": "paragraaf",
      "<": "minder dan", ">": "meer dan", "½": "een half", "✓": "ja", "✔": "ja", "✗": "nee",
      "✘": "nee",
    ],
    "pt": [
      "≥": "pelo menos", "≤": "no máximo", "≈": "cerca de", "≠": "diferente de", "→": "para",
      "⇒": "portanto", "←": "de", "↔": "e", "±": "mais ou menos", "−": "menos", "<": "menos de",
      ">": "mais de", "✓": "sim", "✔": "sim", "✗": "não", "✘": "não",
    ],
  ]
}
