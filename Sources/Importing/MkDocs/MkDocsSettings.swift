/// What `mkdocs.yml` says about the course.
struct MkDocsSettings {
  static let names = ["mkdocs.yml", "mkdocs.yaml"]

  /// The file itself.
  let path: String

  /// The folder of the pages.
  private(set) var folder = "docs"
  private(set) var course = CourseSettings()

  /// The pages in order; nil if all pages are in it.
  private(set) var nav: FrontMatter.Entry?

  /// Where files that pages include are looked for.
  private(set) var snippetFolders: [String] = []

  /// Files that are at the end of every page.
  private(set) var appended: [String] = []

  /// Whether backslashes with parentheses are formulas.
  private(set) var hasFormulas = false

  /// Settings that the course does not keep.
  private(set) var others: [FrontMatter.Entry] = []

  init(in files: SourceFiles) throws(ImportFailure) {
    guard let path = Self.names.first(where: { files.has($0) }), let text = files.text(of: path)
    else {
      throw ImportFailure(
        "mkdocs.yml is missing: MkDocs names its pages there. Name the folder that contains it.")
    }
    self.path = path
    let settings = FrontMatter(yaml: Self.withoutTags(text), path: path)
    guard !settings.entries.isEmpty else {
      throw ImportFailure("\(path) cannot be read: it contains no settings in YAML.")
    }
    for entry in settings.entries { take(entry) }
    snippetFolders += ["", folder]
  }

  private mutating func take(_ entry: FrontMatter.Entry) {
    let words = entry.value.words
    switch entry.key {
    case "docs_dir": folder = words.flatMap { SourcePath.resolve($0, from: "") } ?? folder
    case "site_name": course.title = words
    case "site_description": course.description = words
    case "site_author": course.authors = words.map { [CourseSettings.Author($0)] } ?? []
    case "copyright": course.license = words.map { PageHead.words(of: $0) }
    case "nav": nav = entry
    case "markdown_extensions": takeExtensions(entry.value)
    case "theme":
      if case .group(let theme) = entry.value { course.language = theme["language"]?.words }
    default: others.append(entry)
    }
  }

  private mutating func takeExtensions(_ value: FrontMatter.Value) {
    var all: [String: FrontMatter.Value] = [:]
    switch value {
    case .group(let group): all = group
    case .list(let items):
      for item in items {
        if let name = item.words { all[name] = .text("") }
        if case .group(let group) = item { all.merge(group) { first, _ in first } }
      }
    case .text: break
    }
    hasFormulas = all["pymdownx.arithmatex"] != nil || all["mdx_math"] != nil
    guard case .group(let snippets) = all["pymdownx.snippets"] else { return }
    snippetFolders = (snippets["base_path"]?.list ?? []).compactMap {
      SourcePath.resolve($0, from: "")
    }
    appended = snippets["auto_append"]?.list ?? []
  }

  /// Without the tags that name functions of Python: nothing of them is used.
  private static func withoutTags(_ text: String) -> String {
    text.replacing(/!!python\/[A-Za-z_:.0-9\/]+|!ENV\b|!relative\b/, with: "")
  }
}
