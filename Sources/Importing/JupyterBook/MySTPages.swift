/// The pages of a Jupyter Book, and the places in them that have a label.
struct MySTPages {
  static let endings = [".md", ".ipynb"]

  struct Target: Hashable {
    var page: String

    /// The words of the heading or the title below the label; empty for something without words.
    var words: String
  }

  private(set) var titles: [String: String] = [:]
  private(set) var targets: [String: Target] = [:]
  let paths: [String]
  private let lines: [String: [PageLine]]

  init(_ files: SourceFiles) {
    var lines: [String: [PageLine]] = [:]
    var paths: [String] = []
    for path in files.paths
    where Self.endings.contains(where: { path.hasSuffix($0) }) && SourceFiles.isShown(path)
      && !path.hasPrefix("_build/")
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

  /// The page that a path means, with or without its ending.
  func page(_ written: String, from folder: String) -> String? {
    guard let path = SourcePath.resolve(written, from: folder) else { return nil }
    return ([path] + Self.endings.map { path + $0 }).first { lines[$0] != nil }
  }

  private mutating func read(_ path: String, _ lines: [PageLine]) {
    var waiting: [String] = []
    var directive = ""
    /// The label of a figure whose caption comes next.
    var figure: String?
    for line in lines {
      let text = line.text.trimmingStart
      if let match = text.wholeMatch(of: /\(([^()]+)\)=\s*/) {
        waiting.append(String(match.1))
        add(String(match.1), path, "")
      } else if let heading = HeadingLine(line.text) {
        let words = PageHead.words(of: heading.title)
        if titles[path] == nil { titles[path] = words }
        for label in waiting { add(label, path, words) }
        waiting = []
      } else if let match = text.prefixMatch(of: /(?:`{3,}|:{3,})\{([\w:-]+)\}[ \t]*(.*)/) {
        figure = nil
        // The words after a figure's name are its file.
        directive =
          ["figure", "image"].contains(match.1) ? "" : PageHead.words(of: String(match.2))
        for label in waiting where !directive.isEmpty { add(label, path, directive) }
        waiting = []
      } else if let match = text.wholeMatch(of: /:(?:name|label):[ \t]*(\S+)\s*/) {
        add(String(match.1), path, directive)
        figure = directive.isEmpty ? String(match.1) : nil
      } else if !text.isEmpty, text.wholeMatch(of: /:[\w-]+:.*/) == nil {
        waiting = []
        if let label = figure, text.first != "`", text.first != ":" {
          add(label, path, PageHead.words(of: String(text)))
        }
        figure = nil
      }
    }
  }

  private mutating func add(_ label: String, _ path: String, _ words: String) {
    if let known = targets[label], !known.words.isEmpty || words.isEmpty { return }
    targets[label] = Target(page: path, words: words)
  }
}
