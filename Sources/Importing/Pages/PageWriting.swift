import Diagnostics
import LessonModel
import LessonReader
import MarkdownKit

/// The changes that make a lesson of a page's text, the same for all tools.
struct PageWriting {
  private let title: MarkdownBlock.Heading?
  private var editing: PageEditing

  init(_ source: SourceText, title: MarkdownBlock.Heading?, _ page: PageText) {
    self.title = title
    editing = PageEditing(source, page)
  }

  private var source: SourceText { editing.source }
  private var page: PageText { editing.page }

  var notes: [PageEditing.Note] { editing.notes }

  /// The text with all changes.
  var text: String { editing.edits.applied(to: source.bytes) }

  private mutating func replace(_ range: Range<Int>, with new: String) {
    editing.edits.replace(range, with: new)
  }

  // MARK: Headings

  /// The title becomes `#`, and the sections below it begin at `##`; names of places stay.
  mutating func writeHeadings() {
    let others = page.headings.filter { $0.span.start != title?.span.start }
    let shift = 2 - (others.map(\.level).min() ?? 2)
    for heading in page.headings {
      let isTitle = heading.span.start == title?.span.start
      let level = isTitle ? 1 : min(6, heading.level + shift)
      let range = heading.span.range
      let marks = source.bytes[range].prefix { $0 == UInt8(ascii: "#") }
      if marks.isEmpty {
        underlined(heading, level)
      } else if level != heading.level {
        replace(
          range.lowerBound..<range.lowerBound + marks.count,
          with: String(repeating: "#", count: level))
      }
      writeBraces(of: heading, isTitle: isTitle)
    }
  }

  private mutating func writeBraces(of heading: MarkdownBlock.Heading, isTitle: Bool) {
    guard let attributes = heading.attributes else { return }
    let id = attributes.id.flatMap { Anchor($0.value) }
    guard isTitle || id == nil || attributes.attributes.count > 1 else {
      // Without the spaces that other tools allow.
      replace(attributes.span.range, with: id.map { "{#\($0.text)}" } ?? "")
      return
    }
    let new = isTitle ? "" : id.map { "{#\($0.text)}" } ?? ""
    var start = attributes.span.start
    while new.isEmpty, start > heading.span.start, source.bytes[start - 1] == 0x20 { start -= 1 }
    replace(start..<attributes.span.end, with: new)
    editing.note(
      attributes.span.start, .changed, "Braces of a heading",
      "Lectern keeps the name of a place, and no classes.")
  }

  /// A heading with a line below it, in one line with marks.
  private mutating func underlined(_ heading: MarkdownBlock.Heading, _ level: Int) {
    guard let first = heading.inlines.first, let last = heading.inlines.last else { return }
    replace(
      heading.span.start..<first.range.lowerBound, with: String(repeating: "#", count: level) + " ")
    replace(last.range.upperBound..<heading.span.end, with: "")
    for case .softBreak(let span) in heading.inlines { replace(span.range, with: " ") }
  }

  // MARK: Code

  /// Writes the language after each fence as `label` does.
  mutating func writeCode(_ label: (String) -> CodeLabel) {
    for code in page.code where !code.info.isEmpty {
      guard let fence = CodeFence(of: code, in: source) else { continue }
      let new = label(code.info)
      if new.language != editing.text(fence.info) { replace(fence.info, with: new.language) }
      if let dropped = new.dropped {
        editing.note(code.span.start, .changed, "Options of code", dropped)
      }
    }
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
      editing.note(
        range.lowerBound, .changed, "Link to a place",
        "The page has no such place, so the link leads to its beginning.")
    }
    switch links.destination(destination) {
    case .same: return
    case .new(let path):
      if path != destination { replace(place.range, with: path) }
    case .missing:
      // Its words stay.
      replace(range.lowerBound..<range.lowerBound + (isPicture ? 2 : 1), with: "")
      replace(place.bracket..<range.upperBound, with: "")
      editing.note(
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
      case .new(let path): replace(start..<start + match.1.utf8.count, with: path)
      case .missing:
        editing.note(
          range.lowerBound, .leftOut, "Link", "It leads to nothing in the source: \(match.1)")
      }
    }
  }

  // MARK: HTML

  /// Writes the tags as Markdown, and those that are blocks as `block` says.
  mutating func writeHTML(
    _ tags: [ForeignHTML.Tag], _ links: inout PageLinks, block: (HTMLTag) -> HTMLBlock?
  ) {
    guard !tags.isEmpty else { return }
    var html = ForeignHTML(source.bytes, editing.edits)
    html.write(tags, &links, block: block)
    // Below a tag that is gone, spaces would make code of the text.
    for block in page.html { html.outdent(block.span.range) }
    editing.edits = html.edits
    for note in html.notes { editing.note(note.offset, note.outcome, note.construct, note.reason) }
  }
}
