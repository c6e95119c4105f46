import Diagnostics
import LessonModel
import MarkdownKit

/// Finds the comments that excuse a place of a lesson from a rule.
///
/// ```markdown
/// <!-- lectern-ignore: long-sentence -->
/// The block that follows is excused.
///
/// And so is ![](media/a.svg) a line. <!-- lectern-ignore: image-needs-description - a reason -->
/// ```
///
/// A comment above all text, directly below the front matter, excuses the front matter, too.
struct ExcuseFinder {
  private let source: SourceText
  private var excuses: [RulePolicy.Excuse] = []
  private var diagnostics: [Diagnostic] = []

  static let mark = "lectern-ignore"

  /// The excuses of a text, in reading order.
  ///
  /// Most lessons have none, which costs one search through their bytes.
  static func excuses(in document: MarkdownDocument, of source: SourceText) -> Diagnosed<
    [RulePolicy.Excuse]
  > {
    guard source.mayHoldExcuse else { return Diagnosed([]) }
    var finder = ExcuseFinder(source: source)
    finder.visit(document.blocks, isDocument: true)
    for footnote in document.footnotes { finder.visit(footnote.blocks) }
    return Diagnosed(finder.excuses, finder.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func visit(_ blocks: [MarkdownBlock], isDocument: Bool = false) {
    // How many blocks are above all text: the title and comments.
    var comments = 0
    if case .heading(let heading) = blocks.first, heading.level == 1 { comments = 1 }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .html(let html):
        // There may be several comments above one block.
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

  /// The rules named in a comment, separated by spaces or commas; a dash ends them, and a reason
  /// may follow it.
  private mutating func add(from span: SourceSpan, place: SourceSpan?) {
    let bytes = source.bytes[span.range]
    let opening = Array("<!--".utf8)
    guard bytes.starts(with: opening) else { return }
    var at = bytes.startIndex + opening.count
    func skip(_ matches: (UInt8) -> Bool) {
      while at < bytes.endIndex, matches(bytes[at]) { at += 1 }
    }
    skip(Self.isBlank)
    let mark = at..<min(at + Self.mark.utf8.count, bytes.endIndex)
    guard bytes[mark].isMark else { return }
    at = mark.upperBound
    if !bytes[mark].elementsEqual(Self.mark.utf8) {
      let place = source.span(mark.lowerBound, mark.upperBound)
      diagnostics.append(
        .warning(
          .unusedIgnore, "`\(Self.mark)` must be in lower case, so this excuses nothing",
          at: place,
          fixes: [FixIt("write \(Self.mark)", edits: [.init(replacing: place, with: Self.mark)])]))
      return
    }
    skip { Self.isBlank($0) || $0 == UInt8(ascii: ":") }
    let count = excuses.count
    while at < bytes.endIndex {
      let start = at
      skip { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
      var end = at
      let isLast = at < bytes.endIndex && bytes[at] == UInt8(ascii: ">")
      if isLast { while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 } }
      guard bytes[start..<end].contains(where: { $0 != UInt8(ascii: "-") }) else { break }
      let name = source.span(start, end)
      excuses.append(.init(rule: source.text(in: name), span: name, place: place))
      if isLast { break }
      skip { Self.isBlank($0) || $0 == UInt8(ascii: ",") }
    }
    guard excuses.count == count else { return }
    diagnostics.append(
      .warning(
        .unusedIgnore, "the comment names no rule, so it excuses nothing",
        at: source.span(mark.lowerBound, mark.upperBound),
        fixes: [FixIt("write the rule after it: <!-- \(Self.mark): long-sentence -->")]))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension SourceText {
  /// Whether any comment begins with the mark of an excuse.
  fileprivate var mayHoldExcuse: Bool {
    guard contains(UInt8(ascii: "<")) else { return false }
    let opening = Array("<!--".utf8)
    var at = 0
    while let comment = bytes.place(of: opening, from: at) {
      at = comment + opening.count
      let text = bytes[at...].drop { $0 <= 0x20 }
      if text.prefix(ExcuseFinder.mark.utf8.count).isMark { return true }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is the mark of an excuse, in upper or lower case.
  fileprivate var isMark: Bool {
    elementsEqual(ExcuseFinder.mark.utf8) { byte, letter in
      byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter
    }
  }
}

extension [UInt8] {
  /// The next place of a non-empty sequence of bytes.
  fileprivate func place(of wanted: [UInt8], from start: Int) -> Int? {
    var at = start
    while let place = next(wanted[0], from: at) {
      if self[place...].starts(with: wanted) { return place }
      at = place + 1
    }
    return nil
  }
}
