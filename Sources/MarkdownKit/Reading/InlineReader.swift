import CMarkGFM
import Diagnostics

/// Converts the inlines of one block to values with spans.
struct InlineReader {
  private let content: Content
  private let context: ReadingContext
  private var cursor: InlineCursor

  /// The content of the block.
  private var inlines: [MarkdownInline] = []

  /// The open inlines, the innermost last.
  private var open: [Frame] = []

  /// Whether inlines are nested deeper than `ReadingContext.depthLimit`; deeper ones lose their
  /// marks.
  private(set) var isTooDeep = false

  init(_ content: Content, context: ReadingContext) {
    self.content = content
    self.context = context
    cursor = InlineCursor(content.bytes)
  }

  /// The inlines of a cmark node.
  mutating func read(childrenOf parent: UnsafeMutablePointer<cmark_node>) -> [MarkdownInline] {
    inlines.reserveCapacity(ChildNodes(of: parent).underestimatedCount)
    // Without recursion: authors do not nest deep, but files that are not Markdown may.
    var next = parent.pointee.first_child
    while let node = next {
      let isContainer = enter(node)
      if isContainer, let child = node.pointee.first_child {
        next = child
        continue
      }
      if isContainer { leave(node) }
      var place = node
      while place.pointee.next == nil, let above = place.pointee.parent, above != parent {
        leave(above)
        place = above
      }
      next = place.pointee.next
    }
    return inlines
  }

  /// The text that is the only content of a node, if it is written as it is read: most cells, and
  /// many paragraphs.
  static func text(
    of parent: UnsafeMutablePointer<cmark_node>, _ content: Content, context: ReadingContext
  ) -> MarkdownInline? {
    guard let node = parent.pointee.first_child, node.pointee.next == nil,
      UInt32(node.pointee.type) == CMARK_NODE_TEXT.rawValue
    else { return nil }
    let literal = node.pointee.as.literal.bytes
    guard !literal.isEmpty, InlineCursor(content.bytes).isPlain(literal) else { return nil }
    let span = context.source.span(
      content.map.start(of: 0), content.map.end(of: literal.count))
    return .text(.init(text: context.shown(literal), span: span))
  }

  private struct Frame {
    var start: Int
    var node: UnsafeMutablePointer<cmark_node>
    var inlines: [MarkdownInline] = []
    var isAddress: Bool
  }

  /// Takes a leaf, or the opening mark of an inline that contains others; returns true for the
  /// latter.
  private mutating func enter(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    let start = cursor.at
    switch SyntaxKind(of: node) {
    case .text:
      let literal = node.pointee.as.literal.bytes
      cursor.takeText(literal, isAddress: open.last?.isAddress ?? false)
      if !literal.isEmpty {
        append(.text(.init(text: context.shown(literal), span: span(start))))
      }
    case .softBreak:
      append(.softBreak(span(start, cursor.takeBreak())))
    case .lineBreak:
      append(.lineBreak(span(start, cursor.takeBreak())))
    case .code:
      cursor.takeCode()
      append(.code(.init(text: context.shown(node.pointee.as.literal.bytes), span: span(start))))
    case .html:
      let literal = node.pointee.as.literal.bytes
      cursor.takeHTML(count: literal.count)
      append(.html(.init(text: context.shown(literal), span: span(start))))
    case .footnoteReference:
      cursor.takeFootnoteReference()
      let number = Int(context.shown(node.pointee.as.literal.bytes)) ?? 0
      append(
        .footnoteReference(
          .init(label: context.footnoteLabel(number), number: number, span: span(start))))
    case .emphasis: push(node, "*_", 1)
    case .strong: push(node, "*_", 2)
    case .strikethrough: push(node, "~", 2)
    case .link: push(node, "[<", 1, isAddress: cursor.isAt(UInt8(ascii: "<")))
    case .image: push(node, "![", 2)
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .directive,
      .directiveLabel, .directiveFence, nil:
      return false
    }
    return open.last?.node == node
  }

  private mutating func push(
    _ node: UnsafeMutablePointer<cmark_node>, _ mark: StaticString, _ count: Int,
    isAddress: Bool = false
  ) {
    open.append(Frame(start: cursor.at, node: node, isAddress: isAddress))
    cursor.takeMark(mark, count: count)
  }

  /// Takes the closing mark of the innermost open inline, and closes it.
  private mutating func leave(_ node: UnsafeMutablePointer<cmark_node>) {
    guard open.last?.node == node else { return }
    let frame = open.removeLast()
    let kind = SyntaxKind(of: node)
    switch kind {
    case .emphasis: cursor.takeMark("*_", count: 1)
    case .strong: cursor.takeMark("*_", count: 2)
    case .strikethrough: cursor.takeMark("~", count: 2)
    default: frame.isAddress ? cursor.takeMark(">", count: 1) : cursor.takeLinkEnd()
    }
    guard open.count < ReadingContext.depthLimit - 1 else {
      isTooDeep = true
      for inline in frame.inlines { append(inline) }
      return
    }
    let span = span(frame.start)
    let group = MarkdownInline.Group(inlines: frame.inlines, span: span)
    switch kind {
    case .emphasis: append(.emphasis(group))
    case .strong: append(.strong(group))
    case .strikethrough: append(.strikethrough(group))
    case .image:
      append(
        .image(
          .init(
            source: context.shown(node.pointee.as.link.url.bytes),
            title: context.shown(node.pointee.as.link.title.bytes), alternative: frame.inlines,
            span: span)))
    default:
      append(
        .link(
          .init(
            destination: context.shown(node.pointee.as.link.url.bytes),
            title: context.shown(node.pointee.as.link.title.bytes), inlines: frame.inlines,
            span: span)))
    }
  }

  /// Adds to the innermost open inline; adjacent text is joined.
  private mutating func append(_ inline: MarkdownInline) {
    if open.isEmpty {
      Self.append(inline, to: &inlines)
    } else {
      Self.append(inline, to: &open[open.count - 1].inlines)
    }
  }

  private static func append(_ inline: MarkdownInline, to inlines: inout [MarkdownInline]) {
    if case .text(let text) = inline, case .text(let before) = inlines.last {
      inlines.removeLast()
      inlines.append(
        .text(.init(text: before.text + text.text, span: before.span.union(text.span))))
    } else {
      inlines.append(inline)
    }
  }

  private func span(_ start: Int, _ end: Int? = nil) -> SourceSpan {
    context.source.span(content.map.start(of: start), content.map.end(of: end ?? cursor.at))
  }
}

extension cmark_chunk {
  /// Its bytes, valid as long as the node.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(len))
  }
}
