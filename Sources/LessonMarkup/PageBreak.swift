package import MarkupKit

/// The place in a book at which a page of the printed course begins (EPUB 3.3 §E.2, DPUB-ARIA `doc-pagebreak`).
package struct PageBreak: Hashable, Sendable {
  package var page: Int

  /// The place in the lesson's source of the first block on the page, in bytes.
  package var start: Int

  package init(page: Int, start: Int) {
    self.page = page
    self.start = start
  }

  /// The id of its element: no heading and no activity has one that ends in a period.
  package var id: String { "page-\(page)." }

  /// Of a thematic break, which is the one element that accessibility checkers let carry the role and a name.
  package var attributes: Attributes {
    [
      "id": .text(id), "epub:type": "pagebreak", "role": "doc-pagebreak",
      "aria-label": .text("\(page)"),
    ]
  }
}
