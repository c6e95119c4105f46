import Diagnostics
import LessonModel
import LessonReader
import MarkdownKit

/// A chapter of a book, with everything that it includes, and the lesson that it becomes.
struct MdBookPage {
  let page: SourcePage

  /// The places of the lesson by those of the chapter; empty for its beginning.
  let anchors: [String: String]

  private let source: SourceText
  private let text: PageText
  private let tags: [ForeignHTML.Tag]

  /// The line of the chapter's file for each line of the text.
  private let lines: [Int]
  private let notes: [MdBookIncludes.Note]

  /// The heading that is the title of the lesson; nil if the text does not begin with one.
  private let title: MarkdownBlock.Heading?

  init(
    _ page: SourcePage, _ source: SourceText, lines: [Int], notes: [MdBookIncludes.Note]
  ) {
    self.page = page
    self.source = source
    self.lines = lines
    self.notes = notes
    let document = MarkdownParser.parse(source).value
    text = PageText(document)
    tags = Self.tags(in: text, source)
    title = Self.title(of: document)
    anchors = Self.anchors(of: text, title, tags, AnchorTable.make(of: document).value)
  }

  private static func title(of document: MarkdownDocument) -> MarkdownBlock.Heading? {
    for block in document.blocks {
      switch block {
      case .heading(let heading): return heading
      // Comments and places are not shown.
      case .html(let html) where isUnseen(html.text): continue
      case .paragraph(let paragraph)
      where paragraph.inlines.allSatisfy({
        switch $0 {
        case .html(let html): isUnseen(html.text)
        case .softBreak: true
        default: false
        }
      }):
        continue
      case .html, .paragraph, .list, .blockQuote, .codeBlock, .table, .thematicBreak, .directive:
        return nil
      }
    }
    return nil
  }

  /// Whether HTML has only comments, places and ends of tags.
  private static func isUnseen(_ html: String) -> Bool {
    !html.contains(/<[A-Za-z][A-Za-z0-9]*(?!\s+(?:id|name)=)[\s>\/]/)
  }

  /// All tags, in the order of the text.
  private static func tags(in text: PageText, _ source: SourceText) -> [ForeignHTML.Tag] {
    var tags: [ForeignHTML.Tag] = []
    for inline in text.inlines {
      guard case .html(let html) = inline, let tag = HTMLTag(html.text) else { continue }
      tags.append(ForeignHTML.Tag(tag: tag, range: html.span.range, isBlock: false))
    }
    for block in text.html {
      let range = block.span.range
      var at = range.lowerBound
      while let start = source.bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
        at = start + 1
        if source.bytes[start..<range.upperBound].starts(with: "<!--".utf8) {
          // A comment is the author's, and contains no tags.
          let rest = String(decoding: source.bytes[start..<range.upperBound], as: UTF8.self)
          at =
            rest.firstRange(of: "-->").map { start + rest[..<$0.upperBound].utf8.count }
            ?? range.upperBound
          continue
        }
        guard let end = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")),
          let tag = HTMLTag(String(decoding: source.bytes[start...end], as: UTF8.self))
        else { continue }
        tags.append(ForeignHTML.Tag(tag: tag, range: start..<end + 1, isBlock: true))
        at = end + 1
      }
    }
    return tags.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func anchors(
    of text: PageText, _ title: MarkdownBlock.Heading?, _ tags: [ForeignHTML.Tag],
    _ table: AnchorTable
  ) -> [String: String] {
    var anchors: [String: String] = [:]
    for heading in text.headings {
      guard let anchor = table[heading]?.text else { continue }
      anchors[anchor] = heading.span.start == title?.span.start ? "" : anchor
    }
    for tag in tags where !tag.tag.isEnd {
      if tag.tag.name == "listing", let number = tag.tag["number"] {
        anchors["listing-\(number)"] = "listing-\(number)"
      } else if let id = tag.tag["id"] ?? (tag.tag.name == "a" ? tag.tag["name"] : nil) {
        let next = text.headings.first { $0.span.start >= tag.range.lowerBound }
        anchors[id] =
          next.flatMap { $0.span.start == title?.span.start ? "" : table[$0]?.text } ?? ""
      }
    }
    return anchors
  }

  // MARK: The lesson

  /// The text of the lesson; what was changed goes into the report.
  func lesson(_ links: inout PageLinks, _ report: inout ImportReport) -> String {
    for note in notes {
      report.note(note.outcome, note.construct, note.reason, at: page.path, line: note.line)
    }
    var writing = MdBookWriting(source, title: title, text)
    writing.writeHeadings()
    writing.writeCode()
    writing.writeLinks(&links)
    writing.writeFormulas()
    writing.writeHTML(tags, &links)
    for note in writing.notes {
      let line = source.lineNumber(at: note.offset)
      report.note(
        note.outcome, note.construct, note.reason, at: page.path,
        line: line <= lines.count ? lines[line - 1] : line)
    }
    let head =
      title == nil
      ? "# \(page.title.split(whereSeparator: \.isWhitespace).joined(separator: " "))\n\n" : ""
    return head + Self.tidied(writing.text)
  }

  /// One empty line at most between blocks that are not code, no space at the ends of the text.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = line.drop { $0 == " " || $0 == ">" }
      let marks = start.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if marks.hasPrefix(open), start.dropFirst(marks.count).allSatisfy(\.isWhitespace) {
          fence = nil
        }
      } else if marks.count > 2 {
        fence = marks
      } else if line.allSatisfy({ $0 == " " }) {
        if lines.isEmpty || lines.last?.isEmpty == true { continue }
        lines.append("")
        continue
      }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
