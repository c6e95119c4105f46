/// The pages of a Jupyter Book, and the places in them that have a label.
struct MySTPages {
  let written: WrittenPages
  private(set) var titles: [String: String] = [:]
  private(set) var targets: [String: LabelledPlace] = [:]

  init(_ files: SourceFiles) {
    written = WrittenPages(files, endings: [".md", ".ipynb"]) { $0.hasPrefix("_build/") }
    for path in written.paths { read(path, written.lines(of: path)) }
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
        targets.note(String(match.1), on: path, "")
      } else if let heading = HeadingLine(line.text) {
        let words = PageHead.words(of: heading.title)
        if titles[path] == nil { titles[path] = words }
        for label in waiting { targets.note(label, on: path, words) }
        waiting = []
      } else if let match = text.prefixMatch(of: /(?:`{3,}|:{3,})\{([\w:-]+)\}[ \t]*(.*)/) {
        figure = nil
        // The words after a figure's name are its file.
        directive =
          ["figure", "image"].contains(match.1) ? "" : PageHead.words(of: String(match.2))
        for label in waiting where !directive.isEmpty { targets.note(label, on: path, directive) }
        waiting = []
      } else if let match = text.wholeMatch(of: /:(?:name|label):[ \t]*(\S+)\s*/) {
        targets.note(String(match.1), on: path, directive)
        figure = directive.isEmpty ? String(match.1) : nil
      } else if !text.isEmpty, text.wholeMatch(of: /:[\w-]+:.*/) == nil {
        waiting = []
        if let label = figure, text.first != "`", text.first != ":" {
          targets.note(label, on: path, PageHead.words(of: String(text)))
        }
        figure = nil
      }
    }
  }
}
