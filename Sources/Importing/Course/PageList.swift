/// The list of pages in a file of settings, as books and websites have it.
struct PageList {
  indirect enum Item {
    /// A page by its path, which may have no ending.
    case page(String, title: String?)

    /// Pages with a title, of which one may be the page of the group itself.
    case group(title: String, page: String? = nil, [Item])

    /// A page of another site.
    case site(String)

    /// Pages by a pattern, `guides/*.qmd`, or all in a folder.
    case pattern(String)
  }

  /// The file with the list, and its line.
  let path: String
  let line: Int

  /// Empty for all pages.
  let items: [Item]
  let pages: WrittenPages

  /// The titles of pages, by their paths.
  let titles: [String: String]

  /// Adds the pages in the order of the list, with groups as units; what the list does not name is reported.
  ///
  /// - Throws: ``ImportFailure``, if no page of the list exists.
  func add(to outline: inout CourseOutline, _ report: inout ImportReport) throws(ImportFailure) {
    let all = items.isEmpty ? pages.paths.map { .page($0, title: nil) } : items
    for item in all { add(item, unit: nil, to: &outline, &report) }
    guard !outline.pages.isEmpty else {
      throw ImportFailure("\(path) names no page that exists, so nothing was imported.")
    }
    let known = Set(outline.pages.map(\.path))
    for page in pages.paths where !known.contains(page) {
      report.note(
        .leftOut, "Page that is in no list",
        "\(path) does not name it. Add it there and import again if it belongs to the course.",
        at: page, line: 1)
    }
  }

  private func add(
    _ item: Item, unit: Int?, to outline: inout CourseOutline, _ report: inout ImportReport
  ) {
    switch item {
    case .page(let written, let title):
      guard let page = pages.page(written, from: "") else {
        report.note(
          .leftOut, "Page without a file",
          "There is no file \(written) in Markdown and no notebook of that name.", at: path,
          line: line)
        return
      }
      guard !outline.pages.contains(where: { $0.path == page }) else { return }
      outline.pages.append(
        SourcePage(
          path: page, title: title ?? titles[page] ?? SourcePath.stem(of: page), unit: unit))
    case .group(let title, let page, let items):
      var inner = unit
      // Units have no units: a group in a group belongs to the one around it.
      if unit == nil {
        inner = outline.units.count
        let own = page.flatMap { pages.page($0, from: "") }.flatMap { titles[$0] }
        outline.units.append(own ?? PageHead.words(of: title))
      }
      if let page { add(.page(page, title: nil), unit: inner, to: &outline, &report) }
      for item in items { add(item, unit: inner, to: &outline, &report) }
    case .site(let address):
      report.note(
        .leftOut, "Link in the list of pages", "It leads to another site: \(address).", at: path,
        line: line)
    case .pattern(let pattern):
      for page in pages.paths where Self.matches(page, pattern) {
        add(.page(page, title: nil), unit: unit, to: &outline, &report)
      }
    }
  }

  /// Whether a path has a pattern such as `guides/*.qmd`, or is in a folder.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else {
      return SourcePath.folder(of: path) == pattern
    }
    let start = pattern[..<star]
    let end = pattern[star...].drop { $0 == "*" || $0 == "/" }
    guard path.hasPrefix(start), path.hasSuffix(end) else { return false }
    return pattern.contains("**") || !path.dropFirst(start.count).contains("/")
  }
}
