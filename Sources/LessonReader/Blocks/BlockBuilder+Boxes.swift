import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// The blocks of a quiz with corrected choices: `- [X ] One`, `- [] Two` and `-[ ] Three` are
  /// choices whose boxes have a space too many or too few.
  ///
  /// Each mistake is reported once, with the edit that corrects it.
  mutating func withRepairedBoxes(_ body: [MarkdownBlock]) -> [MarkdownBlock] {
    guard let source, source.contains(UInt8(ascii: "[")) else { return body }
    var repaired: [MarkdownBlock] = []
    for block in body {
      switch block {
      case .paragraph(let paragraph):
        let (words, missed) = missedChoices(in: paragraph, of: source)
        if let words { repaired.append(.paragraph(words)) }
        if let first = missed.first, let last = missed.last {
          repaired.append(
            .list(
              MarkdownBlock.List(
                kind: .bullet, isTight: true, items: missed, span: first.span.union(last.span))))
        }
      case .list(var list) where list.kind == .bullet:
        let isAnswer = list.items.contains { $0.isChecked != nil || box(of: $0, in: source) != nil }
        if isAnswer { list.items = list.items.flatMap { choices(of: $0, in: source) } }
        // What came before it without a space is part of the same list.
        if isAnswer, case .list(let before) = repaired.last, before.items.last?.isChecked != nil {
          repaired.removeLast()
          list.items = before.items + list.items
          list.span = before.span.union(list.span)
        }
        repaired.append(.list(list))
      case .list, .heading, .blockQuote, .codeBlock, .table, .thematicBreak, .html, .directive:
        repaired.append(block)
      }
    }
    return repaired
  }

  /// A box that is not written `[x]` or `[ ]`, with everything before its words.
  private struct Box {
    var isRight: Bool

    /// From the box, or from a bullet without a space after it, to the words.
    var span: SourceSpan
    var isMissed: Bool

    var replacement: String { (isMissed ? "- " : "") + (isRight ? "[x] " : "[ ] ") }
  }

  /// The item, and the items that became part of it.
  private mutating func choices(of item: MarkdownBlock.List.Item, in source: SourceText)
    -> [MarkdownBlock.List.Item]
  {
    var item = item
    guard case .paragraph(var paragraph) = item.blocks.first else { return [item] }
    if let box = box(of: item, in: source) {
      report(box)
      item.isChecked = box.isRight
      paragraph = Self.paragraph(paragraph, behind: box)
    }
    item.blocks[0] = .paragraph(paragraph)
    // The lines below a choice become part of it, and those below its feedback part of the
    // feedback.
    var items: [MarkdownBlock.List.Item] = []
    var blocks: [MarkdownBlock] = []
    for block in item.blocks {
      guard case .paragraph(let paragraph) = block else {
        blocks.append(block)
        continue
      }
      let (words, missed) = missedChoices(in: paragraph, of: source)
      if let words { blocks.append(.paragraph(words)) }
      for next in missed {
        item.blocks = blocks
        items.append(item)
        (item, blocks) = (next, next.blocks)
      }
    }
    item.blocks = blocks
    return items + [item]
  }

  private func box(of item: MarkdownBlock.List.Item, in source: SourceText) -> Box? {
    guard item.isChecked == nil, case .paragraph(let paragraph) = item.blocks.first,
      case .text(let text) = paragraph.inlines.first
    else { return nil }
    let box = Self.box(at: text.span, in: source, isMissed: false)
    // A box without words is another mistake.
    return paragraph.inlines.count == 1 && box?.span.end == text.span.end ? nil : box
  }

  /// The part of a paragraph above its first line with a bullet without a space, and the choices in
  /// such lines.
  private mutating func missedChoices(
    in paragraph: MarkdownBlock.Paragraph, of source: SourceText
  ) -> (MarkdownBlock.Paragraph?, [MarkdownBlock.List.Item]) {
    var places: [(index: Int, box: Box)] = []
    for (index, inline) in paragraph.inlines.enumerated() {
      guard case .text(let text) = inline, index == 0 || paragraph.inlines[index - 1].isBreak,
        let box = Self.box(at: text.span, in: source, isMissed: true)
      else { continue }
      places.append((index, box))
    }
    guard let first = places.first else { return (paragraph, []) }
    var items: [MarkdownBlock.List.Item] = []
    for (number, place) in places.enumerated() {
      report(place.box)
      let end = number + 1 < places.count ? places[number + 1].index : paragraph.inlines.count
      var inlines = Array(paragraph.inlines[place.index..<end])
      if inlines.last?.isBreak == true { inlines.removeLast() }
      let span = inlines.reduce(place.box.span) { $0.union($1.span) }
      let words = Self.paragraph(.init(inlines: inlines, span: span), behind: place.box)
      items.append(.init(isChecked: place.box.isRight, blocks: [.paragraph(words)], span: span))
    }
    var above = Array(paragraph.inlines[..<first.index])
    if above.last?.isBreak == true { above.removeLast() }
    guard let start = above.first, let end = above.last else { return (nil, items) }
    return (.init(inlines: above, span: start.span.union(end.span)), items)
  }

  /// The box at the beginning of some text.
  private static func box(at span: SourceSpan, in source: SourceText, isMissed: Bool) -> Box? {
    // Hardly any text begins like one, and making a regular expression for each took three quarters
    // of a check.
    let bracket = span.start + (isMissed ? 1 : 0)
    guard bracket < min(span.end, source.bytes.count), source.bytes[bracket] == UInt8(ascii: "[")
    else { return nil }
    let text = source.text(in: span)
    let pattern = isMissed ? missedBox : slippedBox
    guard let match = text.prefixMatch(of: pattern) else { return nil }
    let length = match.0.utf8.count
    return Box(
      isRight: !match.1.allSatisfy(\.isWhitespace),
      span: span.moved(to: span.start..<span.start + length), isMissed: isMissed)
  }

  // Made again each time, because a regular expression is not Sendable.
  private static var slippedBox: Regex<(Substring, Substring)> {
    /\[([ \t\u{A0}]*[xXхХvV✓✔]?[ \t\u{A0}]*)\](?![(\[:])[ \t\u{A0}\u{202F}\u{3000}]*/
  }

  private static var missedBox: Regex<(Substring, Substring)> {
    /[-*+]\[([ \t\u{A0}]*[xXхХvV✓✔]?[ \t\u{A0}]*)\](?![(\[:])[ \t\u{A0}\u{202F}\u{3000}]*/
  }

  private mutating func report(_ box: Box) {
    diagnostics.append(
      .error(
        .invalidChoice,
        box.isMissed
          ? "a bullet must be followed by a space; without it, the line is part of the one above"
          : source?.text(in: box.span).contains { "хХ".contains($0) } == true
            ? "the x in this box is a letter of another alphabet"
            : "the box of a choice must be [x] or [ ], followed by a space", at: box.span,
        fixes: [
          FixIt(
            "write \(box.replacement.trimmed)",
            edits: [.init(replacing: box.span, with: box.replacement)])
        ]))
  }

  /// A paragraph without the box that it begins with.
  private static func paragraph(_ paragraph: MarkdownBlock.Paragraph, behind box: Box)
    -> MarkdownBlock.Paragraph
  {
    guard case .text(var text) = paragraph.inlines.first else { return paragraph }
    var paragraph = paragraph
    let length = box.span.end - box.span.start
    text.text = String(decoding: text.text.utf8.dropFirst(length), as: UTF8.self)
    text.span = text.span.moved(to: min(box.span.end, text.span.end)..<text.span.end)
    if text.text.isEmpty {
      paragraph.inlines.removeFirst()
    } else {
      paragraph.inlines[0] = .text(text)
    }
    return paragraph
  }
}

extension MarkdownInline {
  fileprivate var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text, .code, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .html:
      false
    }
  }
}
