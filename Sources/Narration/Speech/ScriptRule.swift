import LessonModel

/// Leaves out what no voice of a language can speak: foreign scripts, pictures, unknown signs.
struct ScriptRule: SpeechRule {
  let voice: VoiceScript

  /// Signs, in addition to punctuation, for which the voice has words.
  var known: Set<Character> = []

  var signs: Set<Character> { Self.punctuation.union(known) }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let token = line[index] else { return nil }
    switch token.kind {
    case .space, .said, .number, .code: return nil
    case .word:
      if case .latinAndGreekLetters = voice, let name = Self.greek[token.text] {
        return SpeechReading(name, end: index + 1)
      }
      return token.text.allSatisfy(voice.reads)
        ? nil : SpeechReading(" ", end: index + 1, isUnspeakable: true)
    case .mark:
      let isKnown = token.text.allSatisfy { Self.punctuation.contains($0) || known.contains($0) }
      guard !isKnown else { return nil }
      let isSilent = token.text.allSatisfy(Self.hasNothingToSay)
      return SpeechReading(" ", end: index + 1, isUnspeakable: !isSilent)
    }
  }

  /// Whether a mark that the voice does not know can be left out without loss: control characters,
  /// and the punctuation of any script, which nobody reads aloud.
  static func hasNothingToSay(_ mark: Character) -> Bool {
    guard let scalar = mark.unicodeScalars.first, mark.unicodeScalars.count == 1 else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format: return true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return !readAsWords.contains(scalar)
    case .nonspacingMark: return scalar.properties.isVariationSelector
    case _: return false
    }
  }

  /// Characters that Unicode counts as punctuation, but that a reader says as a word.
  private static let readAsWords = Set("‰‱§¶⁋†‡※⁂′″‴⁗％＃＆＊＠／＼".unicodeScalars)

  /// The marks that a voice reads as pauses and melody, and keyboard marks for which it has words.
  private static let punctuation = Set(
    ".,;:!?…\"'‘’“”()—–-¿¡、。！？・「」『』«»„‚%&+/°$€£@#*=<>~،؛؟।，．：；（）")

  private static let greek = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "epsilon",
    "λ": "lambda", "μ": "mu", "π": "pi", "σ": "sigma", "Σ": "sigma", "τ": "tau", "φ": "phi",
    "Ω": "omega", "ω": "omega",
  ]
}
