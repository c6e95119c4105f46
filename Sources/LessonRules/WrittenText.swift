import Diagnostics
import LessonModel

/// The running text of a passage as its author wrote it: without code, formulas and pictures, and
/// with escapes as they are written.
struct WrittenText {
  let source: SourceText

  /// Where the text was written, in order, without marked text.
  let texts: [Range<Int>]

  /// The block that it is in.
  private let block: Range<Int>

  /// Nil when the lesson's file is not known.
  init?(_ passage: Passage, of lesson: LessonParts) {
    guard let source = lesson.source else { return nil }
    self.source = source
    var texts: [Range<Int>] = []
    Self.add(passage.content, to: &texts)
    self.texts = texts
    block = passage.blockSpan.range
  }

  private static func add(_ content: [Inline], to texts: inout [Range<Int>]) {
    for inline in content {
      switch inline {
      case .text(let text): texts.append(text.span.range)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        add(inner.content, to: &texts)
      case .styled(let inner): add(inner.content, to: &texts)
      case .link(let link): add(link.content, to: &texts)
      case .softBreak, .lineBreak, .code, .image, .footnoteReference, .formula, .blank, .rawHTML:
        break
      }
    }
  }

  /// Whether a byte of the source is one of the text.
  func holds(_ offset: Int) -> Bool {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < texts.count && texts[low].contains(offset)
  }

  /// Whether a backslash removes a byte's meaning.
  func isEscaped(_ offset: Int) -> Bool {
    offset > 0 && source.bytes[offset - 1] == UInt8(ascii: "\\")
  }

  /// One line of a paragraph.
  struct Line {
    /// Where the line of the file begins, marks of lists and quotations included.
    var start: Int

    /// Its visible part.
    var range: Range<Int>
  }

  /// The lines of a paragraph, without the marks of lists and quotations around it and without spaces
  /// at their ends.
  var lines: [Line] {
    var lines: [Line] = []
    let first = source.lineNumber(at: block.lowerBound)
    for number in first...source.lineNumber(at: max(block.lowerBound, block.upperBound - 1)) {
      let line = source.range(ofLine: number)
      var start = max(line.lowerBound, block.lowerBound)
      var end = min(line.upperBound, block.upperBound)
      while start < end,
        source.bytes[start] <= 0x20 || number > first && source.bytes[start] == 0x3E
      {
        start += 1
      }
      while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
      lines.append(Line(start: line.lowerBound, range: start..<end))
    }
    return lines
  }

  /// The part before a line's text in the file: the marks of lists and quotations.
  func prefix(of line: Line) -> String { text(line.start..<line.range.lowerBound) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan { source.span(range.lowerBound, range.upperBound) }

  /// The line ending of the file.
  var lineBreak: String { source.lineBreak }
}

extension String {
  /// Without the spaces at its end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
