import Diagnostics

/// Recognizes GitHub's alerts, `> [!TIP]` on a line of its own before the text.
enum AlertMark {
  /// The quotation, as an alert if its first line says so.
  static func read(_ quote: MarkdownBlock.BlockQuote) -> MarkdownBlock.BlockQuote {
    guard case .paragraph(var first) = quote.blocks.first,
      case .text(let mark) = first.inlines.first, let kind = kind(of: mark.text),
      mark.span.range.count == mark.text.utf8.count
    else { return quote }
    if first.inlines.count > 1 {
      switch first.inlines[1] {
      case .softBreak, .lineBreak: break
      case .text, .code, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference,
        .html:
        return quote
      }
    }
    var alert = quote
    alert.alert = .init(kind: kind, span: mark.span)
    first.inlines.removeFirst(min(2, first.inlines.count))
    if let next = first.inlines.first {
      first.span = SourceSpan(
        path: first.span.path, start: next.span.start, end: first.span.end)
      alert.blocks[0] = .paragraph(first)
    } else {
      alert.blocks.removeFirst()
    }
    return alert
  }

  private static func kind(of text: String) -> MarkdownBlock.Alert.Kind? {
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    return .init(rawValue: text.dropFirst(2).dropLast().lowercased())
  }
}
