import Diagnostics

/// The pages of a project of Quarto, and what their cross-references name.
struct QuartoPages {
  static let endings = [".qmd", ".md", ".ipynb", ".Rmd"]

  /// Something that `@fig-funnel` means.
  struct Target: Hashable {
    var page: String

    /// What readers know it by; empty for something without a title.
    var words: String
  }

  /// The titles of pages that say one, by their paths.
  private(set) var titles: [String: String] = [:]
  private(set) var targets: [String: Target] = [:]

  /// All pages in the order of people; names with a low line at their beginning are parts of others.
  let paths: [String]
  private let lines: [String: [PageLine]]

  init(_ files: SourceFiles) {
    var lines: [String: [PageLine]] = [:]
    var paths: [String] = []
    for path in files.paths
    where Self.endings.contains(where: { path.hasSuffix($0) }) && SourceFiles.isShown(path)
      && !path.split(separator: "/").contains(where: { $0.hasPrefix("_") })
    {
      guard let text = files.text(of: path) else { continue }
      if path.hasSuffix(".ipynb") {
        guard let notebook = Notebook(text) else { continue }
        lines[path] = notebook.lines
      } else {
        lines[path] = PageLine.lines(of: text)
      }
      paths.append(path)
    }
    self.lines = lines
    self.paths = paths
    for path in paths { read(path, lines[path] ?? []) }
  }

  func lines(of path: String) -> [PageLine]? { lines[path] }

  private mutating func read(_ path: String, _ lines: [PageLine]) {
    var rest = lines
    let matter = FrontMatter(takenFrom: &rest, path: path)
    titles[path] = matter["title"]?.words.map { PageHead.words(of: $0) }
    var fences = FenceTracker()
    var caption = ""
    for line in rest {
      if fences.takesAsCode(line.text) {
        // Code names what it draws in comments of its own.
        if let match = line.text.wholeMatch(of: /\s*(?:#|\/\/)\|\s*label:\s*["']?([\w-]+)["']?\s*/)
        {
          add(String(match.1), on: path, caption)
        }
        continue
      }
      if let heading = HeadingLine(line.text) {
        let words = PageHead.words(of: heading.title)
        if titles[path] == nil { titles[path] = words }
        caption = words
        if let id = heading.id { add(id, on: path, words) }
        continue
      }
      guard line.text.contains("#") else { continue }
      for match in line.text.matches(of: /!\[([^\]]*)\]\([^)]*\)\{[^}]*#([\w-]+)/) {
        add(String(match.2), on: path, PageHead.words(of: String(match.1)))
      }
      for match in line.text.matches(of: /^\s*:\s+(.*?)\s*\{#([\w-]+)/) {
        add(String(match.2), on: path, PageHead.words(of: String(match.1)))
      }
      for match in line.text.matches(of: /\{[^}]*#([\w-]+)/) { add(String(match.1), on: path, "") }
    }
  }

  private mutating func add(_ id: String, on path: String, _ words: String) {
    if let known = targets[id], !known.words.isEmpty || words.isEmpty { return }
    targets[id] = Target(page: path, words: words)
  }
}
