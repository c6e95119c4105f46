import Diagnostics
import LessonReader

/// A Jupyter Book: `_toc.yml` or `myst.yml`, and pages in MyST's Markdown or as notebooks.
struct JupyterBook: ForeignCourse, SourceKind {
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
    try PageList(
      path: settings.path, line: 1, items: settings.items, pages: pages.written,
      titles: pages.titles
    ).add(to: &outline, &report)
    if outline.settings.title == nil {
      outline.settings.title = outline.pages.first.flatMap { pages.titles[$0.path] }
    }
    return outline
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? {
    pages.written.text(of: page.path)
  }

  private static let ownKeys: Set<String> = [
    "jupytext", "kernelspec", "jupyter", "substitutions", "myst", "html_theme", "authors", "label",
    "numbering", "export", "exports", "bibliography", "mystnb", "file_format",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = pages.written.foreignPage(page.path)
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    result.head.titleLevel = 1
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
      return .drawing
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : CodeLabel.notRun)
  }
}
