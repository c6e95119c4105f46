import Diagnostics
import LessonReader

/// A book or a site of Quarto: `_quarto.yml`, and its pages in Markdown or as notebooks.
struct Quarto: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let settings: QuartoSettings
  private let pages: QuartoPages

  static func isCourse(_ files: SourceFiles) -> Bool {
    QuartoSettings.names.contains { files.has($0) }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    settings = try QuartoSettings(in: files)
    pages = QuartoPages(files)
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    report.noteSettings(settings.others, at: settings.path)
    var outline = CourseOutline(settings: settings.course)
    try PageList(
      path: settings.path, line: settings.line, items: settings.items ?? [], pages: pages.written,
      titles: pages.titles
    ).add(to: &outline, &report)
    return outline
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? {
    pages.written.text(of: page.path)
  }

  private static let ownKeys: Set<String> = [
    "format", "execute", "jupyter", "engine", "bibliography", "toc", "number-sections", "order",
    "author", "subtitle", "lang", "code-fold", "filters", "editor", "image",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = pages.written.foreignPage(page.path)
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    result.head.titleLevel = 1
    var shortcodes = QuartoShortcodes(files, settings.variables, page: page.path)
    shortcodes.write(&result)
    QuartoText.write(&result)
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    var boxes = QuartoBoxes(
      names, solution: AddedWords(language: settings.course.language ?? "en").solution)
    boxes.write(&result)
    names = boxes.activityNames
    DefinitionLists.written(&result)
    result.edit(path: page.path) { editing in
      editing.writeReferences(pages.targets, on: page.path)
      editing.writeQuartoCode()
      editing.writeCodeTitles()
      editing.writeAttributes()
      editing.writeMarks()
    }
    return result
  }

  func label(ofCode info: String) -> CodeLabel {
    var name = String(info.prefix { !$0.isWhitespace })
    if let match = info.wholeMatch(of: /\{+\s*\.?([A-Za-z0-9+#_-]*)([^}]*)\}+/) {
      name = String(match.1)
    }
    if ["mermaid", "dot"].contains(name) {
      return .drawing
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : CodeLabel.notRun)
  }
}
