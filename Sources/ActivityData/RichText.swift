import JSONKit
package import LessonModel

/// A text of an activity in the two forms that all data has: as plain words, and as markup.
///
/// Programs that use the data do not need to know Markdown.
package protocol RichTextWriter {
  /// The edition that decides which blocks the text contains.
  var edition: EditionView { get }

  /// Blocks as a fragment of HTML that is also well-formed XML; a gap in a question is `<span
  /// class="gap" data-gap="gap-1">`.
  func html(of blocks: [Block]) -> String

  /// Running text as such a fragment, without an element around it.
  func html(of content: [Inline]) -> String
}

extension RichTextWriter {
  /// Null if there is nothing.
  func json(of blocks: [Block]) -> JSON {
    let text = PlainText(for: edition).text(of: blocks)
    return Self.json(text: text, html: html(of: blocks))
  }

  /// Null if there is nothing.
  func json(of content: [Inline]?) -> JSON {
    guard let content, !content.isEmpty else { return .null }
    return Self.json(text: PlainText.line(content.plainText), html: html(of: content))
  }

  private static func json(text: String, html: String) -> JSON {
    guard !text.isEmpty || !html.isEmpty else { return .null }
    return .object([("text", .string(text)), ("html", .string(html))])
  }
}

/// The words of blocks, one line for each paragraph, row or heading, as a learner of an edition
/// sees them.
struct PlainText {
  private let edition: EditionView

  init(for edition: EditionView) { self.edition = edition }

  func text(of blocks: [Block]) -> String {
    var lines: [String] = []
    collect(blocks, into: &lines)
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func collect(_ blocks: [Block], into lines: inout [String]) {
    for block in blocks {
      switch block {
      case .say, .facilitatorNote, .rawHTML, .thematicBreak: continue
      case .scoped(let scoped) where !scoped.scope.includes(edition): continue
      case .code(let code):
        lines.append(code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text)
      case .formula(let formula): lines.append(formula.tex)
      case .table(let table):
        for row in [table.header] + table.rows {
          lines.append(row.map { Self.line($0.content.plainText) }.joined(separator: " | "))
        }
      case .heading, .paragraph, .list, .quote, .callout, .activity, .media, .figure, .keyPoints,
        .details,
        .silent, .scoped:
        block.forEachContent { lines.append(Self.line($0.plainText)) }
        block.forEachGroup { collect($0, into: &lines) }
      }
    }
  }

  /// A text on one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
