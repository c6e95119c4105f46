package import Diagnostics
import LessonModel

/// What is heard can be said.
package struct UnspeakableSymbol: Rule {
  package static let description = RuleDescription(
    "unspeakable-symbol", .language, .warning, moment: .publishing, "What is heard can be said.",
    """
    The voice has no sound for some symbols and scripts, and would leave them out without a word. Write them in \
    words, or show them in `:::silent` and say them in `:::say`. Most are found when the course is checked, the \
    rest when it is spoken.
    """,
    .lesson(before: "Win rate ⊗ deal value 🚀", after: "Win rate times deal value"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages { $0.isHeard && $0.marks.contains(.symbol) }
    guard !passages.isEmpty else { return [] }
    let voice = Voice(course.course.language)
    return passages.compactMap { passage in
      let pieces = Self.silentPieces(of: passage.text, voice)
      guard let first = pieces.first else { return nil }
      var names: [String] = []
      for piece in pieces where !names.contains("“\(piece.text)”") {
        names.append("“\(piece.text)”")
      }
      return .warning(
        Self.id, "the voice has no sound for \(Self.list(names)); the recording leaves it out",
        at: passage.places.span(of: first.range),
        fixes: [FixIt("write it in words, or show it in :::silent and say it in :::say")])
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }

  /// The signs, and the words of foreign scripts, in a text, by their bytes.
  private static func silentPieces(of text: String, _ voice: Voice)
    -> [(text: String, range: Range<Int>)]
  {
    var pieces: [(text: String, range: Range<Int>)] = []
    var word = ""
    var at = 0
    func endWord() {
      if voice.isSilent(onWord: word) { pieces.append((word, (at - word.utf8.count)..<at)) }
      word = ""
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        endWord()
        if isSilent(character), !voice.words.contains(character) {
          pieces.append((String(character), at..<(at + character.utf8.count)))
        }
      }
      at += character.utf8.count
    }
    endWord()
    return pieces
  }

  /// What the voice of a language reads.
  private struct Voice {
    enum Script {
      /// Latin letters, and Greek ones alone by their names.
      case latin

      /// All alphabets; no Chinese, Japanese or Korean writing.
      case alphabets
      case everything
    }

    let script: Script

    /// The signs that narration has words for.
    let words: String

    init(_ language: LanguageTag) {
      switch language.primary {
      case "en":
        script = .latin
        words = "→⇒←↔↑↓≥≤≈≠√∞∑∆☑✓✔✗✘★☆№"
      case "zh", "ja", "ko", "yue", "wuu", "nan":
        script = .everything
        words = ""
      case let primary:
        script = .alphabets
        let hasWords = ["de", "fr", "es", "it", "nl", "pt"].contains(primary)
        words = hasWords ? "→⇒←↔≥≤≈≠∞✓✔✗✘" : ""
      }
    }

    func isSilent(onWord word: String) -> Bool {
      switch script {
      case .everything: false
      case .alphabets: word.unicodeScalars.contains(where: \.isInEastAsianBlock)
      case .latin:
        word.contains { $0.unicodeScalars.first?.isInLatinBlock == false }
          && !"αβγδΔελμπσΣτφΩω".map(String.init).contains(word)
      }
    }
  }

  /// Pictures and signs that narration has no words for.
  private static func isSilent(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2000 else { return false }
    if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
      return true
    }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol: return !"™℠−☐\u{FFFC}".contains(character)
    case _: return false
    }
  }
}
