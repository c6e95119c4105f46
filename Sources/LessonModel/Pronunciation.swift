package import Diagnostics

/// How words are said that a voice would guess wrong, from `lessons/pronunciation.yaml`.
package struct Pronunciation: Hashable, Sendable {
  /// A word or a few, and how to say them.
  package struct Entry: Hashable, Sendable {
    /// As lessons write it.
    package var written: String

    /// In letters that the voice reads as intended: "win" for "Nguyen".
    package var said: String

    /// The language of the courses in which it is said so; nil for all.
    package var language: LanguageTag?

    package var span: SourceSpan

    package init(
      written: String, said: String, language: LanguageTag? = nil, span: SourceSpan
    ) {
      self.written = written
      self.said = said
      self.language = language
      self.span = span
    }
  }

  /// In the order of the file; no two of one language have the same written form.
  package var entries: [Entry]

  package init(entries: [Entry] = []) { self.entries = entries }

  /// Whether a word is part of how an entry is said: its author has written it for the voice.
  package func spells(_ word: String) -> Bool {
    let word = Self.words(word)
    return entries.contains { entry in
      !Self.words(entry.said).isDisjoint(with: word)
    }
  }

  private static func words(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return Set(
      words.map { word in
        word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : String(word)
      })
  }

  /// The entries for a course in a language; those for the region come first, then those for the
  /// language, then those for all.
  package func entries(in language: LanguageTag) -> [Entry] {
    var found: [Entry] = []
    var seen: Set<String> = []
    let fitting: [(Entry) -> Bool] = [
      { $0.language == language }, { $0.language?.text.lowercased() == language.primary },
      { $0.language == nil },
    ]
    for fits in fitting {
      for entry in entries where fits(entry) && seen.insert(entry.written).inserted {
        found.append(entry)
      }
    }
    return found
  }
}
