import Diagnostics
import MarkdownKit

/// Finds every span of a tree that does not say exactly where its value was written.
///
/// Inlines must tile what holds them: each begins where the one before it ended, the first where
/// the text begins, the last ends where it ends; only after a line break may indentation and `>`
/// lie between. So no byte of running text is without an owner, and none has two.
struct SpanChecker {
  let source: SourceText
  private(set) var faults: [String] = []

  static func faults(in document: MarkdownDocument, of source: SourceText) -> [String] {
    var checker = SpanChecker(source: source)
    checker.check(document.blocks, inside: source.span)
    for footnote in document.footnotes {
      checker.require(checker.text(footnote.span).hasPrefix("[^"), "footnote", footnote.span)
      checker.check(footnote.blocks, inside: footnote.span)
    }
    return checker.faults
  }

  private init(source: SourceText) { self.source = source }

  private func text(_ span: SourceSpan) -> String { source.text(in: span) }

  private mutating func require(_ holds: Bool, _ what: String, _ span: SourceSpan) {
    if !holds { faults.append("\(what) at \(span.range): \(text(span).debugDescription)") }
  }

  private mutating func check(_ blocks: [MarkdownBlock], inside parent: SourceSpan) {
    var last = parent.start
    for block in blocks {
      require(block.span.start >= last && block.span.end <= parent.end, "block outside", block.span)
      last = block.span.end
      check(block)
    }
  }

  private mutating func check(_ block: MarkdownBlock) {
    let span = block.span
    let written = text(span)
    require(
      written == written.trimmed && !written.isEmpty, "block with blanks around it", span)
    switch block {
    case .heading(let heading):
      let isMarked = written.hasPrefix(String(repeating: "#", count: heading.level))
      require(isMarked || "=-".contains(written.last ?? "x"), "heading", span)
      if let first = heading.inlines.first, let last = heading.inlines.last {
        require(
          span.start <= first.span.start && last.span.end <= span.end, "heading's text", span)
        check(heading.inlines, from: first.span.start, to: last.span.end)
      }
    case .paragraph(let paragraph): check(paragraph.inlines, from: span.start, to: span.end)
    case .list(let list):
      var last = span.start
      for item in list.items {
        require(item.span.start >= last && item.span.end <= span.end, "item outside", item.span)
        require(
          text(item.span).first.map { "-*+0123456789".contains($0) } ?? false, "item", item.span)
        check(item.blocks, inside: item.span)
        last = item.span.end
      }
    case .blockQuote(let quote):
      require(written.hasPrefix(">"), "quotation", span)
      check(quote.blocks, inside: span)
    case .codeBlock(let code):
      let lines = code.text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
      require(lines.allSatisfy(written.contains), "code", span)
      let fence = written.prefix { $0 == written.first && "`~".contains($0) }
      if fence.count < 3 || !code.text.trimmed.hasPrefix(fence) {
        require(fence.count >= 3 || written.hasPrefix(lines.first ?? ""), "code's beginning", span)
      }
    case .table(let table):
      for row in [table.header] + table.rows {
        require(row.cells.count == table.alignments.count, "row", row.span)
        for cell in row.cells {
          require(
            row.span.start <= cell.span.start && cell.span.end <= row.span.end, "cell outside",
            cell.span)
          check(cell.inlines, from: cell.span.start, to: cell.span.end)
        }
      }
    case .thematicBreak:
      require(written.allSatisfy { "-*_ \t".contains($0) }, "thematic break", span)
    case .html(let html):
      require(
        written.hasPrefix("<") && html.text.trimmed.hasPrefix(written.firstLine), "html", span)
    case .directive(let directive): check(directive)
    }
  }

  private mutating func check(_ directive: MarkdownBlock.Directive) {
    require(text(directive.openingSpan).hasPrefix(":::"), "opening", directive.openingSpan)
    require(text(directive.nameSpan) == directive.name, "name", directive.nameSpan)
    if let label = directive.label {
      let written = text(label.span)
      require(written.hasPrefix("[") && written.hasSuffix("]"), "label", label.span)
      if let first = label.inlines.first, let last = label.inlines.last {
        require(
          label.span.start < first.span.start && last.span.end < label.span.end, "label's text",
          label.span)
        check(label.inlines, from: first.span.start, to: last.span.end)
      }
    }
    if let closing = directive.closingSpan {
      require(text(closing).allSatisfy { $0 == ":" }, "closing", closing)
      require(closing.end == directive.span.end, "directive's end", directive.span)
    }
    check(directive.blocks, inside: directive.span)
  }

  /// Inlines must tile the bytes from `start` to `end`.
  private mutating func check(
    _ inlines: [MarkdownInline], from start: Int, to end: Int, isAddress: Bool = false
  ) {
    var last = start
    var followsBreak = false
    for inline in inlines {
      let gap = source.span(last, inline.span.start)
      let isGapAllowed = followsBreak && text(gap).allSatisfy { " \t>".contains($0) }
      require(
        inline.span.start == last || (isGapAllowed && inline.span.start > last),
        "gap before inline",
        inline.span)
      check(inline, isAddress: isAddress)
      last = inline.span.end
      switch inline {
      case .softBreak, .lineBreak: followsBreak = true
      default: followsBreak = false
      }
    }
    require(last == end, "inlines end early or late", source.span(last, end))
  }

  private mutating func check(_ inline: MarkdownInline, isAddress: Bool) {
    let span = inline.span
    let written = text(span)
    switch inline {
    case .text(let text):
      // In a table a backslash before a bar goes before anything else is read.
      let readings = [written, written.replacing("\\|", with: "|")].map {
        WrittenText.resolved($0, keepsBackslashes: isAddress)
      }
      // Braces of a footnote that does not exist are kept as they are written.
      require(
        readings.contains(text.text) || written == text.text, "text \(text.text.debugDescription)",
        span)
    case .softBreak: require(written.trimmed.isEmpty && written.endsLine, "soft break", span)
    case .lineBreak:
      require(["", "\\"].contains(written.trimmed) && written.endsLine, "line break", span)
    case .code(let code):
      let fence = written.prefix { $0 == "`" }
      let inner = written.dropFirst(fence.count)
      require(!fence.isEmpty && inner.hasSuffix(fence), "code span", span)
      require(
        code.text.split(separator: " ").allSatisfy { written.contains($0) || $0.contains("|") },
        "code span's text", span)
    case .emphasis(let group): check(group, mark: 1)
    case .strong(let group): check(group, mark: 2)
    case .strikethrough(let group):
      require(written.hasPrefix("~~") && written.hasSuffix("~~"), "strikethrough", span)
      check(group.inlines, from: span.start + 2, to: span.end - 2)
    case .link(let link):
      let isAddress = written.hasPrefix("<")
      require(
        isAddress
          ? written.hasSuffix(">") : written.hasPrefix("[") && "])".contains(written.last ?? "x"),
        "link", span)
      check(
        link.inlines, from: span.start + 1,
        to: isAddress ? span.end - 1 : link.inlines.last?.span.end ?? span.start + 1,
        isAddress: isAddress)
      if let end = link.inlines.last?.span.end, !isAddress {
        require(self.text(source.span(end, span.end)).trimmed.hasPrefix("]"), "link's text", span)
      }
    case .image(let image):
      require(written.hasPrefix("![") && "])".contains(written.last ?? "x"), "image", span)
      let end = image.alternative.last?.span.end ?? span.start + 2
      check(image.alternative, from: span.start + 2, to: end)
      require(self.text(source.span(end, span.end)).trimmed.hasPrefix("]"), "image's text", span)
    case .footnoteReference(let reference):
      require(written.lowercased() == "[^\(reference.label.lowercased())]", "reference", span)
    case .html(let html):
      require(written.hasPrefix("<") && written.hasSuffix(">"), "html", span)
      require(
        written == html.text || written.contains(where: \.isNewline), "html on one line", span)
    }
  }

  private mutating func check(_ group: MarkdownInline.Group, mark: Int) {
    let written = text(group.span)
    let marks = ["*", "_"].map { String(repeating: $0, count: mark) }
    require(
      marks.contains { written.hasPrefix($0) && written.hasSuffix($0) }, "emphasis", group.span)
    check(group.inlines, from: group.span.start + mark, to: group.span.end - mark)
  }
}
