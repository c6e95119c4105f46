import Diagnostics
import LessonModel
import LessonReader
import MarkdownKit

/// The changes that make a lesson of a chapter's text.
struct MdBookWriting {
  private let source: SourceText
  private let title: MarkdownBlock.Heading?
  private let page: PageText
  private var edits = TextEdits()
  private(set) var notes:
    [(offset: Int, outcome: ImportReport.Outcome, construct: String, reason: String)] = []

  init(_ source: SourceText, title: MarkdownBlock.Heading?, _ page: PageText) {
    self.source = source
    self.title = title
    self.page = page
  }

  /// The text with all changes.
  var text: String { edits.applied(to: source.bytes) }

  private mutating func note(
    _ offset: Int, _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String
  ) {
    notes.append((offset, outcome, construct, reason))
  }

  // MARK: Headings

  /// The title becomes `#`, and the sections below it begin at `##`; names of places stay.
  mutating func writeHeadings() {
    let shift = (title?.level ?? 2) - 1
    for heading in page.headings {
      let isTitle = heading.span.start == title?.span.start
      let level = isTitle ? 1 : max(2, heading.level - (title == nil ? 0 : shift))
      let range = heading.span.range
      let marks = source.bytes[range].prefix { $0 == UInt8(ascii: "#") }
      if marks.isEmpty {
        underlined(heading, level)
      } else if level != heading.level {
        edits.replace(
          range.lowerBound..<range.lowerBound + marks.count,
          with: String(repeating: "#", count: level))
      }
      guard let attributes = heading.attributes else { continue }
      let id = attributes.id.flatMap { Anchor($0.value) }
      guard isTitle || id == nil || attributes.attributes.count > 1 else { continue }
      let new = isTitle ? "" : id.map { "{#\($0.text)}" } ?? ""
      var start = attributes.span.start
      while new.isEmpty, start > range.lowerBound, source.bytes[start - 1] == 0x20 { start -= 1 }
      edits.replace(start..<attributes.span.end, with: new)
      note(
        attributes.span.start, .changed, "Braces of a heading",
        "Lectern keeps the name of a place, and no classes.")
    }
  }

  /// A heading with a line below it, in one line with marks.
  private mutating func underlined(_ heading: MarkdownBlock.Heading, _ level: Int) {
    guard let first = heading.inlines.first, let last = heading.inlines.last else { return }
    edits.replace(
      heading.span.start..<first.range.lowerBound, with: String(repeating: "#", count: level) + " ")
    edits.replace(last.range.upperBound..<heading.span.end, with: "")
    for case .softBreak(let span) in heading.inlines { edits.replace(span.range, with: " ") }
  }

  // MARK: Code

  private static let options: Set<String> = [
    "editable", "ignore", "no_run", "should_panic", "compile_fail", "noplayground", "noplaypen",
    "mdbook-runnable", "runnable", "does_not_compile", "panics", "not_desired_behavior",
    "test_harness",
  ]

  mutating func writeCode() {
    for code in page.code {
      let start = code.span.start
      let line = source.range(ofLine: source.lineNumber(at: start))
      let fence = source.bytes[start..<line.upperBound].prefix {
        $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
      }
      guard fence.count > 2 else { continue }
      var end = line.upperBound
      while end > fence.endIndex, source.bytes[end - 1] <= 0x20 { end -= 1 }
      if code.info.hasPrefix("admonish") {
        admonition(code, fence: fence.count, infoEnd: end)
        continue
      }
      let words = code.info.split { $0 == "," || $0 == " " }.map(String.init)
      guard let first = words.first else { continue }
      let isOption =
        Self.options.contains(first) || first.hasPrefix("edition20")
        || first.hasPrefix("error_code")
      let language = isOption ? "rust" : first
      if words.count > 1 || isOption {
        edits.replace(fence.endIndex..<end, with: language)
        note(
          start, .changed, "Options of code",
          "Lectern shows code and does not run it: only the language stays.")
      }
      if language == "rust" { hide(linesOf: code) }
    }
  }

  /// Lines that begin with `# ` are there to compile an example; the book does not show them.
  private mutating func hide(linesOf code: MarkdownBlock.CodeBlock) {
    let first = source.lineNumber(at: code.span.start) + 1
    let last = source.lineNumber(at: max(code.span.start, code.span.end - 1))
    guard first < last else { return }
    var count = 0
    for number in first..<last {
      let range = source.range(ofLine: number)
      let line = String(decoding: source.bytes[range], as: UTF8.self)
      if line.contains(/^[ >]*#(?: |$)/) {
        edits.replace(range.lowerBound..<source.offset(ofLine: number + 1), with: "")
        count += 1
      } else if let match = line.firstMatch(of: /^[ >]*##/) {
        let mark = range.lowerBound + match.0.utf8.count
        edits.replace(mark - 1..<mark, with: "")
      }
    }
    if count > 0 {
      note(
        code.span.start, .leftOut, "Hidden lines of code",
        "The book does not show them either: they are there to compile the example.")
    }
  }

  /// The plugin mdbook-admonish writes boxes as code: ```` ```admonish note "Title" ````.
  private mutating func admonition(_ code: MarkdownBlock.CodeBlock, fence: Int, infoEnd: Int) {
    let kind = code.info.firstMatch(of: /admonish +([a-z]+)/).map { String($0.1) } ?? "note"
    let title = code.info.firstMatch(of: /"([^"]*)"/).map { String($0.1) } ?? ""
    let name = OtherTools.directive(for: kind) ?? "note"
    let colons = String(repeating: ":", count: fence)
    edits.replace(
      code.span.start..<infoEnd, with: "\(colons)\(name)" + (title.isEmpty ? "" : "[\(title)]"))
    let line = source.range(ofLine: source.lineNumber(at: max(code.span.start, code.span.end - 1)))
    let closing = source.bytes[line].firstIndex {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    if let closing, line.lowerBound > code.span.start {
      edits.replace(closing..<closing + fence, with: colons)
    }
    note(code.span.start, .changed, "`admonish`", "It is written as a block of Lectern's.")
  }

  // MARK: Links and pictures

  mutating func writeLinks(_ links: inout PageLinks) {
    for inline in page.inlines {
      switch inline {
      case .link(let link):
        write(
          link.destination, in: link.span.range,
          after: link.inlines.last?.range.upperBound ?? link.span.start + 1, isPicture: false,
          &links)
      case .image(let image):
        write(
          image.source, in: image.span.range,
          after: image.alternative.last?.range.upperBound ?? image.span.start + 2, isPicture: true,
          &links)
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough,
        .footnoteReference, .html:
        continue
      }
    }
    writeDefinitions(&links)
  }

  private mutating func write(
    _ destination: String, in range: Range<Int>, after inner: Int, isPicture: Bool,
    _ links: inout PageLinks
  ) {
    guard
      let place = DestinationPlace(in: source.bytes, range: inner..<range.upperBound)
    else { return }
    if !isPicture, !links.hasPlace(destination) {
      note(
        range.lowerBound, .changed, "Link to a place",
        "The page has no such place, so the link leads to its beginning.")
    }
    switch links.destination(destination) {
    case .same: return
    case .new(let path):
      if path != destination { edits.replace(place.range, with: path) }
    case .missing:
      // Its words stay.
      edits.replace(range.lowerBound..<range.lowerBound + (isPicture ? 2 : 1), with: "")
      edits.replace(place.bracket..<range.upperBound, with: "")
      note(
        range.lowerBound, isPicture ? .leftOut : .keptAsText, isPicture ? "Picture" : "Link",
        "It leads to nothing in the source: \(destination)")
    }
  }

  /// Links may be written in two places: `[text][name]`, and `[name]: address`.
  private mutating func writeDefinitions(_ links: inout PageLinks) {
    let hidden = page.code.map(\.span.range) + page.html.map(\.span.range)
    for number in 1...source.lineCount {
      let range = source.range(ofLine: number)
      guard source.bytes[range].first(where: { $0 != 0x20 }) == UInt8(ascii: "["),
        !hidden.contains(where: { $0.contains(range.lowerBound) })
      else { continue }
      let line = String(decoding: source.bytes[range], as: UTF8.self)
      guard let match = line.firstMatch(of: /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*<?([^\s<>]+)>?/)
      else { continue }
      let start = range.lowerBound + line[..<match.1.startIndex].utf8.count
      switch links.destination(String(match.1)) {
      case .same: continue
      case .new(let path): edits.replace(start..<start + match.1.utf8.count, with: path)
      case .missing:
        note(
          range.lowerBound, .leftOut, "Link", "It leads to nothing in the source: \(match.1)")
      }
    }
  }

  // MARK: Formulas

  /// MathJax writes `\\( x \\)` in a line, and `\\[ x \\]` as a block.
  mutating func writeFormulas() {
    guard source.contains(UInt8(ascii: "\\")) else { return }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let hidden = page.code.map(\.span.range)
    for match in text.matches(of: /\\\\\(\s*(.+?)\s*\\\\\)/) {
      write(match.0, "$\(match.1)$", in: text, hidden)
    }
    for match in text.matches(of: /\\\\\[\s*((?:[^\\]|\\(?!\\\]))+?)\s*\\\\\]/) {
      write(match.0, "$$\n\(match.1)\n$$", in: text, hidden)
    }
  }

  private mutating func write(
    _ written: Substring, _ new: String, in text: String, _ hidden: [Range<Int>]
  ) {
    let start = text[..<written.startIndex].utf8.count
    guard !hidden.contains(where: { $0.contains(start) }) else { return }
    edits.replace(start..<start + written.utf8.count, with: new)
    note(start, .changed, "Formula", "It is written between dollar signs.")
  }

  // MARK: HTML

  mutating func writeHTML(_ tags: [ForeignHTML.Tag], _ links: inout PageLinks) {
    var html = ForeignHTML(source.bytes, edits)
    html.write(tags, &links) { tag in
      switch tag.name {
      case "listing":
        let number = tag["number"].map { "Listing \($0)" } ?? ""
        let caption = [number, tag["caption"] ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        let file = tag["file-name"].map { caption.isEmpty ? $0 : " (\($0))" } ?? ""
        let words = (caption + file).replacing("[", with: "\\[").replacing("]", with: "\\]")
        let id = tag["number"].map { "{#listing-\($0)}" } ?? ""
        return (":::figure[\(words)]\(id)", ":::")
      case "div" where tag["class"]?.split(separator: " ").contains("warning") == true:
        return (":::warning", ":::")
      default: return nil
      }
    }
    // Below a tag that is gone, spaces would make code of the text.
    for block in page.html where !tags.isEmpty {
      html.outdent(block.span.range)
    }
    edits = html.edits
    notes += html.notes
  }
}

/// Where the destination of a link is in its text: after `](`.
struct DestinationPlace {
  /// The closing bracket.
  let bracket: Int

  /// Without the angle brackets around it.
  let range: Range<Int>

  init?(in bytes: [UInt8], range: Range<Int>) {
    var at = range.lowerBound
    while at + 1 < range.upperBound,
      bytes[at] != UInt8(ascii: "]") || bytes[at + 1] != UInt8(ascii: "(")
    {
      at += 1
    }
    guard at + 1 < range.upperBound else { return nil }
    bracket = at
    var start = at + 2
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    var end = start
    if start < range.upperBound, bytes[start] == UInt8(ascii: "<") {
      guard let close = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) else {
        return nil
      }
      self.range = start..<close + 1
      return
    }
    var depth = 0
    while end < range.upperBound, bytes[end] > 0x20 {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    self.range = start..<end
  }
}
