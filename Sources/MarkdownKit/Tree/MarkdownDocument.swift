package import Diagnostics

/// The text of one Markdown file as a tree of values.
///
/// Every span is in bytes of the whole source file, front matter included. Spans of children lie
/// inside their parent's, and siblings come in order of the source without overlapping.
package struct MarkdownDocument: Hashable, Sendable {
  /// The blocks of the text, in order.
  package var blocks: [MarkdownBlock]

  /// The footnotes that the text refers to, in order of first reference.
  package var footnotes: [Footnote]

  package init(blocks: [MarkdownBlock] = [], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// What a footnote says: `[^label]: …`.
  package struct Footnote: Hashable, Sendable {
    /// The name between `[^` and `]`, as written in the definition.
    package var label: String

    /// The place in order of first reference, from 1.
    package var number: Int
    package var blocks: [MarkdownBlock]
    package var span: SourceSpan

    package init(label: String, number: Int, blocks: [MarkdownBlock], span: SourceSpan) {
      self.label = label
      self.number = number
      self.blocks = blocks
      self.span = span
    }
  }
}
