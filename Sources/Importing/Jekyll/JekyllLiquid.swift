/// The tags and values of Liquid on a page of Jekyll: `{% link page.md %}`, `{{ site.title }}`.
struct JekyllLiquid {
  private let files: SourceFiles
  private let config: FrontMatter
  private let matter: FrontMatter
  private let page: String
  private var notes: [PageNote] = []
  private var isComment = false

  init(_ files: SourceFiles, _ config: FrontMatter, _ matter: FrontMatter, page: String) {
    self.files = files
    self.config = config
    self.matter = matter
    self.page = page
  }

  mutating func write(_ result: inout ForeignPage) {
    guard result.lines.contains(where: { $0.text.contains("{%") || $0.text.contains("{{") }) else {
      return
    }
    result.lines = expanded(result.lines, depth: 0)
    result.notes += notes
  }

  private mutating func expanded(_ lines: [PageLine], depth: Int) -> [PageLine] {
    var result: [PageLine] = []
    var isRaw = false
    var fences = FenceTracker()
    for line in lines {
      let isCode = fences.takesAsCode(line.text)
      if line.text.contains(/\{%-?\s*endraw\s*-?%\}/) { isRaw = false }
      if isComment {
        if line.text.contains(/\{%-?\s*endcomment\s*-?%\}/) { isComment = false }
        continue
      }
      guard line.text.contains("{%") || line.text.contains("{{") else {
        result.append(line)
        continue
      }
      if isRaw {
        result.append(isCode ? line : Self.shown(line))
        continue
      }
      if !isCode,
        let match = line.text.wholeMatch(
          of: /\s*\{%-?\s*include(?:_relative)?\s+([^\s%{}]+\.(?:md|markdown|txt))\b[^%]*%\}\s*/),
        depth < 10
      {
        result += included(String(match.1), line, depth)
        continue
      }
      var new = line
      new.text = isCode ? withoutRaw(line.text) : written(line)
      if line.text.contains(/\{%-?\s*raw\s*-?%\}/), !line.text.contains(/\{%-?\s*endraw\s*-?%\}/) {
        isRaw = true
      }
      // A line that was only a tag must not end a paragraph.
      if new.isBlank, !line.isBlank, result.last?.isBlank == true { continue }
      result.append(new)
    }
    return result
  }

  /// What Jekyll shows as it is written is code here: nothing else shows braces.
  private static func shown(_ line: PageLine) -> PageLine {
    guard !line.text.contains("`") else { return line }
    var line = line
    line.text = line.text.replacing(/\{\{.*?\}\}|\{%.*?%\}/) { "`\($0.0)`" }
    return line
  }

  private func withoutRaw(_ text: String) -> String {
    text.replacing(/\{%-?\s*(?:end)?raw\s*-?%\}/, with: "")
  }

  private mutating func included(_ name: String, _ line: PageLine, _ depth: Int) -> [PageLine] {
    let path = [SourcePath.folder(of: page), "_includes"].lazy
      .compactMap { SourcePath.resolve(name, from: $0) }.first { files.has($0) }
    guard let path, let text = files.text(of: path) else {
      note(.leftOut, "include", "The file does not exist: \(name).", line.number)
      return []
    }
    note(.changed, "include", "Lectern has no includes, so the text itself is here.", line.number)
    return expanded(
      PageLine.lines(of: text).map { PageLine($0.text, number: line.number) }, depth: depth + 1)
  }

  private mutating func written(_ line: PageLine) -> String {
    let number = line.number
    var text = line.text.replacing(/\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}/, with: "")
    if let match = text.firstMatch(of: /\{%-?\s*comment\s*-?%\}/) {
      isComment = true
      text = String(text[..<match.range.lowerBound])
    }
    text = text.replacing(/\{%-?\s*([a-z_]+)\s*(.*?)\s*-?%\}/) { match in
      tag(String(match.1), String(match.2), number)
    }
    return text.replacing(/\{\{-?\s*(.*?)\s*-?\}\}/) { match in value(String(match.1), number) }
  }

  private mutating func tag(_ name: String, _ rest: String, _ number: Int) -> String {
    switch name {
    case "raw", "endraw": return ""
    case "highlight":
      note(.changed, name, "It is code between fences.", number)
      return "```\(rest.prefix { !$0.isWhitespace })"
    case "endhighlight": return "```"
    case "link": return "/\(rest)"
    case "post_url": return "/_posts/\(rest).md"
    case "include", "include_relative", "include_cached": return include(rest, number)
    default:
      note(.keptAsText, name, "What is between such tags stays; they do nothing here.", number)
      return ""
    }
  }

  /// Many themes have a file for figures and videos, each with names of its own for their values.
  private mutating func include(_ rest: String, _ number: Int) -> String {
    var values: [String: String] = [:]
    for match in rest.matches(of: /([A-Za-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/) {
      values[match.1.lowercased()] = String(match.2 ?? match.3 ?? match.4 ?? "")
    }
    func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
    let file = String(rest.prefix { !$0.isWhitespace })
    if let path = first("src", "url", "image_path", "image", "path", "file", "filename"),
      path.contains(/\.(?:png|jpe?g|gif|svg|webp|avif)$/)
    {
      note(.changed, "include", "It is a picture with its description.", number)
      let caption = first("caption", "title").map { " \"\($0.replacing("\"", with: "'"))\"" } ?? ""
      return "![\(first("alt", "caption", "title") ?? "")](\(path)\(caption))"
    }
    if file.contains("youtube"), let id = first("id", "video_id", "videoid") {
      note(.keptAsText, "include", "It is a link now.", number)
      return "[https://www.youtube.com/watch?v=\(id)](https://www.youtube.com/watch?v=\(id))"
    }
    note(.leftOut, "include", "It is a part of the website: \(file).", number)
    return ""
  }

  private mutating func value(_ written: String, _ number: Int) -> String {
    let parts = written.split(separator: "|").map {
      String(String($0).trimmingEnd).trimmingStart
    }
    guard let name = parts.first else { return "" }
    if let match = name.wholeMatch(of: /"([^"]*)"|'([^']*)'/) {
      return String(match.1 ?? match.2 ?? "")
    }
    switch name {
    case "site.baseurl", "site.url", "page.root", "relative_root_path", "site.root": return ""
    default: break
    }
    let names = name.split(separator: ".", maxSplits: 1)
    if names.count == 2, let source = ["site": config, "page": matter][names[0]],
      let value = source[String(names[1])]?.words
    {
      note(.changed, "{{ }}", "Its value is written out.", number)
      return value
    }
    note(.leftOut, "{{ }}", "Nothing in the source says what it is: \(name).", number)
    return ""
  }

  private mutating func note(
    _ outcome: ImportReport.Outcome, _ name: String, _ reason: String, _ number: Int
  ) {
    notes.append(
      PageNote(
        outcome: outcome, construct: name == "{{ }}" ? "`{{ }}`" : "`{% \(name) %}`",
        reason: reason, line: number))
  }
}
