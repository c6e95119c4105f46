import LessonModel

/// The rules of languages whose voices read numbers, dates and usual signs themselves.
enum OtherSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    [
      PlainCodeRule(), SignRule(language),
      ScriptRule(voice: voice(of: language), signs: signs(of: language)),
    ]
  }

  private static func voice(of language: LanguageTag) -> ScriptRule.Voice {
    ["zh", "ja", "ko", "yue", "wuu", "nan"].contains(language.primary) ? .everything : .alphabets
  }

  /// The signs that the voice reads; tried one by one with espeak-ng 1.51.
  private static func signs(of language: LanguageTag) -> Set<Character> {
    let common = Set("±×÷−½¼¾²³₀₁₂₃₄₅₆₇₈₉µ•·©®™☐{}[]_\\|^`\u{AD}\u{200B}\u{FEFF}")
    return language.primary == "de" ? common.union("≥≤≈≠→∞§") : common
  }

  /// Code between backticks: the words in it.
  private struct PlainCodeRule: SpeechRule {
    func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
      guard let token = line[index], token.kind == .code else { return nil }
      let words = token.text.map { "_()[]{}`".contains($0) ? " " : $0 }
      return SpeechReading(String(words), end: index + 1)
    }
  }
}
