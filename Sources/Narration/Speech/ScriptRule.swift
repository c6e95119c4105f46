import LessonModel

/// Leaves out what no voice of a language can say: foreign scripts, pictures, unknown signs.
struct ScriptRule: SpeechRule {
  /// What a voice can read.
  enum Voice {
    /// Latin letters, with accents, and Greek ones by their names.
    case latinAndGreekLetters

    /// All alphabets; no Chinese, Japanese or Korean writing.
    case alphabets

    /// Every script.
    case everything
  }

  let voice: Voice

  /// Signs beside punctuation that the voice has words for.
  var signs: Set<Character> = []

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let token = line[index] else { return nil }
    switch token.kind {
    case .space, .said, .number, .code: return nil
    case .word:
      if case .latinAndGreekLetters = voice, let name = Self.greek[token.text] {
        return SpeechReading(name, end: index + 1)
      }
      return token.text.allSatisfy(isReadable)
        ? nil : SpeechReading(" ", end: index + 1, isUnspeakable: true)
    case .mark:
      let isPunctuation = token.text.allSatisfy {
        Self.punctuation.contains($0) || signs.contains($0)
      }
      return isPunctuation ? nil : SpeechReading(" ", end: index + 1, isUnspeakable: true)
    }
  }

  private func isReadable(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return true }
    switch voice {
    case .everything: return true
    case .alphabets: return !scalar.isInEastAsianBlock
    case .latinAndGreekLetters: return !character.isLetter || scalar.isInLatinBlock
    }
  }

  /// The marks that a voice reads as pauses and melody.
  private static let punctuation = Set(".,;:!?…\"'‘’“”()—–-¿¡、。！？・「」『』«»„‚%&+/°$€£@#*=<>~")

  private static let greek = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "epsilon",
    "λ": "lambda", "μ": "mu", "π": "pi", "σ": "sigma", "Σ": "sigma", "τ": "tau", "φ": "phi",
    "Ω": "omega", "ω": "omega",
  ]
}
