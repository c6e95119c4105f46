package import Diagnostics

extension MarkdownBlock {
  /// A list, of bullets or numbered.
  package struct List: Hashable, Sendable {
    /// How the items are marked.
    package enum Kind: Hashable, Sendable {
      case bullet

      /// Numbered, the first item with `start`.
      case ordered(start: Int)
    }

    package var kind: Kind

    /// Whether there is no empty line between the items, so that their paragraphs are close together.
    package var isTight: Bool
    package var items: [Item]
    package var span: SourceSpan

    package init(kind: Kind, isTight: Bool, items: [Item], span: SourceSpan) {
      self.kind = kind
      self.isTight = isTight
      self.items = items
      self.span = span
    }

    /// An item of a list, from its marker on.
    package struct Item: Hashable, Sendable {
      /// Whether a task, `- [x]` or `- [ ]`, is done; nil for an item that is not a task.
      package var isChecked: Bool?
      package var blocks: [MarkdownBlock]
      package var span: SourceSpan

      package init(isChecked: Bool? = nil, blocks: [MarkdownBlock], span: SourceSpan) {
        self.isChecked = isChecked
        self.blocks = blocks
        self.span = span
      }
    }
  }

  /// A quotation, or a GitHub alert, which is written as one.
  package struct BlockQuote: Hashable, Sendable {
    /// The alert that the first line, `> [!TIP]`, turns the quotation into; that line is not in
    /// `blocks`.
    package var alert: Alert?
    package var blocks: [MarkdownBlock]
    package var span: SourceSpan

    package init(alert: Alert? = nil, blocks: [MarkdownBlock], span: SourceSpan) {
      self.alert = alert
      self.blocks = blocks
      self.span = span
    }
  }

  /// The mark that turns a quotation into an alert.
  package struct Alert: Hashable, Sendable {
    /// The five that GitHub knows, written in capitals or not.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case note
      case tip
      case important
      case warning
      case caution
    }

    package var kind: Kind

    /// The mark from `[` to `]`.
    package var span: SourceSpan

    package init(kind: Kind, span: SourceSpan) {
      self.kind = kind
      self.span = span
    }
  }
}
