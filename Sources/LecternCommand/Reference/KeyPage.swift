import LessonReader

/// The reference of all YAML keys as Markdown, made from the definitions that the reader checks
/// against.
enum KeyPage {
  static var text: String {
    var text = """
      # Files

      The keys of every YAML file of a course, and of the front matter at the beginning of a lesson. Lectern reports \
      any other key, and suggests the closest one. `lectern schema` prints the same information as JSON \
      Schemas, for editors.

      """
    for (title, keys) in [
      ("lessons/course.yaml", KeySet.course), ("unit.yaml, in a unit's folder", .unit),
      ("The front matter of a lesson", .lesson), ("lessons/glossary.yaml", .glossary),
      ("lessons/pronunciation.yaml", .pronunciation),
      ("lessons/published.yaml, which Lectern writes", .published),
    ] {
      text += "\n## \(title)\n\n" + table(keys)
      for (name, inner) in groups(in: keys) {
        text += "\n### \(name)\n\n" + table(inner)
      }
    }
    return text
  }

  private static func table(_ keys: KeySet) -> String {
    var text = "| key | takes | what it is for |\n| --- | --- | --- |\n"
    for key in keys.keys {
      let needed = key.isRequired ? " (required)" : ""
      text += "| `\(key.name)`\(needed) | \(words(for: key.kind)) | \(key.summary) |\n"
    }
    return text
  }

  /// The groups of keys inside a set, at any depth, in order, each with its path.
  private static func groups(in keys: KeySet, under path: String = "") -> [(String, KeySet)] {
    keys.keys.flatMap { key -> [(String, KeySet)] in
      guard let inner = record(in: key.kind) else { return [] }
      let name = path.isEmpty ? "`\(key.name)`" : "\(path) › `\(key.name)`"
      return [(name, inner)] + groups(in: inner, under: name)
    }
  }

  private static func record(in kind: Key.Kind) -> KeySet? {
    switch kind {
    case .record(let keys): keys
    case .list(let kind), .oneOrMore(let kind), .named(let kind): record(in: kind)
    case .text, .flag, .integer, .number, .date, .id, .language, .site, .url, .email, .uuid, .file,
      .choice:
      nil
    }
  }

  private static func words(for kind: Key.Kind) -> String {
    switch kind {
    case .text: "text"
    case .flag: "`true` or `false`"
    case .integer(let range): "a whole number, \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number, \(range.lowerBound) to \(range.upperBound)"
    case .date: "a day, `2026-11-23`"
    case .id: "lower-case letters, digits and single hyphens"
    case .language: "a language tag, `en` or `pt-BR`"
    case .site: "a web address, `https://example.org/course/`"
    case .url: "a web address"
    case .email: "an e-mail address"
    case .uuid: "a UUID"
    case .file: "the path of a file"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(.text): "a list of texts"
    case .list(let kind): record(in: kind) == nil ? "a list, each \(words(for: kind))" : "a list"
    case .oneOrMore(.text): "text, or a list of texts"
    case .oneOrMore(let kind): "\(words(for: kind)), or a list of them"
    case .record: "its own keys, below"
    // The only names with words to choose from are those of rules.
    case .named(.choice(let levels)):
      "names of rules, each with one of \(words(for: .choice(levels)))"
    case .named(let kind): "names that the course defines, each with \(words(for: kind))"
    }
  }
}
