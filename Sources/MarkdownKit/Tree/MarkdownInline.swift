package import Diagnostics

/// A piece of running text.
package indirect enum MarkdownInline: Hashable, Sendable {
  case text(Text)

  /// A line ending that a reader sees as a space; its span is the line ending and the spaces
  /// before it.
  case softBreak(SourceSpan)

  /// A line ending that the author made with two spaces or a backslash, which the span covers too.
  case lineBreak(SourceSpan)
  case code(Code)
  case emphasis(Group)
  case strong(Group)
  case strikethrough(Group)
  case link(Link)
  case image(Image)
  case footnoteReference(FootnoteReference)
  case html(HTML)

  /// All bytes that the piece was written with, its marks included.
  package var span: SourceSpan {
    switch self {
    case .text(let inline): inline.span
    case .softBreak(let span): span
    case .lineBreak(let span): span
    case .code(let inline): inline.span
    case .emphasis(let inline): inline.span
    case .strong(let inline): inline.span
    case .strikethrough(let inline): inline.span
    case .link(let inline): inline.span
    case .image(let inline): inline.span
    case .footnoteReference(let inline): inline.span
    case .html(let inline): inline.span
    }
  }

  /// The bytes of its span.
  package var range: Range<Int> {
    // A span also contains its file; this is only the range.
    switch self {
    case .text(let inline): inline.span.range
    case .softBreak(let span), .lineBreak(let span): span.range
    case .code(let inline): inline.span.range
    case .emphasis(let inline), .strong(let inline), .strikethrough(let inline): inline.span.range
    case .link(let inline): inline.span.range
    case .image(let inline): inline.span.range
    case .footnoteReference(let inline): inline.span.range
    case .html(let inline): inline.span.range
    }
  }

  /// Plain text on one line, with escapes and entities resolved; never empty, never two in a row.
  package struct Text: Hashable, Sendable {
    package var text: String

    /// Backslashes and entities included, so it may be longer than the text.
    package var span: SourceSpan

    package init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }

    /// The text that some bytes of running text stand for: escapes and entities resolved.
    package static func resolving(_ source: SourceText, _ range: Range<Int>) -> Text {
      Text(
        text: Entity.resolvingEscapes(in: source.bytes[range]),
        span: source.span(range.lowerBound, range.upperBound))
    }
  }

  /// Code between backticks, which the span covers.
  package struct Code: Hashable, Sendable {
    package var text: String
    package var span: SourceSpan

    package init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  /// Inlines that are marked together, the span with the marks.
  package struct Group: Hashable, Sendable {
    package var inlines: [MarkdownInline]
    package var span: SourceSpan

    package init(inlines: [MarkdownInline], span: SourceSpan) {
      self.inlines = inlines
      self.span = span
    }
  }

  /// A link, `[text](destination "title")`, `[text][reference]` or `<https://…>`.
  package struct Link: Hashable, Sendable {
    /// With escapes and entities resolved, and not checked.
    package var destination: String

    /// Empty without a title.
    package var title: String
    package var inlines: [MarkdownInline]
    package var span: SourceSpan

    package init(destination: String, title: String, inlines: [MarkdownInline], span: SourceSpan) {
      self.destination = destination
      self.title = title
      self.inlines = inlines
      self.span = span
    }
  }

  /// An image, `![description](source "title")`.
  package struct Image: Hashable, Sendable {
    /// With escapes and entities resolved, and not checked.
    package var source: String

    /// Empty without a title.
    package var title: String

    /// The description, for those who do not see the image.
    package var alternative: [MarkdownInline]
    package var span: SourceSpan

    package init(source: String, title: String, alternative: [MarkdownInline], span: SourceSpan) {
      self.source = source
      self.title = title
      self.alternative = alternative
      self.span = span
    }
  }

  /// A reference to a footnote that exists, `[^label]`.
  package struct FootnoteReference: Hashable, Sendable {
    /// As written in the definition.
    package var label: String

    /// The footnote's place in order of first reference, from 1.
    package var number: Int
    package var span: SourceSpan

    package init(label: String, number: Int, span: SourceSpan) {
      self.label = label
      self.number = number
      self.span = span
    }
  }

  /// Raw HTML in running text: one tag or comment.
  package struct HTML: Hashable, Sendable {
    package var text: String
    package var span: SourceSpan

    package init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }
}
