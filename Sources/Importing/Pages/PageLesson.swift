import Diagnostics
import LessonModel
import LessonReader
import MarkdownKit

/// A page of a source, and the lesson that it becomes.
struct PageLesson {
  let page: SourcePage

  /// The places of the lesson by those of the page; empty for its beginning.
  let anchors: [String: String]

  private let foreign: ForeignPage
  private let source: SourceText
  private let text: PageText
  private let tags: [ForeignHTML.Tag]

  /// The heading that is the title of the lesson; nil if the text does not begin with one.
  private let title: MarkdownBlock.Heading?

  init(_ page: SourcePage, _ foreign: ForeignPage, of kind: some ForeignCourse) {
    self.page = page
    self.foreign = foreign
    source = SourceText(path: page.path, text: foreign.text)
    let document = MarkdownParser.parse(source).value
    text = PageText(document)
    tags = ForeignHTML.tags(in: text, source)
    title = Self.title(of: document, foreign.head)
    let headings = PagePlaces.headings(of: text, title, AnchorTable.make(of: document).value)
    var places = PagePlaces(headings) { kind.slug(of: $0) }
    places.add(tags) { kind.block(for: $0) }
    places.add(foreign.lines, source)
    anchors = places.anchors
  }

  private static func title(of document: MarkdownDocument, _ head: PageHead)
    -> MarkdownBlock.Heading?
  {
    for block in document.blocks {
      switch block {
      case .heading(let heading):
        guard heading.level <= head.titleLevel else { return nil }
        // Some pages repeat the title above their text.
        guard let title = head.title else { return heading }
        return PageHead.words(of: title) == heading.inlines.plainText ? heading : nil
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

  /// The text of the lesson; what was changed goes into the report.
  func lesson(
    _ links: inout PageLinks, _ kind: some ForeignCourse, _ report: inout ImportReport
  ) -> String {
    for note in foreign.notes {
      report.note(
        note.outcome, note.construct, note.reason, at: note.path ?? page.place, line: note.line)
    }
    var writing = PageWriting(source, title: title, text)
    writing.writeHeadings()
    writing.writeCode { kind.label(ofCode: $0) }
    writing.writeLinks(&links)
    writing.writeHTML(tags, &links) { kind.block(for: $0) }
    for note in writing.notes {
      let index = source.lineNumber(at: note.offset) - 1
      report.note(
        note.outcome, note.construct, note.reason, at: page.place,
        line: foreign.lines.indices.contains(index) ? foreign.lines[index].number : index + 1)
    }
    let words = (foreign.head.title ?? page.title).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").replacing(/<(?=[A-Za-z\/!])/, with: "\\<")
    return foreign.head.text + (title == nil ? "# \(words)\n\n" : "")
      + LessonText.finished(writing.text)
  }
}
