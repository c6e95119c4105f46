/// What pages of Quarto write line by line, outside code.
enum QuartoText {
  static func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    var notes: [PageLine] = []
    for index in page.lines.indices {
      let line = page.lines[index]
      guard !fences.takesAsCode(line.text) else { continue }
      if line.text.wholeMatch(of: /\s*\+[-=+:]{3,}\+\s*/) != nil,
        index == 0 || !page.lines[index - 1].text.trimmingStart.hasPrefix("|")
      {
        page.note(
          .keptAsText, "Table of lines", "Write it as a table with one line for each row.",
          line: line.number)
      }
      // A caption below a table; with an id, others lead there.
      if let match = line.text.wholeMatch(of: /:[ \t]+(.*?)[ \t]*(\{[^{}]*\})?[ \t]*/),
        isBelowTable(index, page.lines)
      {
        page.lines[index].text = String(match.1)
        if let braces = match.2, let id = braces.firstMatch(of: /#([\w-]+)/)?.1 {
          page.lines[index].places.append(PageLine.Place(name: String(id)))
        }
        page.note(.changed, "Caption of a table", "It is a paragraph below it.", line: line.number)
      }
      guard line.text.contains("^[") else { continue }
      page.lines[index].text = line.text.replacing(/\^\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]/) {
        match in
        let name = "here-\(notes.count + 1)"
        notes.append(PageLine("[^\(name)]: \(match.1)", number: line.number))
        return "[^\(name)]"
      }
    }
    page.addFootnotes(notes)
  }

  private static func isBelowTable(_ index: Int, _ lines: [PageLine]) -> Bool {
    var above = index - 1
    while above >= 0, lines[above].isBlank { above -= 1 }
    guard above >= 0, index - above < 3 else { return false }
    let text = lines[above].text.trimmingStart
    return text.hasPrefix("|") || text.hasPrefix("+") || text.hasPrefix("---")
  }
}

/// Shortcodes of Quarto, `{{< include file >}}`.
struct QuartoShortcodes {
  private let files: SourceFiles
  private let variables: [String: String]
  private let page: String
  private var notes: [PageNote] = []

  init(_ files: SourceFiles, _ variables: [String: String], page: String) {
    self.files = files
    self.variables = variables
    self.page = page
  }

  mutating func write(_ result: inout ForeignPage) {
    guard result.lines.contains(where: { $0.text.contains("{{<") }) else { return }
    result.lines = expanded(result.lines, depth: 0)
    result.notes += notes
  }

  private mutating func expanded(_ lines: [PageLine], depth: Int) -> [PageLine] {
    var result: [PageLine] = []
    var fences = FenceTracker()
    for line in lines {
      guard !fences.takesAsCode(line.text), line.text.contains("{{<") else {
        result.append(line)
        continue
      }
      if let (_, tag) = Shortcode.all(in: line.text).first, tag.name == "include", !tag.isShown,
        String(line.text.trimmingEnd).trimmingStart == tag.text
      {
        result += included(tag, line, depth)
        continue
      }
      var text = line.text
      for (range, tag) in Shortcode.all(in: line.text).reversed() {
        text.replaceSubrange(range, with: written(tag, line.number))
      }
      result.append(PageLine(text, number: line.number, places: line.places))
    }
    return result
  }

  private mutating func included(_ tag: Shortcode, _ line: PageLine, _ depth: Int) -> [PageLine] {
    let name = tag.values.first ?? ""
    guard depth < 10,
      let path = SourcePath.resolve(
        name, from: name.hasPrefix("/") ? "" : SourcePath.folder(of: page)),
      let text = files.text(of: path)
    else {
      note(.leftOut, tag, "The file does not exist: \(name).", line.number)
      return []
    }
    note(.changed, tag, "Lectern has no includes, so the text itself is here.", line.number)
    var lines = PageLine.lines(of: text)
    _ = FrontMatter(takenFrom: &lines, path: path)
    return expanded(
      lines.map { PageLine($0.text, number: line.number, places: $0.places) }, depth: depth + 1)
  }

  private mutating func written(_ tag: Shortcode, _ number: Int) -> String {
    // With a comment in it, it is shown as it is written.
    guard !tag.isShown else {
      return "`\(tag.text.replacing("/*", with: "").replacing("*/", with: ""))`"
    }
    switch tag.name {
    case "var", "meta":
      let name = tag.values.first ?? ""
      if let value = variables[name] {
        note(.changed, tag, "Its value is written out.", number)
        return value
      }
      note(.leftOut, tag, "Nothing has this name: \(name).", number)
      return ""
    case "video", "embed", "iframe":
      let address = tag.values.first ?? tag.value("src") ?? ""
      note(.keptAsText, tag, "It is a link now.", number)
      return address.isEmpty ? "" : "[\(tag.value("title") ?? address)](\(address))"
    case "kbd":
      note(.changed, tag, "It is written as <kbd>.", number)
      return (tag.values.first ?? "").split(separator: "-").map { "<kbd>\($0)</kbd>" }
        .joined(separator: "+")
    case "pagebreak":
      note(.leftOut, tag, "Every edition breaks its own pages.", number)
      return ""
    default:
      note(.leftOut, tag, "It does something only on a web page.", number)
      return ""
    }
  }

  private mutating func note(
    _ outcome: ImportReport.Outcome, _ tag: Shortcode, _ reason: String, _ number: Int
  ) {
    notes.append(
      PageNote(
        outcome: outcome, construct: "`{{< \(tag.name) >}}`", reason: reason, line: number))
  }
}
