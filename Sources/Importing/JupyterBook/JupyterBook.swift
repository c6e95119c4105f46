import Diagnostics
import LessonReader

/// A Jupyter Book: `_toc.yml` or `myst.yml`, and pages in MyST's Markdown or as notebooks.
struct JupyterBook: ForeignCourse {
  private let files: SourceFiles
  private let settings: JupyterSettings
  private let pages: MySTPages
  private let solution: String

  static func isCourse(_ files: SourceFiles) -> Bool { JupyterSettings.exist(in: files) }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    settings = try JupyterSettings(in: files)
    pages = MySTPages(files)
    solution = AddedWords(language: settings.course.language ?? "en").solution
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    for (path, keys) in settings.others { report.noteSettings(keys, at: path) }
    var outline = CourseOutline(settings: settings.course)
    let all = settings.items.isEmpty ? pages.paths.map { .page($0, title: nil) } : settings.items
    for item in all { add(item, unit: nil, to: &outline, &report) }
    guard let first = outline.pages.first else {
      throw ImportFailure("\(settings.path) names no page that exists, so nothing was imported.")
    }
    if outline.settings.title == nil { outline.settings.title = pages.titles[first.path] }
    let known = Set(outline.pages.map(\.path))
    for path in pages.paths where !known.contains(path) {
      report.note(
        .leftOut, "Page that is in no list",
        "\(settings.path) does not name it. Add it there and import again if it belongs to the course.",
        at: path, line: 1)
    }
    return outline
  }

  private func add(
    _ item: JupyterSettings.Item, unit: Int?, to outline: inout CourseOutline,
    _ report: inout ImportReport
  ) {
    switch item {
    case .page(let written, let title):
      guard let path = pages.page(written, from: "") else {
        report.note(
          .leftOut, "Page without a file",
          "There is no file \(written) in Markdown and no notebook of that name.",
          at: settings.path, line: 1)
        return
      }
      guard !outline.pages.contains(where: { $0.path == path }) else { return }
      let stem = SourcePath.stem(of: path)
      outline.pages.append(
        SourcePage(path: path, title: title ?? pages.titles[path] ?? stem, unit: unit))
    case .group(let title, let items):
      var inner = unit
      if unit == nil {
        inner = outline.units.count
        outline.units.append(PageHead.words(of: title))
      }
      for item in items { add(item, unit: inner, to: &outline, &report) }
    case .site(let address):
      report.note(
        .leftOut, "Link in the list of pages", "It leads to another site: \(address).",
        at: settings.path, line: 1)
    case .pattern(let pattern):
      let start = pattern.prefix { $0 != "*" }
      for path in pages.paths
      where path.hasPrefix(start) && !path.dropFirst(start.count).contains("/") {
        add(.page(path, title: nil), unit: unit, to: &outline, &report)
      }
    }
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? {
    pages.lines(of: page.path).map { $0.map(\.text).joined(separator: "\n") + "\n" }
  }

  private static let ownKeys: Set<String> = [
    "jupytext", "kernelspec", "jupyter", "substitutions", "myst", "html_theme", "authors", "label",
    "numbering", "export", "exports", "bibliography", "mystnb", "file_format",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: pages.lines(of: page.path) ?? [])
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    result.head.titleLevel = 1
    if page.path.hasSuffix(".ipynb"), let text = files.text(of: page.path) {
      for cell in Notebook(text)?.pictures ?? [] {
        result.note(
          .leftOut, "Picture that code made",
          "It is only in the notebook: save it as a file in media/.", line: cell)
      }
    }
    var values = settings.substitutions
    if case .group(let own) = matter["substitutions"] {
      for (name, value) in own { values[name] = value.words }
    }
    var boxes = MySTBoxes(files, page: page.path, solution: solution, names)
    boxes.write(&result)
    names = boxes.activityNames
    var words = MySTText(pages, values, page: page.path)
    words.write(&result)
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    DefinitionLists.written(&result)
    result.edit(path: page.path) { editing in
      editing.writeAttributes()
      editing.writeCodeTitles()
    }
    return result
  }

  func label(ofCode info: String) -> CodeLabel {
    var name = String(info.prefix { !$0.isWhitespace })
    if let match = info.wholeMatch(of: /\{([A-Za-z0-9+#_-]*)\}.*/) { name = String(match.1) }
    if name == "mermaid" {
      return CodeLabel(
        language: "text", dropped: "Lectern draws no diagrams: save it as a picture in media/.")
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : "Lectern shows code and does not run it: only the language stays.")
  }
}
