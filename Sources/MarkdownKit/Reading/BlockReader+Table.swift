import CMarkGFM
import Diagnostics

extension BlockReader {
  /// A table.
  ///
  /// Its lines are split again, because cmark does not say where a cell's text is.
  mutating func table(_ node: Node) -> MarkdownBlock.Table {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let marks = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(node), count: count)
    let headerLine = headerLine(of: node)
    let children = ChildNodes(of: node)
    var rows: [MarkdownBlock.Table.Row] = []
    rows.reserveCapacity(children.underestimatedCount)
    for (index, row) in children.enumerated() {
      let line = index == 0 ? headerLine : Int(row.pointee.start_line)
      let start =
        index == 0 ? headerStart(of: node, line: line) : textStart(ofLine: line, inside: node)
      rows.append(self.row(row, line: line, from: start))
    }
    let empty = MarkdownBlock.Table.Row(cells: [], span: context.source.span(start(of: node), 0))
    let header = rows.isEmpty ? empty : rows.removeFirst()
    let delimiterEnd = context.visibleEnd(ofLine: headerLine + 1)
    return .init(
      alignments: marks.map(Self.alignment), header: header, rows: rows,
      span: context.source.span(header.span.start, rows.last?.span.end ?? delimiterEnd))
  }

  /// The line of a table's header.
  ///
  /// cmark reports where the paragraph began whose last line is the header, including link
  /// definitions that were removed from it.
  func headerLine(of table: Node) -> Int {
    if let second = ChildNodes(of: table).dropFirst().first(where: { _ in true }) {
      return Int(second.pointee.start_line) - 2
    }
    let content = Self.content(of: table)
    let first = Int(table.pointee.start_line)
    let offset = Content.lineCount(of: content) - 1
    let fitting = (first..<max(first + 1, context.lines.count - offset)).first { line in
      linesContent(content, candidates: [line]) != nil && isDelimiter(line: line + offset + 1)
    }
    return (fitting ?? first) + offset
  }

  /// Whether a line has the form of the line under a header.
  private func isDelimiter(line: Int) -> Bool {
    let line = context.text.bytes[context.lines.start(line)..<context.lines.end(line)]
    return line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isMarkdownBlank || ">|:-".utf8.contains($0) }
  }

  private static func alignment(_ mark: UInt8) -> MarkdownBlock.Table.Alignment {
    switch mark {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .natural
    }
  }

  /// Where the text of a line begins that is not the first one of its block: after the marks of the
  /// quotations around the block, and the indentation of its lists.
  func textStart(ofLine line: Int, inside node: Node) -> Int {
    let quotations = sequence(first: node) { $0.pointee.parent }
      .count { SyntaxKind(of: $0) == .blockQuote }
    var at = context.visibleStart(ofLine: line, from: context.lines.start(line))
    for _ in 0..<quotations where at < context.lines.end(line) {
      guard context.text.bytes[at] == UInt8(ascii: ">") else { break }
      at = context.visibleStart(ofLine: line, from: at + 1)
    }
    return at
  }

  /// The content of a paragraph directly before a table's header.
  ///
  /// cmark first treated it as part of the header, so it has no position, and a `\|` in it has
  /// become `|`.
  func content(_ bytes: UnsafeBufferPointer<UInt8>, before table: Node) -> Content {
    let count = Content.lineCount(of: Self.content(of: table))
    let first = headerLine(of: table) - count + 1
    var map = ContentMap()
    var at = 0
    for line in first..<first + Content.lineCount(of: bytes) {
      let isStart = line == Int(table.pointee.start_line)
      let start = isStart ? self.start(of: table) : textStart(ofLine: line, inside: table)
      let end = bytes[at...].firstIndex(of: 10) ?? bytes.count
      // A lazy continuation line includes its indentation.
      while at < end, bytes[at].isMarkdownBlank { at += 1 }
      map.append(TableLine.map(of: start..<context.lines.end(line), in: context.text.bytes), at: at)
      if end < bytes.count {
        map.append(
          content: end, length: 1,
          source: context.lines.end(line)..<context.lines.endWithBreak(line))
      }
      at = end + 1
    }
    return Content(bytes, map: map)
  }

  /// Where the header begins in its line, if it was the last line of a paragraph.
  private func headerStart(of table: Node, line: Int) -> Int {
    let content = Self.content(of: table)
    let last = content.split(separator: 10).last ?? content[...]
    let count = Content.trimmedEnd(
      of: UnsafeBufferPointer(rebasing: last), 0..<last.count)
    let start = max(context.lines.start(line), context.visibleEnd(ofLine: line) - count)
    return context.visibleStart(ofLine: line, from: start)
  }

  private mutating func row(_ node: Node, line: Int, from start: Int) -> MarkdownBlock.Table.Row {
    let end = context.visibleEnd(ofLine: line)
    let parts = TableLine.cells(in: context.text.bytes[start..<max(start, end)])
    let children = ChildNodes(of: node)
    var cells: [MarkdownBlock.Table.Cell] = []
    cells.reserveCapacity(children.underestimatedCount)
    for (index, cell) in children.enumerated() {
      guard index < parts.count else {
        cells.append(.init(inlines: [], span: context.source.span(end, end)))
        continue
      }
      let bytes = Self.content(of: cell)
      let content = Content(bytes, map: TableLine.map(of: parts[index], in: context.text.bytes))
      cells.append(
        .init(
          inlines: inlines(of: cell, content),
          span: context.source.span(parts[index].lowerBound, parts[index].upperBound)))
    }
    if parts.count > cells.count, let first = parts.dropFirst(cells.count).first {
      diagnostics.append(
        .warning(
          .tableRowTooLong,
          "this row has \(parts.count) cells, but the table has only \(cells.count) columns; the rest is lost",
          at: context.source.span(first.lowerBound, end),
          fixes: [FixIt("give the header as many cells, or write \\| for a bar that is text")]))
    }
    return .init(cells: cells, span: context.source.span(start, end))
  }
}
