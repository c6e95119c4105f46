/// A document that people print, and how.
package struct PrintedDocument: Hashable, Sendable {
  /// The sides of a sheet that are printed.
  package enum Sides: String, Hashable, Sendable, Codable {
    case one

    /// Both, turned over the long edge, as the pages of a book.
    case both

    /// Both, turned over the short edge: sheets that lie on their side.
    case bothOverShortEdge = "both-short-edge"
  }

  package var path: OutputPath
  package var sides: Sides

  /// What documents of several lessons are known by together, such as `handouts/<lesson>.pdf`; nil for one that
  /// is named by itself.
  package var kind: String?

  package init(path: OutputPath, sides: Sides, kind: String? = nil) {
    self.path = path
    self.sides = sides
    self.kind = kind
  }
}
