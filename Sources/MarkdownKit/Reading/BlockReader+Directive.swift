import CMarkGFM
import Diagnostics

extension BlockReader {
  /// A directive; its opening line is parsed again for the spans.
  mutating func directive(_ node: Node, depth: Int) -> MarkdownBlock.Directive {
    let line = Int(node.pointee.start_line)
    let start = start(of: node)
    let openingSpan = context.source.span(start, context.visibleEnd(ofLine: line))
    var directive = MarkdownBlock.Directive(
      name: "", nameSpan: openingSpan, blocks: [], openingSpan: openingSpan, closingSpan: nil,
      span: openingSpan)
    var colons = 3
    let opening = context.text.bytes[openingSpan.range]
    if let parts = DirectiveLine(opening), case .opening(let opening) = parts.kind {
      colons = parts.colons
      readOpening(opening, of: node, into: &directive)
    }
    directive.blocks = blocks(of: node, depth: depth)
    directive.span = container(start, orTo: openingSpan.end, directive.blocks)
    if let fence = node.pointee.last_child, DirectiveExtension.isClosingFence(fence) {
      let start = self.start(of: fence)
      let span = context.source.span(
        start, context.visibleEnd(ofLine: Int(fence.pointee.start_line)))
      directive.closingSpan = span
      directive.span = directive.span.union(span)
    } else if !isRestTaken {
      reportUnclosed(directive, colons: colons)
    }
    return directive
  }

  private mutating func readOpening(
    _ opening: DirectiveLine.Opening, of node: Node, into directive: inout MarkdownBlock.Directive
  ) {
    let source = context.source
    directive.nameSpan = source.span(opening.name.lowerBound, opening.name.upperBound)
    directive.name = source.text(in: directive.nameSpan)
    if directive.name.isEmpty {
      diagnostics.append(
        .error(
          .malformedAttributes, "a directive needs a name after its colons",
          at: directive.openingSpan, fixes: [FixIt("write the name, for example :::note")]))
    }
    if let range = opening.label, let label = node.pointee.first_child,
      SyntaxKind(of: label) == .directiveLabel
    {
      let content = Content(Self.content(of: label), at: range.lowerBound + 1)
      directive.label = .init(
        inlines: inlines(of: label, content), span: source.span(range.lowerBound, range.upperBound))
    }
    if let range = opening.attributes {
      directive.attributes = AttributeScanner.scan(range, of: source).unwrap(into: &diagnostics)
    }
    if !opening.rest.isEmpty { reportRest(opening, of: directive) }
  }

  private mutating func reportRest(
    _ opening: DirectiveLine.Opening, of directive: MarkdownBlock.Directive
  ) {
    let source = context.source
    let span = source.span(opening.rest.lowerBound, opening.rest.upperBound)
    var fix = FixIt("write :::name[title]{attributes}, or move the text to the next line")
    if let repair = OpeningRepair(of: opening, in: source) {
      fix = FixIt(
        "write :::\(directive.name)\(repair.tail)",
        edits: [
          .init(replacing: source.span(directive.nameSpan.end, span.end), with: repair.tail)
        ])
    }
    // Without a name that is missing, which was reported.
    let owner = directive.name.isEmpty ? "this directive" : "the directive `\(directive.name)`"
    diagnostics.append(
      .error(
        .malformedAttributes,
        "`\(source.text(in: span))` is outside the brackets and braces of \(owner)", at: span,
        fixes: [fix]))
  }

  private mutating func reportUnclosed(_ directive: MarkdownBlock.Directive, colons: Int) {
    let fence = String(repeating: ":", count: min(colons, 40))
    diagnostics.append(
      .error(
        .unclosedDirective,
        "\(directive.name.isEmpty ? "this directive" : "the directive `\(directive.name)`") is never closed",
        at: directive.openingSpan,
        fixes: [FixIt("add a line with \(fence) after its content")]))
  }

  /// A line of colons, if no directive with the same number of colons is open.
  mutating func reportStrayFence(_ node: Node) {
    let end = context.visibleEnd(ofLine: Int(node.pointee.start_line))
    let span = context.source.span(start(of: node), end)
    diagnostics.append(
      .warning(
        .strayFence, "no directive with \(span.range.count) colons is open here", at: span,
        fixes: [
          FixIt("remove the line, or write as many colons as the first line of the directive")
        ]))
  }
}
