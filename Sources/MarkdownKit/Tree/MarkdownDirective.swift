package import Diagnostics

extension MarkdownBlock {
  /// A container with a name: `:::name[label]{attributes}`, blocks, and a fence that closes it.
  package struct Directive: Hashable, Sendable {
    /// As written.
    ///
    /// Any name is allowed, because Markdown does not interpret it.
    package var name: String
    package var nameSpan: SourceSpan

    /// The text in brackets after the name; nil without brackets.
    package var label: Label?

    /// The attributes in braces; nil without braces.
    package var attributes: AttributeList?

    /// What is on the opening line outside the brackets and braces, and was reported; nil if there is nothing.
    package var rest: String?
    package var blocks: [MarkdownBlock]

    /// The opening line, from its first colon to its last character.
    package var openingSpan: SourceSpan

    /// The colons of the closing fence; nil when the directive was never closed.
    package var closingSpan: SourceSpan?
    package var span: SourceSpan

    package init(
      name: String, nameSpan: SourceSpan, label: Label? = nil, attributes: AttributeList? = nil,
      blocks: [MarkdownBlock], openingSpan: SourceSpan, closingSpan: SourceSpan?, span: SourceSpan
    ) {
      self.name = name
      self.nameSpan = nameSpan
      self.label = label
      self.attributes = attributes
      self.blocks = blocks
      self.openingSpan = openingSpan
      self.closingSpan = closingSpan
      self.span = span
    }

    /// The text in brackets after a directive's name.
    package struct Label: Hashable, Sendable {
      package var inlines: [MarkdownInline]

      /// From `[` to `]`.
      package var span: SourceSpan

      package init(inlines: [MarkdownInline], span: SourceSpan) {
        self.inlines = inlines
        self.span = span
      }
    }
  }
}
