package import Diagnostics
import LessonModel

/// What is heard can be said.
package struct UnspeakableSymbol: Rule {
  package static let description = RuleDescription(
    "unspeakable-symbol", .language, .warning, moment: .publishing, "What is heard can be said.",
    """
    The voice has no sound for some symbols and scripts, and would leave them out without a word. Write them in \
    words, or show them in `:::silent` and say them in `:::say`. Emoji and rare signs are found when the \
    course is checked, the rest when it is spoken.
    """,
    .lesson(before: "Win rate ⊗ deal value 🚀", after: "Win rate times deal value"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages(with: .symbol).filter(\.isHeard).compactMap { passage in
      var first: Range<Int>?
      var symbols: [Character] = []
      var at = 0
      for character in passage.text {
        let count = character.utf8.count
        if Self.isSilent(character) {
          first = first ?? at..<(at + count)
          if !symbols.contains(character) { symbols.append(character) }
        }
        at += count
      }
      guard let first else { return nil }
      let what = symbols.map { "“\($0)”" }.joined(separator: ", ")
      return .warning(
        Self.id, "the voice has no sound for \(what); the recording leaves it out",
        at: passage.span(of: first),
        fixes: [FixIt("write it in words, or show it in :::silent and say it in :::say")])
    }
  }

  /// Pictures and signs that narration has no words for.
  private static func isSilent(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2000 else { return false }
    if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
      return true
    }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol: return !"™℠→⇒←↔↑↓≥≤≈≠√∞∑∆−☐☑✓✔✗✘★☆№\u{FFFC}".contains(character)
    case _: return false
    }
  }
}
