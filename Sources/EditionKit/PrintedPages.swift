package import LessonModel

/// A document on paper by whose page numbers people find a place in other editions.
package struct PagedDocument: Hashable, Sendable {
  /// What people know it by.
  package var title: String

  /// Its template marks places with `quoted`, by the names that ``PrintedPages`` asks for.
  package var job: TypesetJob

  package init(title: String, job: TypesetJob) {
    self.title = title
    self.job = job
  }
}

/// On which pages of a printed document the lessons of a course are.
package struct PrintedPages: Hashable, Sendable {
  /// Where a page begins: before the first block of a lesson that begins on it.
  package struct Break: Hashable, Sendable {
    package var page: Int

    /// Where the block begins in the lesson's source, in bytes.
    package var start: Int

    package init(page: Int, start: Int) {
      self.page = page
      self.start = start
    }
  }

  /// What people know the document by.
  package let title: String

  private var firstPages: [String: Int] = [:]
  private var blocks: [String: [Break]] = [:]

  /// `marks` are the pages of `lesson-ID`, and of `at-START-ID`: a block and the place where it begins.
  package init(title: String, marks: [String: Int]) {
    self.title = title
    for (key, page) in marks {
      let parts = key.split(separator: "-", maxSplits: 1)
      guard parts.count == 2 else { continue }
      if parts[0] == "lesson" { firstPages[String(parts[1])] = page }
      let rest = parts[1].split(separator: "-", maxSplits: 1)
      guard parts[0] == "at", rest.count == 2, let start = Int(rest[0]) else { continue }
      blocks[String(rest[1]), default: []].append(Break(page: page, start: start))
    }
  }

  /// The page on which a lesson begins; nil if it is not in the document.
  package func firstPage(of lesson: LessonID) -> Int? { firstPages[lesson.text] }

  /// Where the further pages of a lesson begin, in the order of its text.
  ///
  /// A page on which no block begins is not among them.
  package func breaks(in lesson: LessonID) -> [Break] {
    guard var page = firstPage(of: lesson) else { return [] }
    var breaks: [Break] = []
    for block in (blocks[lesson.text] ?? []).sorted(by: { $0.start < $1.start })
    where block.page > page {
      page = block.page
      breaks.append(block)
    }
    return breaks
  }
}
