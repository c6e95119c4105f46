import Diagnostics

/// The pages of a project of Quarto, and what their cross-references name.
struct QuartoPages {
  static let endings = [".qmd", ".md", ".ipynb", ".Rmd"]

  /// The texts; names with a low line at their beginning are parts of others.
  let written: WrittenPages

  /// The titles of pages that say one, by their paths.
  private(set) var titles: [String: String] = [:]

  /// What `@fig-funnel` means.
  private(set) var targets: [String: LabelledPlace] = [:]

  init(_ files: SourceFiles) {
    written = WrittenPages(files, endings: Self.endings) { path in
      path.split(separator: "/").contains { $0.hasPrefix("_") }
    }
    for path in written.paths { read(path, written.lines(of: path)) }
  }

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
          targets.note(String(match.1), on: path, caption)
        }
        continue
      }
      if let heading = HeadingLine(line.text) {
        let words = PageHead.words(of: heading.title)
        if titles[path] == nil { titles[path] = words }
        caption = words
        if let id = heading.id { targets.note(id, on: path, words) }
        continue
      }
      guard line.text.contains("#") else { continue }
      for match in line.text.matches(of: /!\[([^\]]*)\]\([^)]*\)\{[^}]*#([\w-]+)/) {
        targets.note(String(match.2), on: path, PageHead.words(of: String(match.1)))
      }
      for match in line.text.matches(of: /^\s*:\s+(.*?)\s*\{#([\w-]+)/) {
        targets.note(String(match.2), on: path, PageHead.words(of: String(match.1)))
      }
      for match in line.text.matches(of: /\{[^}]*#([\w-]+)/) {
        targets.note(String(match.1), on: path, "")
      }
    }
  }
}
