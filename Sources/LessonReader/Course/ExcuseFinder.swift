import Diagnostics
import LessonModel
import MarkdownKit

/// Finds the comments that excuse a place of a lesson from a rule.
///
/// ```markdown
/// <!-- lectern-ignore: long-sentence -->
/// The block that follows is excused.
///
/// And so is ![](media/a.svg) a line. <!-- lectern-ignore: image-needs-description -->
/// ```
///
/// One above all text, right below the front matter, excuses that, too.
struct ExcuseFinder {
  private let source: SourceText
  private var excuses: [RulePolicy.Excuse] = []

  static let mark = "lectern-ignore"

  /// The excuses of a text, in reading order.
  ///
  /// Most lessons have none, which costs one search through their bytes.
  static func excuses(in document: MarkdownDocument, of source: SourceText) -> [RulePolicy.Excuse] {
    guard source.mayHoldExcuse else { return [] }
    var finder = ExcuseFinder(source: source)
    finder.visit(document.blocks, isDocument: true)
    for footnote in document.footnotes { finder.visit(footnote.blocks) }
    return finder.excuses
  }

  private init(source: SourceText) { self.source = source }

  private mutating func visit(_ blocks: [MarkdownBlock], isDocument: Bool = false) {
    // How many blocks stand above all text: the title and comments.
    var comments = 0
    if case .heading(let heading) = blocks.first, heading.level == 1 { comments = 1 }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .html(let html):
        // Several comments may stand above one block.
        let next = blocks[(index + 1)...].first { if case .html = $0 { false } else { true } }
        let isHead = isDocument && index <= comments
        if isHead { comments = index + 1 }
        // Above all text, it excuses the lesson's head, too.
        add(
          from: html.span,
          place: isHead ? source.span(0, (next?.span ?? html.span).end) : next?.span)
      case .heading(let heading): visit(heading.inlines)
      case .paragraph(let paragraph): visit(paragraph.inlines)
      case .table(let table):
        for cell in table.header.cells + table.rows.flatMap(\.cells) { visit(cell.inlines) }
      case .directive(let directive): visit(directive.label?.inlines ?? [])
      case .list, .blockQuote, .codeBlock, .thematicBreak: break
      }
      for children in block.children { visit(children) }
    }
  }

  private mutating func visit(_ inlines: [MarkdownInline]) {
    for inline in inlines {
      switch inline {
      case .html(let html):
        let line = source.lineNumber(at: html.span.start)
        let end =
          line < source.lineCount ? source.offset(ofLine: line + 1) - 1 : source.bytes.count
        add(from: html.span, place: source.span(source.offset(ofLine: line), end))
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        visit(group.inlines)
      case .link(let link): visit(link.inlines)
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference: break
      }
    }
  }

  /// The rules named in a comment, with blanks or commas between them.
  private mutating func add(from span: SourceSpan, place: SourceSpan?) {
    let bytes = source.bytes[span.range]
    let opening = Array("<!--".utf8)
    guard bytes.starts(with: opening) else { return }
    var at = bytes.startIndex + opening.count
    func skip(_ matches: (UInt8) -> Bool) {
      while at < bytes.endIndex, matches(bytes[at]) { at += 1 }
    }
    skip(Self.isBlank)
    guard bytes[at...].starts(with: Self.mark.utf8) else { return }
    at += Self.mark.utf8.count
    skip { Self.isBlank($0) || $0 == UInt8(ascii: ":") }
    while at < bytes.endIndex {
      let start = at
      skip { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
      var end = at
      let isLast = at < bytes.endIndex && bytes[at] == UInt8(ascii: ">")
      if isLast { while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 } }
      guard end > start else { return }
      let name = source.span(start, end)
      excuses.append(.init(rule: source.text(in: name), span: name, place: place))
      if isLast { return }
      skip { Self.isBlank($0) || $0 == UInt8(ascii: ",") }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension SourceText {
  /// Whether a comment stands anywhere, and behind its opening the mark of an excuse.
  fileprivate var mayHoldExcuse: Bool {
    guard let comment = bytes.place(of: Array("<!--".utf8), from: 0) else { return false }
    return bytes.place(of: Array(ExcuseFinder.mark.utf8), from: comment) != nil
  }
}

extension [UInt8] {
  /// Where a sequence of bytes, not an empty one, stands next.
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    var at = start
    while let place = next(wanted[0], from: at) {
      if self[place...].starts(with: wanted) { return place }
      at = place + 1
    }
    return nil
  }
}
