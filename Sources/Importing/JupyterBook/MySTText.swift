import LessonModel

/// Roles, links by labels and substitutions of MyST, line by line, outside code.
struct MySTText {
  private let pages: MySTPages
  private let substitutions: [String: String]
  private let path: String
  private var notes: [PageNote] = []

  init(_ pages: MySTPages, _ substitutions: [String: String], page: String) {
    self.pages = pages
    self.substitutions = substitutions
    path = page
  }

  mutating func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    for index in page.lines.indices {
      let line = page.lines[index]
      guard !fences.takesAsCode(line.text) else { continue }
      var text = line.text
      if text.contains("{") { text = roles(text, line.number) }
      if text.contains("](") { text = links(text, line.number) }
      if text.contains("{{") { text = substituted(text, line.number) }
      page.lines[index].text = text
    }
    page.notes += notes
  }

  private mutating func note(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, _ number: Int
  ) {
    notes.append(PageNote(outcome: outcome, construct: construct, reason: reason, line: number))
  }

  /// A link to a label; nil if nothing has it.
  private func link(_ label: String, _ words: String) -> String? {
    pages.targets.link(to: label, from: path, words: words)
  }

  // MARK: Roles

  /// `` {ref}`words <label>` `` and the others.
  private mutating func roles(_ text: String, _ number: Int) -> String {
    text.replacing(/\{([A-Za-z][\w:.-]*)\}(`+)(.+?)\2(?!`)/) { match in
      let name = String(match.1)
      let written = String(match.3)
      var words = ""
      var target = written
      if let parts = written.wholeMatch(of: /(.*?)\s*<([^<>]+)>\s*/) {
        words = String(parts.1)
        target = String(parts.2)
      }
      var outcome = ImportReport.Outcome.changed
      var reason = "It is a link with the words of what it names."
      var new: String
      switch name {
      case "ref", "numref", "eq", "std:ref", "prf:ref", "numref:":
        new = link(target, words.contains("%s") ? "" : words) ?? ""
        if new.isEmpty {
          (outcome, reason) = (.keptAsText, "Nothing has this label: \(target).")
          new = words.isEmpty ? target : words
        }
      case "doc":
        let page = pages.written.page(
          target, from: target.hasPrefix("/") ? "" : SourcePath.folder(of: path))
        let title = page.flatMap { pages.titles[$0] } ?? target
        new =
          "[\(BoxWriter.label(words.isEmpty ? title : words))](\(page.map { RelativePath.of($0, from: SourcePath.folder(of: path)) } ?? target))"
      case "download": new = "[\(words.isEmpty ? SourcePath.name(of: target) : words)](\(target))"
      case "math": (new, reason) = ("$\(written)$", "It is written between dollar signs.")
      case "kbd", "sub", "sup", "subscript", "superscript":
        let tag = String(name.prefix(3))
        (new, reason) = ("<\(tag)>\(written)</\(tag)>", "It is written as <\(tag)>.")
      case "abbr":
        if let parts = written.wholeMatch(of: /(.*?)\s*\((.*)\)\s*/) {
          new = "<abbr title=\"\(parts.2.replacing("\"", with: "&quot;"))\">\(parts.1)</abbr>"
        } else {
          new = written
        }
        reason = "It is written as <abbr>."
      case "cite", "cite:p", "cite:t", "cite:ps", "cite:ts", "citep", "citet":
        (outcome, reason) = (.keptAsText, "Lessons have no list of books: \(target).")
        new = written
      case "term":
        (new, reason) = (words.isEmpty ? target : words, "Its words stay.")
      case "guilabel", "menuselection", "strong", "command":
        (new, reason) = ("**\(words.isEmpty ? target : words)**", "Its words are bold.")
      case "index": (new, reason) = (words.isEmpty ? target : words, "Its words stay.")
      default: (new, reason) = ("`\(written)`", "Its words are written as code.")
      }
      note(outcome, "`{\(name)}`", reason, number)
      return new
    }
  }

  // MARK: Links and substitutions

  /// `[words](label)` and `[](label)`: a label is not a file.
  private mutating func links(_ text: String, _ number: Int) -> String {
    text.replacing(/(?:!?)\[([^\[\]]*)\]\(([^()\s]+)\)/) { match in
      guard !match.0.hasPrefix("!") else { return String(match.0) }
      let written = String(match.2)
      let label = written.hasPrefix("#") ? String(written.dropFirst()) : written
      if pages.written.page(written, from: SourcePath.folder(of: path)) == nil,
        let new = link(label, String(match.1))
      {
        note(.changed, "Link to a label", "It leads to the same place.", number)
        return new
      }
      // A link without words has those of its page.
      if match.1.isEmpty, let page = pages.written.page(written, from: SourcePath.folder(of: path)),
        let title = pages.titles[page]
      {
        note(.changed, "Link without words", "It has the title of its page.", number)
        return "[\(BoxWriter.label(title))](\(written))"
      }
      return String(match.0)
    }
  }

  private mutating func substituted(_ text: String, _ number: Int) -> String {
    text.replacing(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/) { match in
      if let value = substitutions[String(match.1)] {
        note(.changed, "Substitution", "Its text is written out.", number)
        return value
      }
      note(.leftOut, "Substitution", "Nothing has this name: \(match.1).", number)
      return ""
    }
  }
}
