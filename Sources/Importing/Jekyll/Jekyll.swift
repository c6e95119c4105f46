import Diagnostics
import LessonModel
import LessonReader

/// A site of Jekyll: `_config.yml`, and pages with front matter; lessons of The Carpentries were sites of
/// it for years.
struct Jekyll: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let config: FrontMatter
  private let pages: [String: JekyllPage]
  private let words: AddedWords

  private static let configFile = "_config.yml"

  /// Folders that are parts of other pages.
  private static let inner: Set<String> = [
    "_site", "_includes", "_layouts", "_sass", "_data", "_drafts", "_plugins", "vendor", "bin",
  ]

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.has(configFile) && !pages(in: files, site: nil).isEmpty
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    guard let text = files.text(of: Self.configFile) else {
      throw ImportFailure(
        "_config.yml is missing: Jekyll has its settings there. Name the folder that contains it.")
    }
    config = FrontMatter(yaml: text, path: Self.configFile)
    pages = Self.pages(in: files, site: config["title"]?.words)
    words = AddedWords(language: config["lang"]?.words ?? config["locale"]?.words ?? "en")
  }

  private static func pages(in files: SourceFiles, site: String?) -> [String: JekyllPage] {
    var pages: [String: JekyllPage] = [:]
    for path in files.paths
    where [".md", ".markdown"].contains(where: { path.hasSuffix($0) })
      && SourceFiles.isShown(path)
      && !path.split(separator: "/").contains(where: { inner.contains(String($0)) })
    {
      guard let text = files.text(of: path) else { continue }
      pages[path] = JekyllPage(path, text, site: site)
    }
    return pages
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    var outline = CourseOutline(settings: settings(&report))
    var shown: [JekyllPage] = []
    for page in pages.values.sorted(by: { SourceFiles.precedes($0.path, $1.path) }) {
      if page.isHidden {
        report.note(
          .leftOut, "Draft", "Jekyll does not show it either.", at: page.path, line: 1)
      } else {
        shown.append(page)
      }
    }
    shown = shown.enumerated().sorted {
      (Self.rank($0.element), $0.element.order, $0.offset)
        < (Self.rank($1.element), $1.element.order, $1.offset)
    }.map(\.element)
    var units: [String: Int] = [:]
    func add(_ page: JekyllPage, unit title: String?) {
      guard !outline.pages.contains(where: { $0.path == page.path }) else { return }
      if let title, units[title] == nil {
        units[title] = outline.units.count
        outline.units.append(title)
      }
      outline.pages.append(
        SourcePage(
          path: page.path, title: page.title, unit: title.flatMap { units[$0] },
          addresses: page.addresses))
    }
    let parents = Set(shown.compactMap(\.parent))
    for page in shown where page.parent == nil {
      if parents.contains(page.title) {
        // A page with pages below it begins a unit.
        add(page, unit: page.title)
        for child in children(of: page.title, in: shown) { add(child, unit: page.title) }
      } else {
        add(page, unit: Self.unit(of: page))
      }
    }
    for page in shown { add(page, unit: Self.unit(of: page)) }
    guard !outline.pages.isEmpty else {
      throw ImportFailure("No page has front matter, so nothing was imported.")
    }
    return outline
  }

  private func children(of title: String, in pages: [JekyllPage], depth: Int = 0) -> [JekyllPage] {
    guard depth < 10 else { return [] }
    return pages.filter { $0.parent == title && $0.title != title }.flatMap {
      [$0] + children(of: $0.title, in: pages, depth: depth + 1)
    }
  }

  /// The first page, those of the main collections, the others, and the additions.
  private static func rank(_ page: JekyllPage) -> Int {
    if page.addresses.contains("") { return 0 }
    let folder = page.path.split(separator: "/").first.map(String.init) ?? ""
    return folder == "_extras" ? 3 : folder.hasPrefix("_") ? 1 : folder == page.path ? 1 : 2
  }

  /// The title of the unit that its folder makes; nil for pages at the top and the main collections.
  private static func unit(of page: JekyllPage) -> String? {
    guard let folder = page.path.split(separator: "/").dropLast().first.map(String.init),
      !["_episodes", "_lessons", "_pages", "_docs"].contains(folder)
    else { return nil }
    let words = folder.drop { $0 == "_" }.split { "-_".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func settings(_ report: inout ImportReport) -> CourseSettings {
    var settings = CourseSettings()
    var others: [String] = []
    for entry in config.entries {
      let words = entry.value.words
      switch entry.key {
      case "title": settings.title = words.map { PageHead.words(of: $0) }
      case "description": settings.description = words.map { PageHead.words(of: $0) }
      case "lang", "locale": settings.language = words.map { $0.replacing("_", with: "-") }
      case "license": settings.license = words
      case "author":
        if case .group(let author) = entry.value {
          settings.authors = author["name"]?.words.map { [CourseSettings.Author($0)] } ?? []
        } else {
          settings.authors = words.map { [CourseSettings.Author($0)] } ?? []
        }
      default: others.append(entry.key)
      }
    }
    report.noteSettings(others, at: Self.configFile)
    return settings
  }

  // MARK: Text

  private static let ownKeys: Set<String> = [
    "layout", "nav_order", "order", "weight", "parent", "grand_parent", "has_children",
    "permalink", "redirect_from", "published", "teaching", "exercises", "questions", "objectives",
    "keypoints", "toc", "start", "sort", "menu_order", "root", "has_toc", "nav_exclude",
  ]

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: PageLine.lines(of: text))
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter, besides: Self.ownKeys)
    result.head.titleLevel = 1
    take(matter, into: &result)
    var liquid = JekyllLiquid(files, config, matter, page: page.path)
    liquid.write(&result)
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    var boxes = KramdownBoxes(words, names)
    boxes.write(&result)
    names = boxes.activityNames
    DefinitionLists.written(&result)
    result.edit(path: page.path) { editing in
      editing.writeAttributes()
      editing.writeCodeTitles()
    }
    return result
  }

  /// The Carpentries have questions, objectives and key points in front matter.
  private func take(_ matter: FrontMatter, into page: inout ForeignPage) {
    page.head.objectives = (matter["objectives"]?.list ?? []).map { PageHead.words(of: $0) }
    let minutes = ["teaching", "exercises"].compactMap { matter[$0]?.number }.reduce(0, +)
    if minutes > 0 { page.head.takes = minutes }
    func box(_ name: String, _ key: String) -> [PageLine] {
      guard let entry = matter.entries.first(where: { $0.key == key }) else { return [] }
      let items = Self.items(entry.value)
      guard !items.isEmpty else { return [] }
      page.note(
        .changed, "Front matter: `\(key)`", "It is a box in the text.", line: entry.line)
      let lines = [":::\(name)"] + items.map { "- \($0)" } + [":::"]
      return lines.map { PageLine($0, number: entry.line) }
    }
    let empty = PageLine("", number: 1)
    let questions = box("note[\(words.questions)]", "questions")
    let points = box("keypoints", "keypoints")
    if !questions.isEmpty { page.lines = questions + [empty] + page.lines }
    if !points.isEmpty { page.lines += [empty] + points }
  }

  /// Items may have commas; a single text is one item.
  private static func items(_ value: FrontMatter.Value) -> [String] {
    if case .text = value { return value.words.map { [$0] } ?? [] }
    return value.list
  }

  func label(ofCode info: String) -> CodeLabel {
    let name = String(info.prefix { !$0.isWhitespace && $0 != "{" })
    if name == "mermaid" {
      return .drawing
    }
    return CodeLabel(
      language: name, dropped: name == info ? nil : CodeLabel.notMarked
    )
  }

  func block(for tag: HTMLTag) -> HTMLBlock? {
    guard ["div", "aside", "section", "p"].contains(tag.name) else { return nil }
    for name in (tag["class"] ?? "").lowercased().split(separator: " ") {
      let kind = name.hasPrefix("alert-") ? String(name.dropFirst("alert-".count)) : String(name)
      if let box = OtherTools.directive(for: kind) { return HTMLBlock(name: box) }
    }
    return tag.name == "aside" ? HTMLBlock(name: "note") : nil
  }
}
