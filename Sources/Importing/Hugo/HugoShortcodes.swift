import LessonModel

/// The shortcodes of a page of Hugo, one by one: those of Hugo itself, and those that many themes have.
struct HugoShortcodes {
  /// The boxes of themes by their names, and what they are in Lectern.
  static let boxes = [
    "note": "note", "info": "note", "tip": "tip", "success": "tip", "warning": "warning",
    "danger": "caution", "caution": "caution", "important": "important", "error": "caution",
    "attention": "warning", "example": "example", "primary": "note", "secondary": "note",
    "pageinfo": "note",
  ]

  /// Shortcodes whose kind of box is an argument.
  private static let boxesByArgument: Set<String> = [
    "alert", "notice", "callout", "hint", "admonition", "admonish", "blockquote",
  ]
  private static let folded: Set<String> = [
    "details", "expand", "collapse", "spoiler", "opendetails", "accordion-item", "toggle",
  ]
  private static let tabs: Set<String> = ["tab", "codetab"]

  /// Shortcodes that only arrange what is in them.
  private static let frames: Set<String> = [
    "tabs", "tabpane", "codetabs", "columns", "column", "cards", "steps", "cardpane",
    "accordion-list",
    "accordion", "rawhtml", "div", "blocks/section", "section", "center", "filetree/container",
  ]
  private static let silent: Set<String> = [
    "toc", "children", "section-index", "comment", "pagebreak", "br", "hr", "feature-state",
  ]

  let files: SourceFiles
  let links: HugoLinks
  let parameters: [String: String]
  let page: String
  private var writer: BoxWriter

  /// The paired shortcodes that are open, whether a box was opened for each, and what closes it in its line.
  private var open: [(name: String, isBox: Bool, closing: String)] = []
  private var notes: [PageNote] = []

  init(
    _ files: SourceFiles, _ links: HugoLinks, _ parameters: [String: String], page: String,
    _ names: ActivityNames
  ) {
    self.files = files
    self.links = links
    self.parameters = parameters
    self.page = page
    writer = BoxWriter(names)
  }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ result: inout ForeignPage) {
    let ends = Set(
      Shortcode.all(in: result.text).lazy.map(\.tag).filter { $0.isEnd && !$0.isShown }.map(\.name))
    var fences = FenceTracker()
    for line in Self.joined(result.lines) {
      let isCode = fences.takesAsCode(line.text)
      var rest = line.text[...]
      var kept = ""
      for (range, tag) in Shortcode.all(in: line.text) {
        kept += line.text[rest.startIndex..<range.lowerBound]
        rest = line.text[range.upperBound...]
        if isCode || tag.isShown {
          kept += tag.isShown ? Self.shown(tag, isCode: isCode) : tag.text
        } else {
          take(tag, isPaired: ends.contains(tag.name), line, &kept)
        }
      }
      kept += rest
      // Of a line that had only tags, nothing is left.
      if kept.allSatisfy(\.isWhitespace), !line.isBlank { continue }
      add(kept, line)
    }
    writer.closeAll(number: result.lines.last?.number ?? 1)
    result.lines = writer.lines
    result.notes += notes
  }

  /// A tag on several lines is on one line afterward.
  private static func joined(_ lines: [PageLine]) -> [PageLine] {
    var result: [PageLine] = []
    var fences = FenceTracker()
    for line in lines {
      if let last = result.last, isUnfinished(last.text), !fences.isInside, !line.isBlank {
        result[result.count - 1].text += " " + line.text.drop { $0 == " " || $0 == "\t" }
      } else {
        _ = fences.takesAsCode(line.text)
        result.append(line)
      }
    }
    return result
  }

  private static func isUnfinished(_ line: String) -> Bool {
    guard let open = line.ranges(of: "{{<").last ?? line.ranges(of: "{{%").last else {
      return false
    }
    return !line[open.upperBound...].contains("}}")
  }

  /// A tag that is meant to be seen.
  private static func shown(_ tag: Shortcode, isCode: Bool) -> String {
    let text = tag.text.replacing("/*", with: "").replacing("*/", with: "")
    return isCode ? text : "`\(text)`"
  }

  mutating func note(
    _ outcome: ImportReport.Outcome, _ tag: Shortcode, _ reason: String, _ line: PageLine
  ) {
    notes.append(
      PageNote(
        outcome: outcome, construct: "`{{< \(tag.name) >}}`", reason: reason, line: line.number))
  }

  // MARK: One tag

  /// Writes a tag: as a box around what follows, or as words in its line.
  private mutating func take(
    _ tag: Shortcode, isPaired: Bool, _ line: PageLine, _ kept: inout String
  ) {
    if tag.isEnd {
      end(tag, line, &kept)
      return
    }
    if let form = form(of: tag) {
      flush(&kept, line)
      writer.open(form.form, title: form.title, indent: line.indent, number: line.number)
      if isPaired, !tag.isWhole {
        open.append((tag.name, true, ""))
      } else {
        if let text = tag.value("text", "content") {
          writer.add(PageLine(text, number: line.number))
        }
        writer.close(number: line.number)
      }
      note(.changed, tag, "It is written as a block of Lectern's.", line)
      return
    }
    let isOpen = isPaired && !tag.isWhole
    if isOpen, let link = link(around: tag) {
      kept += "["
      open.append((tag.name, false, "](\(link))"))
      note(.changed, tag, "It is a link.", line)
      return
    }
    if let words = words(of: tag, line) {
      kept += words
      if isOpen { open.append((tag.name, false, Self.closings[tag.name] ?? "")) }
      return
    }
    if isOpen {
      open.append((tag.name, false, ""))
      let isFrame = Self.frames.contains(tag.name)
      note(
        isFrame ? .changed : .keptAsText, tag,
        isFrame ? "What is in it is in the lesson." : "Lectern does not know what it does.", line)
    } else if Self.silent.contains(tag.name) {
      note(.leftOut, tag, "Every edition makes its own.", line)
    } else {
      let arguments = (tag.values + tag.named.values.sorted()).joined(separator: ", ")
      note(
        .leftOut, tag,
        "Lectern does not know what it does" + (arguments.isEmpty ? "." : ": \(arguments)."), line)
    }
  }

  private mutating func end(_ tag: Shortcode, _ line: PageLine, _ kept: inout String) {
    guard let index = open.lastIndex(where: { $0.name == tag.name }) else { return }
    while open.count > index, let last = open.popLast() {
      if last.isBox {
        flush(&kept, line)
        writer.close(number: line.number)
      } else if last.name == "highlight" {
        flush(&kept, line)
        writer.add(PageLine("```", number: line.number))
      } else {
        kept += last.closing
      }
    }
  }

  /// What ends the words that some shortcodes begin in a line.
  private static let closings = ["kbd": "</kbd>", "katex": "$", "math": "$", "latex": "$"]

  /// Where a button with its words between its tags leads.
  private func link(around tag: Shortcode) -> String? {
    guard ["button", "linkbutton", "link"].contains(tag.name) else { return nil }
    return tag.value("href", "relref", "link", "url", at: 0).map {
      links.destination(of: $0, on: page)
    }
  }

  /// Words before a tag that is a block are a line of their own.
  private mutating func flush(_ kept: inout String, _ line: PageLine) {
    if kept.contains(where: { !$0.isWhitespace }) {
      add(kept, line)
    }
    kept = ""
  }

  /// Adds words that may have several lines.
  private mutating func add(_ words: String, _ line: PageLine) {
    var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    for text in lines { writer.add(PageLine(text, number: line.number)) }
  }

  /// The box that a shortcode opens, and its title.
  private func form(of tag: Shortcode) -> (form: BoxWriter.Form, title: String)? {
    let title = tag.value("title", "header", "summary", "name", "label") ?? ""
    if let box = Self.boxes[tag.name] {
      return (.directive(box, hasLabel: true), title.isEmpty ? tag.value(at: 0) ?? "" : title)
    }
    if Self.boxesByArgument.contains(tag.name) {
      let kind = tag.value("type", "color", "context", "severity", "style", at: 0) ?? "note"
      let box = Self.boxes[kind.lowercased()] ?? OtherTools.directive(for: kind) ?? "note"
      let second = tag.named.isEmpty ? tag.value(at: 1) ?? "" : ""
      return (.directive(box, hasLabel: true), title.isEmpty ? second : title)
    }
    if Self.folded.contains(tag.name) || Self.tabs.contains(tag.name) {
      let words = title.isEmpty ? tag.value(at: 0) ?? "" : title
      return (.details, words.isEmpty ? "…" : words)
    }
    return nil
  }
}
