import CMarkGFM
import Diagnostics

extension BlockReader {
  /// The bytes that cmark collected for a block.
  static func content(of node: Node) -> UnsafeBufferPointer<UInt8> {
    let content = node.pointee.content
    return UnsafeBufferPointer(start: content.ptr, count: Int(content.size))
  }

  /// A paragraph's inlines and span.
  mutating func paragraph(_ node: Node) -> ([MarkdownInline], SourceSpan) {
    let bytes = Self.content(of: node)
    let content: Content?
    if node.pointee.start_line == 0, let table = node.pointee.next {
      content = self.content(bytes, before: table)
    } else {
      // Link definitions at the beginning are removed from the content, but not from the position.
      let count = Content.lineCount(of: bytes)
      content = linesContent(
        bytes, candidates: [Int(node.pointee.end_line) - count + 1, Int(node.pointee.start_line)])
    }
    guard let content else { return lost(node) }
    let span = span(of: content)
    let indentation = content.bytes.prefix { $0.isMarkdownBlank }.count
    let inlines = inlines(of: node, content)
    return (indentation == 0 ? inlines : Self.inlines(inlines, from: span.start), span)
  }

  /// Inlines without the spaces before `start`: cmark leaves those that follow a link definition.
  private static func inlines(_ inlines: [MarkdownInline], from start: Int) -> [MarkdownInline] {
    guard case .text(let text) = inlines.first else { return inlines }
    var rest = inlines
    rest.removeFirst()
    let trimmed = text.text.drop { $0 == " " || $0 == "\t" }
    if !trimmed.isEmpty {
      let span = text.span.moved(to: start..<max(start, text.span.end))
      rest.insert(.text(.init(text: String(trimmed), span: span)), at: 0)
    }
    return rest
  }

  /// A heading, underlined or with `#` before it.
  mutating func heading(_ node: Node) -> MarkdownBlock.Heading {
    let bytes = Self.content(of: node)
    var heading: MarkdownBlock.Heading
    if node.pointee.as.heading.setext {
      // The end is the underline if the text ends there, or else the line after it.
      let last = Int(node.pointee.end_line)
      let first = Int(node.pointee.start_line)
      let count = Content.lineCount(of: bytes)
      let underlines = [last - 1, last].filter { $0 - count >= first }
      let content = linesContent(bytes, candidates: underlines.map { $0 - count })
      heading = .init(level: 0, inlines: [], span: lost(node).1)
      if let content, let line = underlines.first(where: { isLine($0 - count, of: content) }) {
        heading.inlines = inlines(of: node, content)
        heading.span = context.source.span(
          span(of: content).start, context.visibleEnd(ofLine: line))
      }
    } else {
      let start = start(of: node)
      let line = Int(node.pointee.start_line)
      let span = context.source.span(start, context.visibleEnd(ofLine: line))
      let offset = start + Int(node.pointee.internal_offset)
      heading = .init(
        level: 0, inlines: inlines(of: node, Content(bytes, at: offset)), span: span)
    }
    heading.level = Int(node.pointee.as.heading.level)
    if let split = AttributeList.split(from: heading.inlines, in: context.source) {
      heading.inlines = split.inlines
      heading.attributes = split.attributes.unwrap(into: &diagnostics)
    }
    return heading
  }

  /// Code, with a fence or indented.
  mutating func codeBlock(_ node: Node) -> MarkdownBlock.CodeBlock {
    let code = node.pointee.as.code
    let text = context.shown(code.literal.bytes)
    let first = Int(node.pointee.start_line)
    let count = code.literal.bytes.count { $0 == 10 }
    var start = start(of: node)
    var last = first + count
    if code.fenced == 0 {
      start = context.visibleStart(ofLine: first, from: start)
      last -= 1
    } else if isClosingFence(line: last + 1, of: code, after: node) {
      last += 1
    } else {
      reportOpenCode(code, from: start, lines: first...last)
    }
    while last > first, context.isBlank(line: last) { last -= 1 }
    let end = context.visibleEnd(ofLine: max(first, last))
    return .init(
      info: context.shown(code.info.bytes), text: text, span: context.source.span(start, end))
  }

  /// Whether a line closes the code block `node`.
  private func isClosingFence(line: Int, of code: cmark_code, after node: Node) -> Bool {
    guard line <= context.lines.count else { return false }
    var end = context.visibleEnd(ofLine: line)
    let start = context.lines.start(line)
    var count = 0
    while end > start, context.text.bytes[end - 1] == code.fence_char {
      end -= 1
      count += 1
    }
    guard count >= Int(code.fence_length),
      context.text.bytes[start..<end].allSatisfy({
        $0.isMarkdownBlank || $0 == UInt8(ascii: ">")
      })
    else { return false }
    // If the containers of the code end, the line opens a new code block.
    let next = sequence(first: node) { $0.pointee.parent }.lazy.compactMap(\.pointee.next).first
    return next.map { Int($0.pointee.start_line) != line } ?? true
  }

  /// Raw HTML as a block.
  mutating func html(_ node: Node) -> MarkdownBlock.HTML {
    let literal = node.pointee.as.literal.bytes
    let first = Int(node.pointee.start_line)
    let last = first + max(1, Content.lineCount(of: literal)) - 1
    let start = context.visibleStart(ofLine: first, from: start(of: node))
    let text = context.shown(literal)
    let isOpen = HTMLEnding.isMissing(in: text)
    if isOpen, isRest(from: last + 1) { isRestTaken = true }
    return .init(
      text: text, isOpen: isOpen,
      span: context.source.span(start, context.visibleEnd(ofLine: last)))
  }

  /// Content that consists of whole lines, from the first of the candidates that fits the source.
  func linesContent(_ bytes: UnsafeBufferPointer<UInt8>, candidates: [Int]) -> Content? {
    context.text.bytes.withUnsafeBufferPointer { text in
      for line in candidates {
        if let content = Content(bytes, fromLine: line, of: context.lines, in: text) {
          return content
        }
      }
      return nil
    }
  }

  private func isLine(_ line: Int, of content: Content) -> Bool {
    let start = content.map.start(of: 0)
    return context.lines.start(line) <= start && start <= context.lines.end(line)
  }

  /// From the first to the last visible byte of a content.
  private func span(of content: Content) -> SourceSpan {
    let first = content.bytes.firstIndex { !$0.isMarkdownSpace } ?? 0
    let last = Content.trimmedEnd(of: content.bytes, 0..<content.bytes.count)
    return context.source.span(content.map.start(of: first), content.map.end(of: last))
  }

  /// The result for a block whose content cannot be found in the source.
  private mutating func lost(_ node: Node) -> ([MarkdownInline], SourceSpan) {
    let start = start(of: node)
    return ([], context.source.span(start, context.visibleEnd(ofLine: Int(node.pointee.end_line))))
  }
}
