package import Diagnostics

/// Reads Markdown: CommonMark, GitHub's tables, task lists, strikethrough (`~~`), footnotes and
/// alerts, and directives.
///
/// Safe to call from any number of threads at once. Quotation marks, dashes and dots stay as
/// written: typography is the task of the editions.
package enum MarkdownParser {
  /// The tree of a source's text, starting at an offset.
  ///
  /// `offset` is where the front matter ends and a line begins. Spans and diagnostics refer to the
  /// whole file; diagnostics are in reading order. Bytes that are not UTF-8 are reported and become
  /// U+FFFD.
  package static func parse(_ source: SourceText, from offset: Int = 0) -> Diagnosed<
    MarkdownDocument
  > {
    let text = CleanText(source)
    var start = min(max(0, offset), source.bytes.count)
    // A byte-order mark is not text.
    if source.bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let lines = LineIndex(source, from: start)
    let excess = TableBound.excess(in: text.bytes, lines)
    guard let tree = SyntaxTree(parsing: text.bytes[start...], hasTables: excess == nil) else {
      return Diagnosed(MarkdownDocument())
    }
    var reader = BlockReader(source: source, text: text, lines: lines, root: tree.root)
    if let excess {
      reader.diagnostics.append(
        .error(
          .tooManyCells,
          "with this table the lesson has more than \(TableBound.maximumCells) cells",
          at: source.span(excess.lowerBound, excess.upperBound),
          fixes: [
            FixIt("show a part of it, and put the whole table into media/ as a file to download")
          ]))
    }
    let document = reader.readDocument(tree.root)
    return Diagnosed(document, reader.diagnostics.inReadingOrder())
  }
}
