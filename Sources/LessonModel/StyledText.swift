package import Diagnostics

/// Text that is set differently because of what it means; written with the tags of HTML.
package struct StyledText: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A key to press, `<kbd>`.
    case key

    /// `<sub>`
    case lowered

    /// `<sup>`
    case raised

    /// `<abbr title="…">`, with what it is short for where the author said so.
    case abbreviation(String?)

    /// `<mark>`
    case highlight

    /// `<small>`
    case small

    /// `<ins>`
    case inserted

    /// `<span data-say="…">`, with how it is said, which readers do not see.
    case said(String)
  }

  package var kind: Kind
  package var content: [Inline]

  /// With its tags.
  package var span: SourceSpan

  package init(_ kind: Kind, content: [Inline], span: SourceSpan) {
    self.kind = kind
    self.content = content
    self.span = span
  }

  /// The words alone; small numbers as characters of their own, where there are such: `m²`.
  package var plainText: String {
    let words = content.plainText
    switch kind {
    case .lowered: return Self.mapped(words, "₀₁₂₃₄₅₆₇₈₉₊₋") ?? words
    case .raised: return Self.mapped(words, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻") ?? words
    case .key, .abbreviation, .highlight, .small, .inserted, .said: return words
    }
  }

  private static func mapped(_ words: String, _ signs: String) -> String? {
    let plain = Array("0123456789+-")
    let signs = Array(signs)
    var result = ""
    for character in words {
      guard let index = plain.firstIndex(of: character == "−" ? "-" : character) else { return nil }
      result.append(signs[index])
    }
    return result
  }
}
