/// A piece of code of one kind.
package struct CodePiece: Hashable, Sendable, Codable {
  /// The kinds that a reader should be able to tell apart.
  package enum Kind: String, Hashable, Sendable, Codable {
    case plain
    case comment
    case keyword
    case string
    case number
    case name
    case type
    case `operator`
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Reads the HTML that pandoc writes for highlighted code: one `span` per line, and in it one
/// `span` with a two-letter class for each token.
enum HighlightedHTML {
  /// The pieces of the code; nil if nothing was highlighted, or if the pieces do not add up to the
  /// code.
  static func pieces(in html: String, of code: String) -> [CodePiece]? {
    guard let start = html.firstRange(of: #"<code class="sourceCode"#)?.upperBound,
      let end = html.firstRange(of: "</code>")?.lowerBound,
      let body = html[start..<end].firstRange(of: ">")?.upperBound
    else { return nil }
    var pieces: [CodePiece] = []
    var kinds: [CodePiece.Kind] = []
    var rest = html[body..<end]
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      let kind = kinds.last ?? .plain
      if pieces.last?.kind == kind {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(CodePiece(kind, text))
      }
    }
    while let open = rest.firstIndex(of: "<") {
      add(unescaped(rest[..<open]))
      guard let close = rest[open...].firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: open)..<close]
      if tag.hasPrefix("span") {
        kinds.append(kind(ofTag: tag) ?? kinds.last ?? .plain)
      } else if tag == "/span" {
        guard kinds.popLast() != nil else { return nil }
      }
      rest = rest[rest.index(after: close)...]
    }
    add(unescaped(rest))
    // Pandoc leaves out empty lines at the end.
    let joined = pieces.map(\.text).joined()
    guard code.hasPrefix(joined), code.dropFirst(joined.count).allSatisfy(\.isNewline) else {
      return nil
    }
    add(String(code.dropFirst(joined.count)))
    return pieces
  }

  /// The classes are those of skylighting's tokens (https://hackage.haskell.org/package/skylighting-core,
  /// `Skylighting.Format.HTML`).
  private static func kind(ofTag tag: Substring) -> CodePiece.Kind? {
    guard let start = tag.firstRange(of: #"class=""#)?.upperBound else { return nil }
    switch tag[start...].prefix(while: { $0 != "\"" }) {
    case "co", "do", "an", "cv", "in", "wa": return .comment
    case "kw", "cf", "im", "pp", "ot": return .keyword
    case "st", "ch", "vs", "ss", "sc": return .string
    case "dv", "bn", "fl", "cn": return .number
    case "fu", "bu", "va", "at", "ex": return .name
    case "dt": return .type
    case "op": return .operator
    case _: return nil
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var plain = String(text)
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.split(separator: entity, omittingEmptySubsequences: false).joined(
        separator: sign)
    }
    return plain
  }
}
