import Diagnostics
import LessonModel
import MarkdownKit

/// What looks like a comment, but has marks that a word processor or an author wrote differently:
/// `<!— todo —>`, `<!- todo -->`, `< !-- todo -->`, `<--! todo -->`, `%% todo %%`. Learners see them.
extension BlockBuilder {
  /// Reports what looks like a comment in running text.
  mutating func reportCommentSlips(in text: MarkdownInline.Text) {
    guard let source else { return }
    let range = text.span.range
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = source.bytes[at]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "%"),
        at == 0 || source.bytes[at - 1] != UInt8(ascii: "\\"),
        let slip = CommentSlip(in: source, at: at)
      else {
        at += 1
        continue
      }
      report(slip, in: source)
      at = slip.end
    }
  }

  private mutating func report(_ slip: CommentSlip, in source: SourceText) {
    let span = source.span(
      slip.opening.lowerBound, slip.closing?.upperBound ?? slip.opening.upperBound)
    var edits: [FixIt.Edit] = []
    if let closing = slip.closing {
      edits = [
        .init(
          replacing: source.span(slip.opening.lowerBound, slip.opening.upperBound), with: "<!--"),
        .init(replacing: source.span(closing.lowerBound, closing.upperBound), with: "-->"),
      ]
    }
    diagnostics.append(
      .warning(
        .rawComment, "this is not a comment, so learners see it", at: span,
        fixes: [FixIt("write <!-- before it and --> after it", edits: edits)]))
  }
}

/// The marks of something that is meant as a comment.
private struct CommentSlip {
  var opening: Range<Int>

  /// Nil where the paragraph has none.
  var closing: Range<Int>?
  var end: Int { closing?.upperBound ?? opening.upperBound }

  /// Nil where no such mark begins, or a comment with the right marks.
  init?(in source: SourceText, at start: Int) {
    let text = String(
      decoding: source.bytes[start..<min(source.bytes.count, start + 2_000)], as: UTF8.self)
    let paragraph = text.firstRange(of: "\n\n").map { text[..<$0.lowerBound] } ?? text[...]
    if paragraph.hasPrefix("%%") {
      // Two percent signs around words; a number before them is a number.
      guard start == 0 || !source.bytes[start - 1].isWordByte,
        let match = paragraph.prefixMatch(of: /%%(?=[\s\w])[^%\n]*[^%\s]\s*%%(?!%)/)
      else { return nil }
      let end = start + match.0.utf8.count
      opening = start..<start + 2
      closing = end - 2..<end
      return
    }
    guard
      let match = paragraph.prefixMatch(
        of: /<(?:!\s?(?:-(?!-)|[–—‒―])[-–—]?|\s!\s?[-–—]{1,2}|!\s-{1,2}|!\s[–—]|-{2}!|[–—]!)/)
    else { return nil }
    opening = start..<start + match.0.utf8.count
    closing = nil
    let rest = paragraph[match.range.upperBound...]
    if let end = rest.firstMatch(of: /(?:!?-{1,2}|[–—‒―])\s?>/) {
      let lower = opening.upperBound + rest[..<end.range.lowerBound].utf8.count
      closing = lower..<lower + end.0.utf8.count
    }
  }
}

extension SourceText {
  /// Whether something may be a comment with wrong marks: `<` before `!`, or two percent signs.
  var mayHoldCommentSlip: Bool {
    var at = 0
    while let place = bytes.next(UInt8(ascii: "<"), from: at) {
      at = place + 1
      let next = bytes[at...].prefix(5)
      if next.contains(UInt8(ascii: "!")), !next.starts(with: "!--".utf8) { return true }
    }
    at = 0
    while let place = bytes.next(UInt8(ascii: "%"), from: at) {
      at = place + 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "%") { return true }
    }
    return false
  }
}

extension UInt8 {
  /// Whether it is part of a word: a letter or a digit, ASCII or not.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
