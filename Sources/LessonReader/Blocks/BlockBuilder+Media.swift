import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A flash card: everything before its first `---` is its front, the rest its back.
  mutating func card(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Card
  {
    let (front, back) = sides(of: directive)
    if front.isEmpty || back.isEmpty {
      report(
        .invalidCard, "a card needs a front and a back", at: directive.openingSpan,
        fix: "write the front, a line `---`, and the back")
    }
    let frontBlocks = blocks(front)
    var card = Card(
      id: attributes.activityID ?? derivedID(title: nil, blocks: frontBlocks, kind: "card"),
      front: frontBlocks, back: blocks(back), span: directive.span)
    card.objectiveNumbers = attributes.objectiveNumbers
    return card
  }

  /// Without an empty line above it, `---` turns the front into a heading; it is still meant as the
  /// line between the two sides.
  private func sides(of directive: MarkdownBlock.Directive) -> (
    front: [MarkdownBlock], back: [MarkdownBlock]
  ) {
    for (index, block) in directive.blocks.enumerated() {
      let before = Array(directive.blocks[..<index])
      let after = Array(directive.blocks[(index + 1)...])
      switch block {
      case .thematicBreak: return (before, after)
      case .heading(let heading) where heading.level == 2 && isUnderlined(heading):
        let front = MarkdownBlock.Paragraph(inlines: heading.inlines, span: heading.span)
        return (before + [.paragraph(front)], after)
      case .heading, .paragraph, .list, .blockQuote, .codeBlock, .table, .html, .directive:
        continue
      }
    }
    return (directive.blocks, [])
  }

  private func isUnderlined(_ heading: MarkdownBlock.Heading) -> Bool {
    source.map { $0.bytes[heading.span.start] != UInt8(ascii: "#") } ?? false
  }

  /// A video or a sound; nil, and reported, without a file that can be played.
  mutating func media(
    _ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes, kind: Media.Kind
  ) -> [Block] {
    let title = title(of: directive)
    let transcript = blocks(directive.blocks)
    // Without a source, which was reported, the words remain.
    guard let source = file(attributes.text("src")) else { return transcript }
    return [
      .media(
        Media(
          kind: kind, title: title, source: source, captions: file(attributes.text("captions")),
          poster: file(attributes.text("poster")), transcript: transcript, span: directive.span))
    ]
  }

  private mutating func file(_ written: Spanned<String>?) -> Spanned<AssetReference>? {
    guard let written else { return nil }
    if let file = resolver.file(written.value) { return Spanned(file, at: written.span) }
    report(
      .unsafeLink, "a video or a sound must be a file of the project", at: written.span,
      fix: "put it into media/ and write its path")
    return nil
  }

  mutating func figure(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Figure
  {
    Figure(
      anchor: attributes.id.flatMap { Anchor($0.value) }, caption: title(of: directive) ?? [],
      blocks: blocks(directive.blocks), span: directive.span)
  }
}
