import Diagnostics

/// The corrected line of a directive that has something outside its brackets and braces: `:::tip
/// [Title]`, `:::facilitator minutes=10`, `:::exercise Ask them {#ask} minutes=10`.
///
/// Words become the label, and whatever looks like an attribute goes into the braces. Signs around the
/// words that only set them apart go: `:::tip: Title`, `:::tip (Title)`. There is no correction if the
/// line can have more than one meaning.
struct OpeningRepair {
  /// The part after the name: `[Title]{#id key=value}`.
  let tail: String

  /// `opening` contains places in `source`.
  init?(of opening: DirectiveLine.Opening, in source: SourceText) {
    guard !opening.name.isEmpty else { return nil }
    let name = String(decoding: source.bytes[opening.name], as: UTF8.self)
    func text(_ range: Range<Int>) -> String {
      String(decoding: source.bytes[range], as: UTF8.self)
    }
    var label = opening.label.map(text)
    var attributes: [String] = []
    if let range = opening.attributes {
      let written = text(range)
      guard written.hasSuffix("}") else { return nil }
      attributes.append(String(written.dropFirst().dropLast()))
    }
    var rest = Self.trimmed(text(opening.rest)[...])
    if let braces = rest.firstIndex(of: "{") {
      guard attributes.isEmpty, let end = rest.lastIndex(of: "}"), braces < end else { return nil }
      attributes.append(String(rest[rest.index(after: braces)..<end]))
      let following = Self.trimmed(rest[rest.index(after: end)...])
      rest = Self.trimmed(rest[..<braces])
      if !following.isEmpty { rest = Self.trimmed("\(rest) \(following)"[...]) }
    }
    // A text that is on the line of the directive, and closed there, needs lines of its own.
    guard !rest.hasSuffix(":::") else { return nil }
    if label == nil, let meant = BareWords.attribute(of: name, rest) {
      attributes.append(meant)
      rest = ""
    }
    rest = Self.withoutFrame(rest)
    let pieces = Self.pieces(of: rest)
    let firstAttribute = pieces.lastIndex { !Self.isAttribute($0) }.map { $0 + 1 } ?? 0
    attributes += pieces[firstAttribute...].map(String.init)
    var words = Self.withoutFrame(pieces[..<firstAttribute].joined(separator: " "))
    if words.isEmpty, label == nil, let title = Self.takeTitle(from: &attributes) { words = title }
    if !words.isEmpty {
      guard label == nil, !BareWords.untitled.contains(name) else { return nil }
      label = words.hasPrefix("[") && words.hasSuffix("]") ? words : "[\(words)]"
    }
    let inner = attributes.map { Self.trimmed($0[...]) }.filter { !$0.isEmpty }
      .joined(separator: " ")
    tail = (label ?? "") + (inner.isEmpty ? "" : "{\(inner)}")
    guard Self.isWhole(":::x\(tail)", label: label != nil, attributes: !inner.isEmpty) else {
      return nil
    }
  }

  /// The words without the signs that set them apart: a colon or a dash before them, parentheses or
  /// quotation marks around them.
  private static func withoutFrame(_ words: String) -> String {
    var words = words
    if let match = words.prefixMatch(of: /(?:[Tt]itle:|[:|=–—-]+)[ \t]+(?=[^ \t])/) {
      words.removeSubrange(match.range)
    }
    for (open, close) in [("(", ")"), ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'")]
    where words.count > 2 && words.hasPrefix(open) && words.hasSuffix(close) {
      let inner = words.dropFirst().dropLast()
      guard !inner.contains(open), !inner.contains(close) else { continue }
      return trimmed(inner)
    }
    return words
  }

  /// The words of `title="My title"`: the title of a directive is its label.
  private static func takeTitle(from attributes: inout [String]) -> String? {
    for (index, attribute) in attributes.enumerated() {
      guard let match = attribute.wholeMatch(of: /(?:title|label|caption)=(?:"([^"]+)"|(\S+))/)
      else { continue }
      attributes.remove(at: index)
      return String(match.1 ?? match.2 ?? "")
    }
    return nil
  }

  /// Whether a line can be read with nothing left over and no diagnostics.
  private static func isWhole(_ line: String, label: Bool, attributes: Bool) -> Bool {
    let source = SourceText(path: "", text: line)
    guard let parts = DirectiveLine(source.bytes[...]), case .opening(let opening) = parts.kind,
      opening.rest.isEmpty, (opening.label != nil) == label,
      (opening.attributes != nil) == attributes
    else { return false }
    return opening.attributes.map {
      AttributeScanner.scan($0, of: source).diagnostics.isEmpty
    } ?? true
  }

  /// Whether a word looks like an attribute in braces.
  private static func isAttribute(_ word: Substring) -> Bool {
    if word.first == "#" {
      return word.utf8.count > 1 && word.dropFirst().utf8.allSatisfy(\.isNameByte)
    }
    guard let mark = word.firstIndex(of: "="), mark > word.startIndex else { return false }
    return word[..<mark].utf8.allSatisfy(\.isNameByte) && word.index(after: mark) < word.endIndex
  }

  /// The words between spaces; a value in quotation marks stays in one piece.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var quote: Character?
    var before: Character?
    for at in text.indices {
      let character = text[at]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'", before == "=" {
        quote = character
      } else if character == " " || character == "\t" {
        if start < at { pieces.append(text[start..<at]) }
        start = text.index(after: at)
      }
      before = character
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(
      start[
        ..<(start.lastIndex { $0 != " " && $0 != "\t" }.map(start.index(after:)) ?? start.startIndex)
      ])
  }
}

/// What words after the name of a directive mean.
private enum BareWords {
  /// Directives that show no title: words beside their name belong on the next line.
  static let untitled: Set<String> = [
    "facilitator", "say", "silent", "only", "except", "keypoints", "card", "explanation", "hint",
    "solution", "observer", "debrief",
  ]

  /// `minutes=10` for `:::facilitator 10 min`, `editions=web` for `:::only web`; nil for other words.
  static func attribute(of name: String, _ words: String) -> String? {
    if ["facilitator", "exercise", "roleplay", "worksheet", "apply"].contains(name),
      let match = words.wholeMatch(of: /\(?(\d{1,3}) ?(?:min\.?|mins|minutes?|Minuten|['′])?\)?/)
    {
      return "minutes=\(match.1)"
    }
    guard ["only", "except"].contains(name) else { return nil }
    let names = words.replacing(/^editions?[ \t]*[:=]?[ \t]*/, with: "").split {
      ", \t".contains($0)
    }.filter { $0 != "and" }
    guard !names.isEmpty, names.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isLowercase } })
    else { return nil }
    let value = names.joined(separator: " ")
    return names.count == 1 ? "editions=\(value)" : "editions=\"\(value)\""
  }
}
