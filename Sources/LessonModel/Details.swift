package import Diagnostics

/// Blocks that a page folds away until they are asked for: `<details>`.
package struct Details: Hashable, Sendable {
  /// What is shown of them until then; empty where the author gave nothing.
  package var summary: [Inline]

  /// Whether the page shows them unfolded at first.
  package var isOpen: Bool
  package var blocks: [Block]
  package var span: SourceSpan

  package init(summary: [Inline], isOpen: Bool = false, blocks: [Block], span: SourceSpan) {
    self.summary = summary
    self.isOpen = isOpen
    self.blocks = blocks
    self.span = span
  }
}
