import LessonModel

extension [Block] {
  /// What learners read, in lines of plain text: for messages, calendars and tables, which show no markup.
  ///
  /// A paragraph is a line, and items of lists begin with a hyphen or with their number. What is only heard,
  /// or only for facilitators, is left out.
  package var plainLines: [String] {
    var lines: [String] = []
    for block in self {
      switch block {
      case .facilitatorNote, .say: break
      case .list(let list):
        for (place, item) in list.items.enumerated() {
          let mark: String =
            switch list.kind {
            case .bulleted: "- "
            case .numbered(let start): "\(start + place). "
            }
          let inner = item.blocks.plainLines
          lines += inner.enumerated().map { ($0.offset == 0 ? mark : "  ") + $0.element }
        }
      case .table(let table):
        for row in [table.header] + table.rows {
          lines.append(row.map(\.content.plainText).joined(separator: " | "))
        }
      case .code(let code): lines += code.text.split(whereSeparator: \.isNewline).map(String.init)
      case .formula(let formula): lines.append(formula.tex)
      case .heading, .paragraph, .quote, .thematicBreak, .rawHTML, .callout, .activity, .media,
        .figure, .keyPoints, .details, .silent, .scoped:
        block.forEachContent { lines.append($0.plainText) }
        block.forEachGroup { lines += $0.plainLines }
      }
    }
    return lines.map(\.collapsed).filter { !$0.isEmpty }
  }
}

extension String {
  /// The text on one line, with single spaces, except those at its beginning.
  fileprivate var collapsed: String {
    let inset = prefix { $0 == " " }
    return inset + split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
