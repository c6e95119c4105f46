import Diagnostics
import LessonReader

/// A site of Hugo: its settings, and the pages in `content/` in the order of their weights.
struct Hugo: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let settings: HugoSettings
  private let pages: [String: HugoPage]
  private let shortcodes: HugoLinks

  static func isCourse(_ files: SourceFiles) -> Bool {
    guard let path = HugoSettings.path(in: files) else { return false }
    let folder = HugoSettings(path, in: files).folder
    return files.paths(below: folder).contains { $0.hasSuffix(".md") }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    guard let path = HugoSettings.path(in: files) else {
      throw ImportFailure(
        "hugo.toml is missing: Hugo has its settings there, or in config.toml. Name the folder that contains it."
      )
    }
    settings = HugoSettings(path, in: files)
    var pages: [String: HugoPage] = [:]
    for path in files.paths(below: settings.folder)
    where path.hasSuffix(".md") && SourceFiles.isShown(path) {
      guard let text = files.text(of: path) else { continue }
      pages[path] = HugoPage(path, text, root: settings.folder)
    }
    self.pages = pages
    shortcodes = HugoLinks(files, Array(pages.values), root: settings.folder)
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    report.noteSettings(settings.others, at: settings.path)
    var outline = CourseOutline(root: settings.folder, settings: settings.course)
    outline.fileRoots = ["static", "assets"]
    var shown: [HugoPage] = []
    for page in pages.values.sorted(by: { SourceFiles.precedes($0.path, $1.path) }) {
      if page.isDraft {
        report.note(
          .leftOut, "Draft", "Hugo does not show it either.", at: page.path, line: 1)
      } else {
        shown.append(page)
      }
    }
    let tree = HugoTree(shown, root: settings.folder)
    for (page, unit) in tree.ordered {
      outline.pages.append(
        SourcePage(
          path: page.path, title: page.title, unit: unit, addresses: page.addresses))
    }
    outline.units = tree.units
    guard !outline.pages.isEmpty else {
      throw ImportFailure("\(settings.folder)/ has no page with text, so nothing was imported.")
    }
    // Pages without text are only titles of sections: links to them lead to the first page inside.
    for page in shown where page.isSection && !page.hasText {
      let folder = SourcePath.folder(of: page.path)
      let first = outline.pages.firstIndex { $0.path.hasPrefix(folder.isEmpty ? "" : folder + "/") }
      if let first { outline.pages[first].addresses += page.addresses }
    }
    return outline
  }

  // MARK: Text

  private static let ownKeys: Set<String> = [
    "weight", "draft", "slug", "url", "aliases", "linkTitle", "linktitle", "type", "layout",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: PageLine.lines(of: text))
    let matter = FrontMatter(takenFromAny: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    if result.head.title == nil, pages[page.path]?.isSection == true {
      result.head.title = page.title
    }
    result.head.titleLevel = 1
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    var writer = HugoShortcodes(files, shortcodes, settings.parameters, page: page.path, names)
    writer.write(&result)
    names = writer.activityNames
    DefinitionLists.written(&result)
    result.edit(path: page.path) { editing in
      editing.writeAttributes()
      editing.writeEmoji()
      editing.writeCodeTitles()
    }
    return result
  }

  func label(ofCode info: String) -> CodeLabel {
    let name = String(info.prefix { !$0.isWhitespace && $0 != "{" })
    if ["mermaid", "goat"].contains(name) {
      return .drawing
    }
    return CodeLabel(
      language: name, dropped: name == info ? nil : CodeLabel.notMarked
    )
  }

  func block(for tag: HTMLTag) -> HTMLBlock? {
    let classes = (tag["class"] ?? "").lowercased().split(separator: " ").map(String.init)
    guard ["div", "aside", "section"].contains(tag.name) else { return nil }
    for name in classes {
      let kind = name.hasPrefix("alert-") ? String(name.dropFirst("alert-".count)) : name
      if let box = HugoShortcodes.boxes[kind] { return HTMLBlock(name: box) }
    }
    return tag.name == "aside" ? HTMLBlock(name: "note") : nil
  }
}
