import Diagnostics
import LessonReader

/// A site of MkDocs, mostly with the theme Material: `mkdocs.yml`, and pages in the order of its `nav`.
struct MkDocs: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let settings: MkDocsSettings

  static func isCourse(_ files: SourceFiles) -> Bool {
    MkDocsSettings.names.contains { files.has($0) }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    settings = try MkDocsSettings(in: files)
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    report.noteSettings(settings.others.map(\.key), at: settings.path)
    var outline = CourseOutline(root: settings.folder, settings: settings.course)
    if let nav = settings.nav, case .list(let items) = nav.value {
      add(items, title: nil, unit: nil, depth: 0, to: &outline, &report)
      reportOthers(besides: outline, &report)
    } else {
      addAll(to: &outline)
    }
    guard !outline.pages.isEmpty else {
      throw ImportFailure(
        "\(settings.folder)/ has no page that \(settings.path) names, so nothing was imported.")
    }
    return outline
  }

  private static let endings = [".md", ".markdown"]

  private var all: [String] {
    files.paths(below: settings.folder).filter { path in
      SourceFiles.isShown(path) && Self.endings.contains { path.hasSuffix($0) }
    }
  }

  private func page(_ path: String, title: String?, unit: Int?) -> SourcePage {
    let stem = SourcePath.stem(of: path)
    let folder = SourcePath.folder(of: path).dropFirst(settings.folder.count).drop { $0 == "/" }
    let isIndex = ["index", "readme"].contains(stem.lowercased())
    let words = (isIndex && !folder.isEmpty ? SourcePath.name(of: String(folder)) : stem)
      .split { "-_".contains($0) }.joined(separator: " ")
    return SourcePage(
      path: path,
      title: title ?? (isIndex && folder.isEmpty ? settings.course.title : nil)
        ?? words.prefix(1).uppercased() + words.dropFirst(),
      unit: unit,
      addresses: [isIndex ? String(folder) : folder.isEmpty ? stem : "\(folder)/\(stem)"])
  }

  /// Sections at the top become units; those inside them belong to the same unit.
  private func add(
    _ items: [FrontMatter.Value], title: String?, unit: Int?, depth: Int,
    to outline: inout CourseOutline, _ report: inout ImportReport
  ) {
    var unit = unit
    if depth == 1, let title {
      unit = outline.units.count
      outline.units.append(title)
    }
    for item in items {
      switch item {
      case .text: add(item.words, title: nil, unit: unit, to: &outline, &report)
      case .group(let group):
        for (name, value) in group.sorted(by: { $0.key < $1.key }) {
          if case .list(let inner) = value {
            add(inner, title: name, unit: unit, depth: depth + 1, to: &outline, &report)
          } else {
            add(value.words, title: name, unit: unit, to: &outline, &report)
          }
        }
      case .list(let inner):
        add(inner, title: nil, unit: unit, depth: depth + 1, to: &outline, &report)
      }
    }
  }

  private func add(
    _ written: String?, title: String?, unit: Int?, to outline: inout CourseOutline,
    _ report: inout ImportReport
  ) {
    guard let written else { return }
    let line = settings.nav?.line ?? 1
    if written.contains("://") {
      report.note(
        .leftOut, "Link in `nav`", "It leads to another site: \(written).", at: settings.path,
        line: line)
      return
    }
    guard let path = SourcePath.resolve(written, from: settings.folder), files.has(path) else {
      report.note(
        .leftOut, "Page without a file", "The file \(written) does not exist.", at: settings.path,
        line: line)
      return
    }
    outline.pages.append(page(path, title: title, unit: unit))
  }

  private func reportOthers(besides outline: CourseOutline, _ report: inout ImportReport) {
    let known = Set(outline.pages.map(\.path))
    for path in all where !known.contains(path) {
      report.note(
        .leftOut, "Page that is in no list",
        "`nav` in \(settings.path) does not name it. Add it there and import again if it belongs to the course.",
        at: path, line: 1)
    }
  }

  /// Without `nav`, pages come in the order of their names, and folders are units.
  private func addAll(to outline: inout CourseOutline) {
    func rank(_ path: String) -> Int {
      ["index", "readme"].contains(SourcePath.stem(of: path).lowercased()) ? 0 : 1
    }
    var units: [String: Int] = [:]
    let groups = Dictionary(grouping: all) { path in
      String(path.dropFirst(settings.folder.count + 1).split(separator: "/").dropLast().first ?? "")
    }
    for (folder, paths) in groups.sorted(by: { SourceFiles.precedes($0.key, $1.key) }) {
      for path in paths.sorted(by: {
        (SourcePath.folder(of: $0), rank($0)) < (SourcePath.folder(of: $1), rank($1))
      }) {
        if !folder.isEmpty, units[folder] == nil {
          units[folder] = outline.units.count
          let words = folder.split { "-_".contains($0) }.joined(separator: " ")
          outline.units.append(words.prefix(1).uppercased() + words.dropFirst())
        }
        outline.pages.append(page(path, title: nil, unit: units[folder]))
      }
    }
  }

  // MARK: Text

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: PageLine.lines(of: text))
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    result.take(matter)
    result.head.titleLevel = 1
    // The heading of the text is what readers see as the title.
    let first = result.lines.first { !$0.isBlank }
    if first.flatMap({ HeadingLine($0.text) })?.level == 1 { result.head.title = nil }
    var snippets = MkDocsSnippets(files, settings.snippetFolders, page: page.path)
    snippets.write(&result, appending: settings.appended)
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    let meanings = MkDocsMarks.takeAbbreviations(from: &result)
    var boxes = MkDocsBoxes(names)
    boxes.write(&result)
    names = boxes.activityNames
    DefinitionLists.written(&result)
    result.edit(path: page.path) { editing in
      editing.writeAttributes()
      editing.writeMarks()
      editing.writeAbbreviations(meanings)
      if settings.hasFormulas { editing.writeBackslashFormulas() }
      editing.writeCodeTitles()
    }
    return result
  }

  func label(ofCode info: String) -> CodeLabel {
    var name = String(info.prefix { !$0.isWhitespace })
    if let match = info.wholeMatch(of: /\{\s*\.?([A-Za-z0-9+#_-]*)(.*)\}/) {
      name = String(match.1)
    }
    if name.contains("=") { name = "" }
    if name == "mermaid" {
      return .drawing
    }
    return CodeLabel(
      language: name,
      dropped: name == info ? nil : CodeLabel.notMarked)
  }
}
