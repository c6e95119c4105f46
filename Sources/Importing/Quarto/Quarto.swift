import Diagnostics
import LessonReader

/// A book or a site of Quarto: `_quarto.yml`, and its pages in Markdown or as notebooks.
struct Quarto: ForeignCourse {
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
    for item in settings.items ?? pages.paths.map({ .page($0, title: nil) }) {
      add(item, unit: nil, to: &outline, &report)
    }
    guard !outline.pages.isEmpty else {
      throw ImportFailure("\(settings.path) names no page that exists, so nothing was imported.")
    }
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
    _ item: QuartoSettings.Item, unit: Int?, to outline: inout CourseOutline,
    _ report: inout ImportReport
  ) {
    switch item {
    case .page(let written, let title):
      guard let path = SourcePath.resolve(written, from: ""), pages.lines(of: path) != nil else {
        report.note(
          .leftOut, "Page without a file",
          written.contains("://")
            ? "It leads to another site: \(written)." : "The file \(written) does not exist.",
          at: settings.path, line: settings.line)
        return
      }
      guard !outline.pages.contains(where: { $0.path == path }) else { return }
      outline.pages.append(
        SourcePage(
          path: path, title: title ?? pages.titles[path] ?? SourcePath.stem(of: path), unit: unit,
          addresses: []))
    case .group(let title, let page, let items):
      var inner = unit
      // Units have no units: a group in a group belongs to the one around it.
      if unit == nil {
        inner = outline.units.count
        outline.units.append(page.flatMap { pages.titles[$0] } ?? PageHead.words(of: title))
      }
      if let page { add(.page(page, title: nil), unit: inner, to: &outline, &report) }
      for item in items { add(item, unit: inner, to: &outline, &report) }
    case .pattern(let pattern):
      for path in pages.paths where Self.matches(path, pattern) {
        add(.page(path, title: nil), unit: unit, to: &outline, &report)
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

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? {
    pages.lines(of: page.path).map { $0.map(\.text).joined(separator: "\n") + "\n" }
  }

  private static let ownKeys: Set<String> = [
    "format", "execute", "jupyter", "engine", "bibliography", "toc", "number-sections", "order",
    "author", "subtitle", "lang", "code-fold", "filters", "editor", "image",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: pages.lines(of: page.path) ?? [])
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    result.head.titleLevel = 1
    if let text = files.text(of: page.path), page.path.hasSuffix(".ipynb") {
      for cell in Notebook(text)?.pictures ?? [] {
        result.note(
          .leftOut, "Picture that code made",
          "It is only in the notebook: save it as a file in media/.",
          line: cell)
      }
    }
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
      return CodeLabel(
        language: "text", dropped: "Lectern draws no diagrams: save it as a picture in media/.")
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : "Lectern shows code and does not run it: only the language stays.")
  }
}
