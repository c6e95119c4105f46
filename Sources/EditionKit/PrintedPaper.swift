package import LessonModel

/// Documents that are printed: how many pages they have, and how many sheets they take.
package struct PrintedPaper: Hashable, Sendable, Codable {
  /// Where it is in the publication, `handouts/course.pdf`; of several lessons, `handouts/<lesson>.pdf`.
  package var path: String

  /// How many files these are.
  package var files: Int
  package var pages: Int

  /// The sheets that all of them take; each file begins on a new one.
  package var sheets: Int
  package var sides: PrintedDocument.Sides

  package init(
    path: String, files: Int = 1, pages: Int, sheets: Int, sides: PrintedDocument.Sides
  ) {
    self.path = path
    self.files = files
    self.pages = pages
    self.sheets = sheets
    self.sides = sides
  }

  /// What editions print of a course, in their order, as far as somebody knows the pages of a file.
  package static func list(
    _ editions: [any Edition], of course: Course, pages: (OutputPath) -> Int?
  ) -> [PrintedPaper] {
    var papers: [PrintedPaper] = []
    for document in editions.flatMap({ $0.printed(of: course) }) {
      guard let count = pages(document.path) else { continue }
      let sheets =
        switch document.sides {
        case .one: count
        case .both, .bothOverShortEdge: (count + 1) / 2
        }
      let name = document.kind ?? document.path.text
      guard let last = papers.indices.last, papers[last].path == name, document.kind != nil else {
        papers.append(
          PrintedPaper(path: name, pages: count, sheets: sheets, sides: document.sides))
        continue
      }
      papers[last].files += 1
      papers[last].pages += count
      papers[last].sheets += sheets
    }
    return papers
  }

  /// "handouts/course.pdf: 96 pages, 48 sheets on both sides".
  package var words: String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let printing =
      switch sides {
      case .one: "on one side"
      case .both: "on both sides"
      case .bothOverShortEdge: "on both sides, turned over the short edge"
      }
    let files = files > 1 ? "\(count(files, "file")), " : ""
    return "\(path): \(files)\(count(pages, "page")), \(count(sheets, "sheet")) \(printing)"
  }
}
