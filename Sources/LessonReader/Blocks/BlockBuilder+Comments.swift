import Diagnostics
import LessonModel
import MarkdownKit

/// Comments and other HTML that are not closed: as a block they hide the rest of the lesson; in
/// running text learners see them.
extension BlockBuilder {
  /// Reports a block of HTML whose end is missing.
  mutating func reportOpen(_ html: MarkdownBlock.HTML) {
    let line = html.text.trimmed.prefix { !$0.isNewline }
    let opening = html.span.moved(to: html.span.start..<html.span.start + line.utf8.count)
    if line.hasPrefix("<!--") {
      report(
        .unclosedHTML, "this comment is never closed, so everything below it is left out",
        at: opening, fix: "write --> where the comment ends")
    } else if allowsHTML {
      // If HTML is not allowed, the message says that instead.
      let name = line.dropFirst().prefix { $0.isLetter || $0.isNumber }
      report(
        .unclosedHTML, "this HTML is never closed, so everything below it is part of it",
        at: opening, fix: name.isEmpty ? "close it" : "write </\(name)> where it ends")
    }
  }

  /// Reports `<!--` in running text, which is a comment only when it is closed in its paragraph.
  mutating func reportOpenComments(in text: MarkdownInline.Text) {
    guard let source else { return }
    for place in source.places(of: "<!--", in: text.span) {
      let isEscaped = place.lowerBound > 0 && source.bytes[place.lowerBound - 1] == 0x5C
      guard !isEscaped else { continue }
      diagnostics.append(
        .warning(
          .unclosedHTML, "this comment is not closed in its paragraph, so learners see it",
          at: source.span(place.lowerBound, place.upperBound),
          fixes: [
            FixIt("write --> where it ends, with no empty line in between, or \\<!-- for text")
          ]))
    }
  }
}

extension MarkdownBlock {
  /// Whether it is a comment, and nothing else: no part of it is shown.
  var isComment: Bool {
    guard case .html(let html) = self else { return false }
    let text = html.text.trimmed
    return text.hasPrefix("<!--") && text.hasSuffix("-->")
  }
}

extension SourceText {
  /// Whether there is a `<!--`.
  var mayHoldComment: Bool {
    guard contains(UInt8(ascii: "<")), contains(UInt8(ascii: "!")) else { return false }
    var at = 0
    while let place = bytes.next(UInt8(ascii: "<"), from: at) {
      at = place + 1
      if bytes[at...].starts(with: "!--".utf8) { return true }
    }
    return false
  }
}
