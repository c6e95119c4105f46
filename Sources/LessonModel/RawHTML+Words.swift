extension RawHTML {
  /// What a reader would see of it: the words between its tags, one paragraph a line.
  ///
  /// For editions that show no HTML. The content of a script or a style is not words.
  package var words: [String] {
    var paragraphs = [""]
    var hidden: String?
    for piece in pieces {
      switch piece {
      case .text(let text): if hidden == nil { paragraphs[paragraphs.count - 1] += text }
      case .tag(let name, let isEnd):
        if let open = hidden {
          if isEnd, name == open { hidden = nil }
        } else if Self.hidden.contains(name), !isEnd {
          hidden = name
        } else if !Self.inline.contains(name) {
          paragraphs.append("")
        }
      }
    }
    return paragraphs.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// Whether it has something to see or to use that is not words: a picture, a video, a field.
  package var showsMoreThanWords: Bool {
    pieces.contains {
      if case .tag(let name, let isEnd) = $0 { !isEnd && Self.shown.contains(name) } else { false }
    }
  }

  private enum Piece {
    case text(String)
    case tag(name: String, isEnd: Bool)
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if start > rest.startIndex { pieces.append(.text(Self.unescaped(rest[..<start]))) }
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        rest = rest.dropFirst(4)
        let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
        rest = rest[end...]
        continue
      }
      let inner = rest.dropFirst()
      let isEnd = inner.first == "/"
      let name = (isEnd ? inner.dropFirst() : inner).prefix { $0.isLetter || $0.isNumber }
      guard !name.isEmpty || inner.first == "!" || inner.first == "?" else {
        pieces.append(.text("<"))
        rest = inner
        continue
      }
      if !name.isEmpty { pieces.append(.tag(name: name.lowercased(), isEnd: isEnd)) }
      rest = rest[Self.tagEnd(in: rest)...]
    }
    if !rest.isEmpty { pieces.append(.text(Self.unescaped(rest))) }
    return pieces
  }

  /// The index after a tag; a `>` between quotation marks does not end it.
  private static func tagEnd(in text: Substring) -> Substring.Index {
    var quotation: Character?
    for index in text.indices {
      let character = text[index]
      if let mark = quotation {
        if character == mark { quotation = nil }
      } else if character == "\"" || character == "'" {
        quotation = character
      } else if character == ">" {
        return text.index(after: index)
      }
    }
    return text.endIndex
  }

  /// Text with the entities that stand for marks of HTML resolved.
  package static func unescaped(_ text: some StringProtocol) -> String {
    guard text.contains("&") else { return String(text) }
    var result = String(text)
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
      ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: character)
    }
    return result
  }

  /// Elements with nothing to read in them.
  private static let hidden: Set<String> = ["script", "style", "template", "head", "title", "svg"]

  /// Elements inside a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Elements that show something by themselves.
  private static let shown: Set<String> = [
    "audio", "button", "canvas", "embed", "form", "iframe", "img", "input", "map", "math", "meter",
    "object", "picture", "progress", "select", "svg", "textarea", "video",
  ]
}
