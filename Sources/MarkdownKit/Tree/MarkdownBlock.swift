package import Diagnostics

/// One block of a Markdown text: CommonMark, GitHub tables, task lists and alerts, and directives.
package indirect enum MarkdownBlock: Hashable, Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list(List)
  case blockQuote(BlockQuote)
  case codeBlock(CodeBlock)
  case table(Table)
  case thematicBreak(ThematicBreak)
  case html(HTML)
  case directive(Directive)

  /// The bytes from the block's first to its last mark, without the marks of what contains it.
  package var span: SourceSpan {
    switch self {
    case .heading(let block): block.span
    case .paragraph(let block): block.span
    case .list(let block): block.span
    case .blockQuote(let block): block.span
    case .codeBlock(let block): block.span
    case .table(let block): block.span
    case .thematicBreak(let block): block.span
    case .html(let block): block.span
    case .directive(let block): block.span
    }
  }

  /// A heading, `## Title {#id .class}` or underlined.
  package struct Heading: Hashable, Sendable {
    /// From 1 to 6.
    package var level: Int
    package var inlines: [MarkdownInline]

    /// The braces at the end of the heading.
    package var attributes: AttributeList?
    package var span: SourceSpan

    package init(
      level: Int, inlines: [MarkdownInline], attributes: AttributeList? = nil, span: SourceSpan
    ) {
      self.level = level
      self.inlines = inlines
      self.attributes = attributes
      self.span = span
    }
  }

  /// A paragraph.
  package struct Paragraph: Hashable, Sendable {
    package var inlines: [MarkdownInline]
    package var span: SourceSpan

    package init(inlines: [MarkdownInline], span: SourceSpan) {
      self.inlines = inlines
      self.span = span
    }
  }

  /// Code, fenced or indented.
  package struct CodeBlock: Hashable, Sendable {
    /// The info string after the opening fence, with entities and escapes resolved; empty without a
    /// fence.
    package var info: String

    /// The code, each line with its line feed, without the indentation of its container.
    package var text: String
    package var span: SourceSpan

    package init(info: String, text: String, span: SourceSpan) {
      self.info = info
      self.text = text
      self.span = span
    }
  }

  /// A line across, `---`.
  package struct ThematicBreak: Hashable, Sendable {
    package var span: SourceSpan

    package init(span: SourceSpan) { self.span = span }
  }

  /// Raw HTML as a block of its own.
  package struct HTML: Hashable, Sendable {
    package var text: String

    /// Whether its end is missing, as in a comment without `-->`: then it contains everything that
    /// follows.
    package var isOpen: Bool
    package var span: SourceSpan

    package init(text: String, isOpen: Bool = false, span: SourceSpan) {
      self.text = text
      self.isOpen = isOpen
      self.span = span
    }
  }
}
