import CMarkGFM
import Diagnostics

/// Converts cmark's blocks to values with spans, and collects diagnostics.
///
/// cmark's block positions begin at the right place but may end anywhere. So a block's end is
/// derived from its content: a container ends where its last block ends.
struct BlockReader {
  typealias Node = UnsafeMutablePointer<cmark_node>

  let context: ReadingContext
  var diagnostics: [Diagnostic] = []

  /// Whether unclosed code or HTML contains the rest of the text, including its fences.
  var isRestTaken = false
  private var hasReportedDepth = false

  init(source: SourceText, text: CleanText, lines: LineIndex, root: Node) {
    let labels = Self.footnotes(of: root).map { text.shown($0.pointee.as.literal.bytes) }
    context = ReadingContext(source: source, text: text, lines: lines, footnoteLabels: labels)
    diagnostics += [text.diagnostic(in: source)].compactMap { $0 }
  }

  /// The whole tree.
  mutating func readDocument(_ root: Node) -> MarkdownDocument {
    var document = MarkdownDocument(blocks: blocks(of: root, depth: 0))
    for (index, node) in Self.footnotes(of: root).enumerated() {
      let blocks = blocks(of: node, depth: 1)
      let mark = footnoteMark(of: node)
      document.footnotes.append(
        .init(
          label: context.footnoteLabels[index], number: index + 1, blocks: blocks,
          span: container(mark.lowerBound, orTo: mark.upperBound, blocks)))
    }
    return document
  }

  /// cmark moves the definitions that are referred to to the end, in order of first reference.
  private static func footnotes(of root: Node) -> [Node] {
    ChildNodes(of: root).filter { SyntaxKind(of: $0) == .footnoteDefinition }
  }

  /// The blocks in a container; `depth` is how many containers are around it.
  mutating func blocks(of node: Node, depth: Int) -> [MarkdownBlock] {
    guard depth < ReadingContext.depthLimit else {
      reportDepth(at: start(of: node))
      return []
    }
    let children = ChildNodes(of: node)
    var blocks: [MarkdownBlock] = []
    blocks.reserveCapacity(children.underestimatedCount)
    for child in children {
      if let block = block(child, depth: depth + 1) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: Node, depth: Int) -> MarkdownBlock? {
    switch SyntaxKind(of: node) {
    case .paragraph:
      let (inlines, span) = paragraph(node)
      return .paragraph(.init(inlines: inlines, span: span))
    case .heading: return .heading(heading(node))
    case .list: return .list(list(node, depth: depth))
    case .blockQuote: return .blockQuote(blockQuote(node, depth: depth))
    case .codeBlock: return .codeBlock(codeBlock(node))
    case .htmlBlock: return .html(html(node))
    case .thematicBreak:
      let end = context.visibleEnd(ofLine: Int(node.pointee.start_line))
      return .thematicBreak(.init(span: context.source.span(start(of: node), end)))
    case .table: return .table(table(node))
    case .directive: return .directive(directive(node, depth: depth))
    case .directiveFence:
      if !DirectiveExtension.isClosingFence(node) { reportStrayFence(node) }
      return nil
    case .document, .item, .footnoteDefinition, .tableRow, .tableCell, .directiveLabel, .text,
      .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference, nil:
      return nil
    }
  }

  private mutating func list(_ node: Node, depth: Int) -> MarkdownBlock.List {
    let children = ChildNodes(of: node)
    var items: [MarkdownBlock.List.Item] = []
    items.reserveCapacity(children.underestimatedCount)
    for child in children {
      var blocks = blocks(of: child, depth: depth)
      let start = start(of: child)
      let isChecked = taskState(of: child) ?? takeBox(from: &blocks)
      items.append(
        .init(
          isChecked: isChecked, blocks: blocks,
          span: container(start, orTo: markerEnd(from: start), blocks)))
    }
    let start = start(of: node)
    let isOrdered = node.pointee.as.list.list_type == CMARK_ORDERED_LIST
    return .init(
      kind: isOrdered ? .ordered(start: Int(node.pointee.as.list.start)) : .bullet,
      isTight: node.pointee.as.list.tight, items: items,
      span: context.source.span(start, items.last?.span.end ?? start))
  }

  private func taskState(of item: Node) -> Bool? {
    guard item.pointee.extension != nil else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(item)
  }

  /// The state of a task that cmark does not see, because something else is before the mark of its list:
  /// it is in a quotation, or it is the first item of a list in a list.
  private func takeBox(from blocks: inout [MarkdownBlock]) -> Bool? {
    guard case .paragraph(var paragraph) = blocks.first,
      case .text(var text) = paragraph.inlines.first,
      let box = ["[ ] ", "[x] ", "[X] "].first(where: text.text.hasPrefix),
      context.source.bytes[text.span.start...].starts(with: box.utf8)
    else { return nil }
    let rest = text.text.dropFirst(box.count)
    let blanks = rest.prefix { $0 == " " || $0 == "\t" }.count
    guard rest.count > blanks else { return nil }
    text.text = String(rest.dropFirst(blanks))
    text.span = context.source.span(text.span.start + box.count + blanks, text.span.end)
    paragraph.inlines[0] = .text(text)
    paragraph.span = context.source.span(text.span.start, max(text.span.end, paragraph.span.end))
    blocks[0] = .paragraph(paragraph)
    return box != "[ ] "
  }

  private mutating func blockQuote(_ node: Node, depth: Int) -> MarkdownBlock.BlockQuote {
    let start = start(of: node)
    let blocks = blocks(of: node, depth: depth)
    let span = container(start, orTo: start + 1, blocks)
    return AlertMark.read(MarkdownBlock.BlockQuote(blocks: blocks, span: span))
  }

  /// Where a block begins, according to cmark.
  func start(of node: Node) -> Int {
    let line = Int(node.pointee.start_line)
    let offset = context.lines.start(line) + max(0, Int(node.pointee.start_column) - 1)
    return min(offset, context.lines.end(line))
  }

  /// The span of a container from its mark to the end of its last block, or of the mark.
  func container(_ start: Int, orTo markEnd: Int, _ blocks: [MarkdownBlock]) -> SourceSpan {
    context.source.span(start, max(markEnd, blocks.last?.span.end ?? markEnd))
  }

  /// The end of the bullet or the number of an item.
  private func markerEnd(from start: Int) -> Int {
    var at = start
    while at < context.text.bytes.count, (0x30...0x39).contains(context.text.bytes[at]) { at += 1 }
    return min(at + 1, context.text.bytes.count)
  }

  /// The bytes of `[^label]:`; cmark reports where the text after it begins.
  private func footnoteMark(of node: Node) -> Range<Int> {
    let bytes = context.text.bytes
    let lineStart = context.lines.start(Int(node.pointee.start_line))
    var end = start(of: node)
    while end > lineStart,
      bytes[end - 1] != UInt8(ascii: ":") || bytes[end - 2] != UInt8(ascii: "]")
    {
      end -= 1
    }
    let start = end - node.pointee.as.literal.bytes.count - 4
    return max(lineStart, start)..<max(lineStart, end)
  }

  /// The inlines of a block whose content is known.
  mutating func inlines(of node: Node, _ content: Content) -> [MarkdownInline] {
    if let text = InlineReader.text(of: node, content, context: context) { return [text] }
    var reader = InlineReader(content, context: context)
    let inlines = reader.read(childrenOf: node)
    if reader.isTooDeep { reportDepth(at: content.map.start(of: 0)) }
    return inlines
  }

  private mutating func reportDepth(at offset: Int) {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    diagnostics.append(
      .error(
        .tooDeeplyNested,
        "this is nested more than \(ReadingContext.depthLimit) levels deep; anything deeper is left out",
        at: context.source.span(offset, offset), fixes: [FixIt("use fewer levels")]))
  }
}
