import Diagnostics
import EditionKit

/// Finds files in a project's `templates/` that change nothing: most often a misspelled name.
enum StrayTemplates {
  /// A warning for each file that replaces no built-in file, that no template names, and that is
  /// not published with the pages.
  static func warnings(own: Templates, builtIn: Templates) -> [Diagnostic] {
    let strays = own.paths(under: "").filter { builtIn.bytes($0) == nil && !isNote($0) }
    guard !strays.isEmpty else { return [] }
    let all = builtIn.overridden(by: own)
    return strays.filter { !isPublished($0) && !isWords($0) && !isNamed($0, in: all) }.map { path in
      .warning(
        .unusedTemplate, "nothing uses this file: it does not replace any of Lectern's files",
        at: .beginning(of: "templates/" + path),
        fixes: [FixIt(way(out: path, among: builtIn.paths(under: "")))])
    }
  }

  /// Every other file in the website's folder is published with the pages, and a page or a
  /// stylesheet may name it; a stylesheet that nothing names has no effect.
  private static func isPublished(_ path: String) -> Bool {
    // Fonts are for `look:` in course.yaml.
    path.hasPrefix("fonts/")
      || path.hasPrefix("web/") && !path.hasSuffix(".mustache") && !path.hasSuffix(".css")
  }

  /// The author's own words for a language.
  private static func isWords(_ path: String) -> Bool {
    WordsLoader.language(ofFile: path) != nil
  }

  /// Files that people put into any folder for each other.
  private static func isNote(_ path: String) -> Bool {
    let name = name(of: path).lowercased()
    return name.hasPrefix(".") || name.hasPrefix("readme") || name.hasPrefix("license")
  }

  /// Whether a file in the same folder names this one: a template by its name in a tag, any other
  /// file by its file name.
  private static func isNamed(_ path: String, in templates: Templates) -> Bool {
    let suffix = ".mustache"
    guard let slash = path.firstIndex(of: "/") else { return false }
    return templates.paths(under: String(path[...slash])).contains { other in
      guard other != path, isText(other), let text = templates.text(other) else { return false }
      guard path.hasPrefix("web/"), path.hasSuffix(suffix) else {
        return holds(text, asName: name(of: path))
      }
      let template = path.dropFirst("web/".count).dropLast(suffix.count)
      return text.split(separator: "{{").contains { tag in
        guard let kind = tag.first, kind == ">" || kind == "<" else { return false }
        let name = tag.dropFirst().prefix { $0 != "}" }
        return name.filter { !$0.isWhitespace } == template
      }
    }
  }

  /// Whether a text contains a name as a whole: `"logo.svg"`, `url(fonts/text.css)`.
  private static func holds(_ text: String, asName name: String) -> Bool {
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let before = text[..<found.lowerBound].last
      rest = rest[found.upperBound...]
      let isWhole = [before, rest.first].allSatisfy { neighbour in
        neighbour.map { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) } ?? true
      }
      if isWhole { return true }
    }
    return false
  }

  private static func isText(_ path: String) -> Bool {
    [".mustache", ".css", ".typ", ".js", ".svg", ".html"].contains { path.hasSuffix($0) }
  }

  private static func way(out path: String, among known: [String]) -> String {
    // Several editions have a stylesheet: only the author knows which one is meant.
    let inPlace = known.filter { name(of: $0) == name(of: path) }
    let near = Suggestion.nearest(to: path, among: known).map { [$0] } ?? []
    let guesses = (inPlace.isEmpty ? near : inPlace).map { "templates/\($0)" }
    guard let last = guesses.last else {
      return "remove it, or name it in a template; docs/look.md lists the files"
    }
    let others = guesses.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
