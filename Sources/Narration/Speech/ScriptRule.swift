import LessonModel

/// Leaves out what no voice of a language can say: foreign scripts, pictures, unknown signs.
struct ScriptRule: SpeechRule {
  let voice: VoiceScript

  /// Signs beside punctuation that the voice has words for.
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

  /// Whether a mark that the voice does not know is left out without loss: controls, and the
  /// punctuation of any script, which nobody reads out.
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

  /// What Unicode counts as punctuation and a reader has a word for.
  private static let readAsWords = Set("‰‱§¶⁋†‡※⁂′″‴⁗％＃＆＊＠／＼".unicodeScalars)

  /// The marks that a voice reads as pauses and melody, and those of a keyboard that it has words for.
  private static let punctuation = Set(
    ".,;:!?…\"'‘’“”()—–-¿¡、。！？・「」『』«»„‚%&+/°$€£@#*=<>~،؛؟।，．：；（）")

  private static let greek = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "epsilon",
    "λ": "lambda", "μ": "mu", "π": "pi", "σ": "sigma", "Σ": "sigma", "τ": "tau", "φ": "phi",
    "Ω": "omega", "ω": "omega",
  ]
}
