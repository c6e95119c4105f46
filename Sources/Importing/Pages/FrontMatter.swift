import Diagnostics
import YAMLKit

/// The front matter of a page, whatever keys its tool has.
struct FrontMatter {
  /// A value without its place.
  indirect enum Value: Hashable {
    case text(String)
    case list([Value])
    case group([String: Value])

    init(_ node: YAMLNode) {
      switch node {
      case .scalar(let scalar): self = .text(scalar.isNull ? "" : scalar.text)
      case .list(let items, _): self = .list(items.map { Value($0) })
      case .mapping(let entries, _):
        self = .group(
          Dictionary(
            entries.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { first, _ in first }))
      }
    }

    /// Its words on one line; nil if there are none, or if it has parts.
    var words: String? {
      guard case .text(let text) = self else { return nil }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }

    /// The words of its items; of a single text, the parts between its commas.
    var list: [String] {
      switch self {
      case .text(let text):
        text.split(separator: ",").compactMap { Value.text(String($0)).words }
      case .list(let items): items.compactMap(\.words)
      case .group: []
      }
    }

    /// A whole number.
    var number: Int? { words.flatMap { Int($0) } }

    var isTrue: Bool { words == "true" || words == "yes" }
  }

  struct Entry: Hashable {
    var key: String
    var value: Value

    /// From 1.
    var line: Int
  }

  private(set) var entries: [Entry] = []

  /// The first value of a key.
  subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

  init() {}

  /// Those of a file of settings.
  init(yaml text: String, path: String) {
    let source = SourceText(path: path, text: text)
    add(source, 0..<source.bytes.count)
  }

  /// Takes the front matter from the beginning of a page's lines.
  init(takenFrom lines: inout [PageLine], path: String) {
    guard let first = lines.first, first.text.trimmingEnd == "---",
      let last = lines.dropFirst().firstIndex(where: {
        ["---", "..."].contains($0.text.trimmingEnd)
      })
    else { return }
    let source = SourceText(path: path, text: lines.map(\.text).joined(separator: "\n") + "\n")
    add(source, source.offset(ofLine: 2)..<source.offset(ofLine: last + 1))
    lines.removeSubrange(...last)
  }

  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// In the order of their lines.
  mutating func sort() {
    entries.sort { ($0.line, $0.key) < ($1.line, $1.key) }
  }

  /// Moves all lines down.
  mutating func shift(by count: Int) {
    for index in entries.indices { entries[index].line += count }
  }

  private mutating func add(_ source: SourceText, _ range: Range<Int>) {
    guard case .mapping(let all, _) = YAMLReader.read(source, in: range).value else { return }
    entries = all.map {
      Entry(
        key: $0.key, value: Value($0.value), line: source.lineNumber(at: $0.keySpan.start))
    }
  }
}

extension String {
  /// Without white space at its beginning.
  var trimmingStart: Substring { drop(while: \.isWhitespace) }

  /// Without white space at its end.
  var trimmingEnd: Substring {
    self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)]
  }
}

extension ForeignPage {
  /// Takes what lessons have, too, from front matter; the rest is listed in the report.
  ///
  /// `own` are the keys that the kind itself has taken.
  mutating func take(_ matter: FrontMatter, besides own: Set<String> = []) {
    for entry in matter.entries where !own.contains(entry.key) {
      let words = entry.value.words
      switch entry.key.lowercased() {
      case "title": head.title = words
      case "description", "summary", "abstract", "excerpt":
        if head.summary == nil { head.summary = words.map { PageHead.words(of: $0) } }
      case "tags", "keywords", "categories":
        for word in entry.value.list where !head.keywords.contains(word) {
          head.keywords.append(word)
        }
      case "date" where words?.prefixMatch(of: /\d{4}-\d{2}-\d{2}/) != nil:
        head.date = words.map { String($0.prefix(10)) }
      default:
        note(
          .leftOut, "Front matter: `\(entry.key)`", "Lessons have no such key.", line: entry.line)
      }
    }
  }
}
