import Diagnostics

/// A conversation, written as paragraphs with a name in bold and a colon before them.
///
/// For example `**Leon:** When do you need it?`
///
/// It takes three such paragraphs, and one name that occurs twice: anything less may be a list of
/// points.
package struct Conversation: Hashable, Sendable {
  /// What somebody says.
  package struct Line: Hashable, Sendable {
    package var name: String

    /// Without the name.
    package var content: [Inline]
  }

  /// In the order in which they speak first.
  package private(set) var people: [String] = []

  /// The lines, by the places of their paragraphs among the blocks.
  package private(set) var lines: [Int: Line] = [:]

  private static let longestName = 3

  /// The conversation in these blocks; nil if there is none.
  package init?(_ blocks: [Block]) {
    for (place, block) in blocks.enumerated() {
      guard case .paragraph(let paragraph) = block, let line = Self.line(paragraph.content) else {
        continue
      }
      lines[place] = line
    }
    let names = lines.sorted { $0.key < $1.key }.map(\.value.name)
    guard names.count >= 3, Set(names).count < names.count else { return nil }
    for name in names where !people.contains(name) { people.append(name) }
  }

  /// The name at the beginning of a paragraph and what follows it; nil if there is none.
  package static func line(_ content: [Inline]) -> Line? {
    guard case .strong(let bold) = content.first else { return nil }
    var name = bold.content.plainText
    var rest = Array(content.dropFirst())
    if name.hasSuffix(":") {
      name.removeLast()
    } else {
      guard case .text(let text) = rest.first, text.text.hasPrefix(":") else { return nil }
      rest[0] = .text(text.dropping(":"))
    }
    while name.last?.isWhitespace == true { name.removeLast() }
    if case .text(let text) = rest.first { rest[0] = .text(text.dropping(" ")) }
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...longestName).contains(words.count), name.contains(where: \.isLetter),
      rest.contains(where: { !$0.isBlankText })
    else { return nil }
    return Line(name: name, content: rest)
  }
}

extension Text {
  /// Without this beginning, if it has it.
  fileprivate func dropping(_ beginning: String) -> Text {
    guard text.hasPrefix(beginning) else { return self }
    var span = span
    // A text with escapes can only be located as a whole.
    if span.end - span.start == text.utf8.count {
      span = SourceSpan(
        path: span.path, start: span.start + beginning.utf8.count, end: span.end)
    }
    return Text(String(text.dropFirst(beginning.count)), span: span)
  }
}

extension Inline {
  fileprivate var isBlankText: Bool {
    if case .text(let text) = self { text.text.allSatisfy(\.isWhitespace) } else { false }
  }
}
