/// A lesson of The Carpentries: `config.yaml`, and episodes in the order that it names.
struct Carpentries: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let config: FrontMatter

  /// Link definitions that every page has.
  private let definitions: [(name: String, line: String)]

  /// The words that the tool itself adds, in the language of the lesson.
  private let words: AddedWords

  private static let configFile = "config.yaml"

  static func isCourse(_ files: SourceFiles) -> Bool {
    guard let text = files.text(of: configFile) else { return false }
    return text.contains(/(?m)^carpentry:/) || text.contains(/(?m)^episodes:/)
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    guard let text = files.text(of: Self.configFile) else {
      throw ImportFailure(
        "config.yaml is missing: a lesson of The Carpentries names its episodes there. Name the folder that contains it."
      )
    }
    config = FrontMatter(yaml: text, path: Self.configFile)
    words = AddedWords(language: config["lang"]?.words ?? "en")
    definitions = PageLine.lines(of: files.text(of: "links.md") ?? "").compactMap { line in
      line.text.prefixMatch(of: /\s{0,3}\[([^\]^][^\]]*)\]:/).map {
        (String($0.1).lowercased(), line.text)
      }
    }
  }

  private static let endings = [".md", ".Rmd"]

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    var outline = CourseOutline(root: "episodes", settings: settings(&report))
    let title = outline.settings.title ?? "A course"
    func add(_ path: String, unit: Int? = nil) {
      guard !outline.pages.contains(where: { $0.path == path }) else { return }
      let stem = SourcePath.stem(of: path)
      let isIndex = stem == "index"
      outline.pages.append(
        SourcePage(
          path: path, title: isIndex ? title : Self.title(of: stem), unit: unit,
          addresses: [isIndex ? "" : stem]))
    }
    for path in ["index.md", "index.Rmd", "learners/setup.md"] where files.has(path) { add(path) }
    for path in pages(in: "episodes", &report) { add(path) }
    let count = outline.pages.count { $0.path.hasPrefix("episodes/") }
    guard count > 0 else {
      throw ImportFailure("episodes/ has no page, so nothing was imported.")
    }
    for path in pages(in: "learners", &report) { add(path) }
    for (folder, title) in [("profiles", words.profiles), ("instructors", words.instructors)] {
      let paths = pages(in: folder, &report)
      guard !paths.isEmpty else { continue }
      outline.units.append(title)
      for path in paths { add(path, unit: outline.units.count - 1) }
      if folder == "instructors" {
        for path in paths {
          report.note(
            .changed, "Page for instructors",
            "It is a lesson in a unit of its own. Learners can read it: move what they should not see into :::facilitator.",
            at: path, line: 1)
        }
      }
    }
    return outline
  }

  /// `my-first-page` as `My first page`.
  private static func title(of stem: String) -> String {
    let words = stem.split { "-_".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The pages of a folder: those that the settings name, in their order, or all of them.
  private func pages(in folder: String, _ report: inout ImportReport) -> [String] {
    let named = config[folder]?.list ?? []
    let all = files.paths(below: folder).filter { path in
      SourcePath.folder(of: path) == folder && Self.endings.contains { path.hasSuffix($0) }
    }
    guard !named.isEmpty else { return all }
    var paths: [String] = []
    for name in named {
      let path = "\(folder)/\(name)"
      if files.has(path) {
        paths.append(path)
      } else {
        let line = config.entries.first { $0.key == folder }?.line ?? 1
        report.note(
          .leftOut, "Page without a file", "The file \(path) does not exist.", at: Self.configFile,
          line: line)
      }
    }
    for path in all where !paths.contains(path) {
      report.note(
        .leftOut, "Page that is in no list",
        "`\(folder):` in config.yaml does not name it, so the site does not show it either.",
        at: path, line: 1)
    }
    return paths
  }

  private func settings(_ report: inout ImportReport) -> CourseSettings {
    var settings = CourseSettings()
    var others: [String] = []
    for entry in config.entries {
      let words = entry.value.words
      switch entry.key {
      case "title": settings.title = words.map { PageHead.words(of: $0) }
      case "description": settings.description = words.map { PageHead.words(of: $0) }
      case "keywords": settings.keywords = entry.value.list
      case "license": settings.license = words
      case "lang": settings.language = words
      case "episodes", "learners", "instructors", "profiles": continue
      default:
        if words != nil || !entry.value.list.isEmpty { others.append(entry.key) }
      }
    }
    report.noteSettings(others, at: Self.configFile)
    return settings
  }

  // MARK: Pages

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: PageLine.lines(of: text))
    let matter = FrontMatter(takenFrom: &result.lines, path: page.path)
    take(matter, into: &result)
    QuoteBoxes.write(&result)
    var boxes = CarpentriesBoxes(words, names)
    boxes.write(&result)
    names = boxes.activityNames
    DefinitionLists.written(&result)
    addDefinitions(to: &result)
    result.edit(path: page.path) { editing in
      editing.writeAttributes()
      editing.writeChunks()
    }
    return result
  }

  private func take(_ matter: FrontMatter, into page: inout ForeignPage) {
    page.take(matter, besides: ["teaching", "exercises", "break"])
    page.head.titleLevel = 1
    let minutes = ["teaching", "exercises"].compactMap { matter[$0]?.number }.reduce(0, +)
    if minutes > 0 { page.head.takes = minutes }
    guard let entry = matter.entries.first(where: { $0.key == "break" }) else { return }
    page.note(
      .leftOut, "Front matter: `break`", "Timetables in handouts plan breaks themselves.",
      line: entry.line)
  }

  /// Adds those of the common link definitions that the page uses.
  private func addDefinitions(to page: inout ForeignPage) {
    guard !definitions.isEmpty else { return }
    let text = page.text.lowercased()
    let used = definitions.filter {
      text.contains("[\($0.name)]") && !text.contains("[\($0.name)]:")
    }
    guard !used.isEmpty else { return }
    let last = page.lines.last?.number ?? 1
    page.lines.append(PageLine("", number: last))
    page.lines += used.map { PageLine($0.line, number: last) }
    page.note(
      .changed, "Links of links.md", "Those that the page uses are below its text.", line: last)
  }

  /// What sandpaper calls the parts of a session, which are not languages.
  private static let outputs: Set<String> = ["output", "error", "warning", "source", "message"]

  func label(ofCode info: String) -> CodeLabel {
    var name = info
    if let match = info.wholeMatch(of: /\{\s*\.?([A-Za-z0-9+#_-]+)(.*)\}/) {
      name = String(match.1)
      if !match.2.isEmpty {
        return CodeLabel(
          language: name, dropped: "Code is shown and not run: only the language stays.")
      }
    } else {
      let label = CodeLabel(firstWordOf: info)
      if label.dropped != nil { return label }
      name = label.language
    }
    if name.hasPrefix("language-") { name = String(name.dropFirst("language-".count)) }
    guard Self.outputs.contains(name) else { return CodeLabel(language: name) }
    return CodeLabel(language: "text", dropped: "What a program writes is text.")
  }
}
