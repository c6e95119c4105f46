package import Diagnostics

extension AttributeList {
  /// The attributes that begin with the brace at an offset of a source, and the problems in them.
  ///
  /// They end at the closing brace, or at the end of the line if there is none; nil if there is no
  /// brace.
  package static func parse(_ source: SourceText, at offset: Int) -> Diagnosed<AttributeList>? {
    guard source.bytes.indices.contains(offset), source.bytes[offset] == UInt8(ascii: "{") else {
      return nil
    }
    let line = source.bytes[offset...].prefix { $0 != 10 && $0 != 13 }
    return AttributeScanner.scan(
      offset..<AttributeScanner.end(of: line, from: offset), of: source)
  }

  /// Removes attributes from the end of running text, as in `Compelling event {lines=3}`.
  ///
  /// Braces are attributes if they end the text, come after a space or alone, and contain at least
  /// one of `#id`, `.class` and `key=value`. Otherwise they are text, because authors also write
  /// `{name}`.
  package static func split(from inlines: [MarkdownInline], in source: SourceText) -> (
    inlines: [MarkdownInline], attributes: Diagnosed<AttributeList>
  )? {
    guard let first = inlines.first, let end = inlines.last?.span.end, end > 0,
      source.bytes[end - 1] == UInt8(ascii: "}")
    else { return nil }
    var at = end - 1
    while at >= first.span.start, source.bytes[at] != 10, source.bytes[at] != 13 {
      defer { at -= 1 }
      let standsAlone = at == first.span.start || source.bytes[at - 1].isMarkdownBlank
      guard standsAlone, let parsed = parse(source, at: at), parsed.value.span.end == end,
        parsed.value.isMeant(in: source), let rest = cut(inlines, at: at, in: source)
      else { continue }
      return (rest, parsed)
    }
    return nil
  }

  private func isMeant(in source: SourceText) -> Bool {
    let first = source.bytes[span.start + 1]
    return first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
      || attributes.contains { $0.kind != .flag }
  }

  /// The inlines before an offset; nil if it lies inside one that is not text.
  private static func cut(_ inlines: [MarkdownInline], at offset: Int, in source: SourceText)
    -> [MarkdownInline]?
  {
    var kept = inlines.filter { $0.span.start < offset }
    guard let last = kept.last else { return [] }
    guard case .text(let text) = last else { return last.span.end > offset ? nil : kept }
    kept.removeLast()
    var end = min(offset, text.span.end)
    while end > text.span.start, source.bytes[end - 1].isMarkdownBlank { end -= 1 }
    let head = Entity.resolvingEscapes(in: source.bytes[text.span.start..<end])
    guard text.text.hasPrefix(head) else { return nil }
    if !head.isEmpty {
      kept.append(.text(.init(text: head, span: source.span(text.span.start, end))))
    }
    return kept
  }
}
