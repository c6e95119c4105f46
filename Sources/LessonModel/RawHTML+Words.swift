extension RawHTML {
  /// What a reader would see of it: the words between its tags, one paragraph a line.
  ///
  /// For editions that show no HTML. The content of a script or a style is not words.
  package var words: [String] {
    shown.compactMap { part in
      switch part {
      case .words(let words): words
      case .picture: nil
      }
    }
  }

  /// A part of what a reader would see of it.
  package enum Part: Hashable, Sendable {
    /// A paragraph.
    case words(String)
    case picture(Image)
  }

  /// What a reader would see of it, in the order of the text.
  package var shown: [Part] {
    var parts: [Part] = []
    var pictures = pictures[...]
    var paragraphs = [""]
    func takeWords() {
      parts += paragraphs.map(\.wordsOnOneLine).filter { !$0.isEmpty }.map { .words($0) }
      paragraphs = [""]
    }
    var hidden: String?
    var isPreformatted = false
    for piece in pieces {
      switch piece {
      case .text(let text):
        guard hidden == nil else { continue }
        let lines = isPreformatted ? text.split(whereSeparator: \.isNewline) : [text[...]]
        paragraphs[paragraphs.count - 1] += lines.first ?? ""
        paragraphs += lines.dropFirst().map(String.init)
      case .tag(let name, let isEnd, let end):
        while let picture = pictures.first, picture.range.lowerBound < end {
          pictures = pictures.dropFirst()
          guard hidden == nil else { continue }
          takeWords()
          parts.append(.picture(picture.image))
        }
        if name == "pre" { isPreformatted = !isEnd }
        if let open = hidden {
          if isEnd, name == open { hidden = nil }
        } else if Self.hidden.contains(name), !isEnd {
          hidden = name
        } else if !Self.inline.contains(name) {
          paragraphs.append("")
        }
      }
    }
    takeWords()
    return parts
  }

  /// Whether it has something to see or to use that is not words: a picture, a video, a field.
  ///
  /// What has words of its own, a button or a list to choose from, is shown by them.
  package var showsMoreThanWords: Bool {
    var names: Set<String> = []
    for case .tag(let name, isEnd: false, _) in pieces { names.insert(name) }
    return !names.isDisjoint(with: Self.shown)
      || !names.isDisjoint(with: Self.shownByWords) && words.isEmpty && !isTag
  }

  /// Whether it is a single tag in a line of text, whose words follow it.
  private var isTag: Bool { pieces.count == 1 }

  /// Whether it has something to see or to use that is neither words nor one of its pictures.
  package var showsMoreThanWordsAndPictures: Bool {
    guard showsMoreThanWords else { return false }
    var names: [String] = []
    for case .tag(let name, isEnd: false, _) in pieces where Self.shown.contains(name) {
      names.append(name)
    }
    // A `picture` shows what is in it.
    let others = names.filter { $0 != "picture" }
    return others.isEmpty || others.contains { $0 != "img" } || others.count > pictures.count
  }

  private enum Piece {
    case text(String)

    /// `end` is where it ends, in bytes of the text.
    case tag(name: String, isEnd: Bool, end: Int)
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
      rest = rest[Self.tagEnd(in: rest)...]
      guard !name.isEmpty else { continue }
      let end = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
      pieces.append(.tag(name: name.lowercased(), isEnd: isEnd, end: end))
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

  /// Text with its entities resolved.
  package static func unescaped(_ text: some StringProtocol) -> String {
    text.contains("&") ? HTMLEntities.resolved(in: text) : String(text)
  }

  /// Elements with nothing to read in them.
  private static let hidden: Set<String> = [
    "script", "style", "template", "head", "title", "svg", "datalist", "noscript",
  ]

  /// Elements inside a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins",
    "kbd", "label", "mark", "math", "mi", "mn", "mo", "mrow", "q", "s", "samp", "small", "span",
    "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Elements that show something by themselves.
  private static let shown: Set<String> = [
    "audio", "embed", "iframe", "img", "input", "map", "picture", "svg", "video",
  ]

  /// Elements that show something by themselves if there are no words in them.
  private static let shownByWords: Set<String> = [
    "button", "canvas", "form", "math", "meter", "object", "progress", "select", "textarea",
  ]
}
