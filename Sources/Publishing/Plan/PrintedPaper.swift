/// A document about the whole course that is printed.
package struct PrintedPaper: Hashable, Sendable, Codable {
  /// Where it is in the publication: `handouts/course.pdf`.
  package var path: String
  package var pages: Int

  package init(path: String, pages: Int) {
    self.path = path
    self.pages = pages
  }

  /// How many sheets it takes if both sides are printed.
  package var sheets: Int { (pages + 1) / 2 }
}
