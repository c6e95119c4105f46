import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A text with its `[[words]]` as gaps to fill.
  mutating func gaps(in text: MarkdownInline.Text) -> [Inline] {
    var pieces: [Inline] = []
    var rest = Substring(text.text)
    // Places in the source are known where nothing in it was escaped.
    let isExact = text.span.end - text.span.start == text.text.utf8.count
    func span(_ part: Substring) -> SourceSpan {
      guard isExact else { return text.span }
      let start =
        text.span.start
        + text.text.utf8.distance(
          from: text.text.startIndex, to: part.startIndex)
      return SourceSpan(path: text.span.path, start: start, end: start + part.utf8.count)
    }
    func add(_ part: Substring) {
      if !part.isEmpty { pieces.append(.text(Text(String(part), span: span(part)))) }
    }
    while let opening = rest.firstRange(of: "[["),
      let closing = rest[opening.upperBound...].firstRange(of: "]]")
    {
      let gap = rest[opening.lowerBound..<closing.upperBound]
      let accepted = Self.alternatives(in: String(rest[opening.upperBound..<closing.lowerBound]))
      add(rest[..<opening.lowerBound])
      if accepted.isEmpty {
        report(
          .invalidAnswer, "a gap needs the words that fill it", at: span(gap),
          fix: "write them between the brackets: [[compelling event]]")
        add(gap)
      } else {
        pieces.append(.blank(Blank(accepted: accepted, span: span(gap))))
      }
      rest = rest[closing.upperBound...]
    }
    add(rest)
    return pieces
  }
}
