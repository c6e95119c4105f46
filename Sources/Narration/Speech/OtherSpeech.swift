import LessonModel

/// The rules for languages whose voices read numbers, dates and common signs themselves.
enum OtherSpeech {
  static func rules(_ language: LanguageTag) -> [any SpeechRule] {
    let prose: [any SpeechRule] = [
      SignRule(language), ScriptRule(voice: VoiceScript(language), known: signs),
    ]
    return [PlainCodeRule(prose: prose, style: .point)] + prose
  }

  /// The signs that the voice reads; each was tested with espeak-ng 1.51.
  private static let signs = Set("±×÷−½¼¾²³₀₁₂₃₄₅₆₇₈₉µ•·©®™☐{}[]_\\|^`\u{AD}\u{200B}\u{FEFF}")
}
