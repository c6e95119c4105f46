package import Diagnostics

extension MarkdownBlock {
  /// A table; every row has as many cells as there are columns.
  package struct Table: Hashable, Sendable {
    /// How the text of a column is aligned.
    package enum Alignment: Hashable, Sendable {
      /// Nothing was said.
      case natural
      case left
      case center
      case right
    }

    /// One for each column.
    package var alignments: [Alignment]
    package var header: Row
    package var rows: [Row]
    package var span: SourceSpan

    package init(alignments: [Alignment], header: Row, rows: [Row], span: SourceSpan) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.span = span
    }

    /// A line of a table.
    package struct Row: Hashable, Sendable {
      package var cells: [Cell]
      package var span: SourceSpan

      package init(cells: [Cell], span: SourceSpan) {
        self.cells = cells
        self.span = span
      }
    }

    /// The text between two bars; a cell that the author left out is empty, at the end of its row.
    package struct Cell: Hashable, Sendable {
      package var inlines: [MarkdownInline]
      package var span: SourceSpan

      package init(inlines: [MarkdownInline], span: SourceSpan) {
        self.inlines = inlines
        self.span = span
      }
    }
  }
}
