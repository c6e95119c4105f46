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
    var rest: DirectiveLine.Opening?
    let opening = context.text.bytes[openingSpan.range]
    if let parts = DirectiveLine(opening), case .opening(let opening) = parts.kind {
      colons = parts.colons
      readOpening(opening, of: node, into: &directive)
      if !opening.rest.isEmpty { rest = opening }
    }
    let known = diagnostics.count
    directive.blocks = blocks(of: node, depth: depth)
    directive.span = container(start, orTo: openingSpan.end, directive.blocks)
    if let fence = node.pointee.last_child, DirectiveExtension.isClosingFence(fence) {
      let start = self.start(of: fence)
      let span = context.source.span(
        start, context.visibleEnd(ofLine: Int(fence.pointee.start_line)))
      directive.closingSpan = span
      directive.span = directive.span.union(span)
    }
    // One that was closed on its own line is reported once.
    let isOneLine = directive.rest?.hasSuffix(":::") == true && directive.rest != ":::"
    if directive.closingSpan == nil, !isRestTaken, !isOneLine {
      if let fence = closingDirective(of: directive) {
        take(fence, asEndOf: &directive, colons: colons, since: known)
      } else if !explainStrayFence(of: node, in: directive, colons: colons, since: known) {
        reportUnclosed(directive, colons: colons)
      }
    }
    if let rest { reportRest(rest, of: directive) }
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
      directive.attributes = AttributeScanner.scan(range, of: source, isDirective: true)
        .unwrap(into: &diagnostics)
    }
    if !opening.rest.isEmpty {
      directive.rest = source.text(
        in: source.span(opening.rest.lowerBound, opening.rest.upperBound))
    }
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
    if let lines = oneLine(opening, of: directive) { fix = lines }
    // Without a name that is missing, which was reported.
    let owner = directive.name.isEmpty ? "this directive" : "the directive `\(directive.name)`"
    diagnostics.append(
      .error(
        .malformedAttributes,
        "`\(source.text(in: span))` is outside the brackets and braces of \(owner)", at: span,
        fixes: [fix]))
  }

  /// The fix for `:::tip Ask twice. :::`, which is not a directive on one line.
  ///
  /// An edit is possible where the line is not part of a list or a quotation, and nothing else closes the
  /// directive.
  private func oneLine(_ opening: DirectiveLine.Opening, of directive: MarkdownBlock.Directive)
    -> FixIt?
  {
    let source = context.source
    guard let words = directive.rest?.dropLast(while: { $0 == ":" }).dropLast(while: { $0 == " " }),
      directive.rest?.hasSuffix(":::") == true
    else { return nil }
    let start = directive.openingSpan.start
    let isPlain = start == source.offset(ofLine: source.lineNumber(at: start))
    let colons = source.bytes[start...].prefix { $0 == UInt8(ascii: ":") }.count
    let lines = "\n\(words)\n\(String(repeating: ":", count: min(colons, 40)))"
    return FixIt(
      "write the text on a line of its own, and ::: below it",
      edits: isPlain && directive.closingSpan == nil && !words.isEmpty
        ? [
          .init(
            replacing: source.span(
              max(
                directive.nameSpan.end, (opening.attributes ?? opening.label)?.upperBound ?? 0),
              opening.rest.upperBound), with: lines)
        ] : [])
  }

  /// The directive at the end of another that was meant as its closing line: `:::tip` … `:::tip`.
  ///
  /// Neither is closed, and nothing but an empty line follows the second: one that is meant to open
  /// something has its text directly below it.
  private func closingDirective(of directive: MarkdownBlock.Directive)
    -> MarkdownBlock.Directive?
  {
    guard case .directive(let last) = directive.blocks.last, last.name == directive.name,
      last.closingSpan == nil, last.label == nil, last.attributes == nil, last.rest == nil
    else { return nil }
    let source = context.source
    let next = source.lineNumber(at: last.openingSpan.start) + 1
    guard next > source.lineCount || source.line(next).allSatisfy(\.isWhitespace) else {
      return nil
    }
    return last
  }

  /// Reads a directive as the end of the one around it, and reports only that.
  private mutating func take(
    _ fence: MarkdownBlock.Directive, asEndOf directive: inout MarkdownBlock.Directive, colons: Int,
    since known: Int
  ) {
    let line = String(repeating: ":", count: min(colons, 40))
    if let index = diagnostics[known...].firstIndex(where: {
      $0.rule == .unclosedDirective && $0.span == fence.openingSpan
    }) {
      diagnostics.remove(at: index)
    }
    directive.blocks.removeLast()
    directive.blocks += fence.blocks
    diagnostics.append(
      .error(
        .unclosedDirective,
        "this line opens another `\(directive.name)`; the line that closes one has only colons",
        at: fence.openingSpan, notes: [.init("this one is open", at: directive.openingSpan)],
        fixes: [
          FixIt(
            "write `\(line)`",
            edits: fence.blocks.holdDirective
              ? [] : [.init(replacing: fence.openingSpan, with: line)])
        ]))
  }

  /// Explains a line of colons that closes nothing by the directive that it should have closed.
  private mutating func explainStrayFence(
    of node: Node, in directive: MarkdownBlock.Directive, colons: Int, since known: Int
  ) -> Bool {
    // One inside a list or a quotation cannot close what is around that.
    let fences = Set(
      ChildNodes(of: node).filter { SyntaxKind(of: $0) == .directiveFence }.map { start(of: $0) })
    guard
      let index = diagnostics[known...].firstIndex(where: {
        $0.rule == .strayFence && fences.contains($0.span.start)
      })
    else { return false }
    let span = diagnostics[index].span
    let owner =
      directive.name.isEmpty ? "the directive above" : "the directive `\(directive.name)`"
    let line = String(repeating: ":", count: min(colons, 40))
    diagnostics[index] = .error(
      .unclosedDirective,
      "this line has \(span.range.count) colons, so it does not close \(owner), which has \(colons)",
      at: span, notes: [.init("it is opened here", at: directive.openingSpan)],
      fixes: [
        FixIt(
          "write `\(line)`",
          edits: directive.blocks.filter { $0.span.start > span.end }.holdDirective
            ? [] : [.init(replacing: span, with: line)])
      ])
    return true
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

extension [MarkdownBlock] {
  /// Whether one of them is a directive, which may mean nothing outside the one that it is in.
  fileprivate var holdDirective: Bool {
    contains { block in
      if case .directive = block { true } else { false }
    }
  }
}

extension StringProtocol {
  /// Without the characters at the end that match.
  fileprivate func dropLast(while matches: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !matches($0) }.map { index(after: $0) } ?? startIndex)]
  }
}
