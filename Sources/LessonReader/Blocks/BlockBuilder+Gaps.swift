import Diagnostics
import LessonModel
import MarkdownKit

/// How to read `[[words]]`.
enum GapUse {
  /// As gaps to fill: in the question of a quiz without another kind of answer.
  case made

  /// As a mistake, with this reason and this fix.
  case refused(reason: String, way: String)

  /// As text, which is reported.
  case outside
}

/// Gaps, `[[words]]`.
///
/// They are read from the source, because the parsed text no longer shows whether `[[` was written as `\[[`.
extension BlockBuilder {
  /// The gaps of a running text, in order; those that are not valid are reported.
  mutating func gaps(in inlines: [MarkdownInline], beside formulas: [Formula]) -> [Blank] {
    guard mayHoldGap, let source else { return [] }
    let brackets = Self.brackets(in: inlines, of: source)
    var blanks: [Blank] = []
    var index = 0
    while index < brackets.count {
      defer { index += 1 }
      guard brackets[index].opens else { continue }
      let start = brackets[index].place
      guard index + 1 < brackets.count, !brackets[index + 1].opens else {
        if case .made = gapUse { reportOpen(source.span(start, start + 2)) }
        continue
      }
      index += 1
      let gap = source.span(start, brackets[index].place + 2)
      if let blank = blank(gap, inlines, formulas, source) { blanks.append(blank) }
    }
    return blanks
  }

  private mutating func blank(
    _ gap: SourceSpan, _ inlines: [MarkdownInline], _ formulas: [Formula], _ source: SourceText
  ) -> Blank? {
    switch gapUse {
    case .made: break
    case .refused(let reason, let way):
      report(.invalidAnswer, reason, at: gap, fix: way)
      return nil
    case .outside:
      if gap.start > 0, source.bytes[gap.start - 1] == UInt8(ascii: "!") {
        let name = source.text(in: gap).drop { $0 == "[" }.prefix { !"]|".contains($0) }
        diagnostics.append(
          .warning(
            .rawGap, "a picture is not shown like this", at: gap,
            fixes: [FixIt("write ![what it shows](media/\(name))")]))
        return nil
      }
      diagnostics.append(
        .warning(
          .rawGap, "a gap works only in the question of a quiz; here it is shown as it is written",
          at: gap,
          fixes: [
            FixIt(
              "put it into a quiz, write [words](02-lesson.md) for a link, or \\[[ for brackets")
          ]))
      return nil
    }
    guard let words = Self.words(between: gap.start + 2, gap.end - 2, inlines, source),
      !formulas.contains(where: { $0.span.start < gap.end && $0.span.end > gap.start })
    else {
      report(
        .invalidAnswer, "a gap must contain plain words, because learners can type nothing else",
        at: gap,
        fix: "write only the words; put marks around the gap: **[[champion]]**")
      return nil
    }
    let accepted = Self.alternatives(in: words)
    if words.hasPrefix("[") {
      report(
        .invalidAnswer, "a gap has two brackets on each side, and here is a third one", at: gap,
        fix: "write [[\(words.dropFirst())]]")
      return nil
    }
    guard accepted.isEmpty else { return Blank(accepted: accepted, span: gap) }
    report(
      .invalidAnswer, "a gap needs the words that fill it", at: gap,
      fix: "write them between the brackets: [[compelling event]]")
    return nil
  }

  private mutating func reportOpen(_ brackets: SourceSpan) {
    report(
      .invalidAnswer, "a gap ends with ]]", at: brackets,
      fix: "write ]] after the words that fill it, or \\[[ for brackets")
  }

  /// The words of a part of running text; nil if it contains anything else.
  private static func words(
    between start: Int, _ end: Int, _ inlines: [MarkdownInline], _ source: SourceText
  ) -> String? {
    var words = ""
    for inline in inlines where inline.span.start < end && inline.span.end > start {
      switch inline {
      case .text(let text):
        let range = max(start, text.span.start)..<min(end, text.span.end)
        words += MarkdownInline.Text.resolving(source, range).text
      case .softBreak: words += " "
      case .lineBreak, .code, .emphasis, .strong, .strikethrough, .link, .image,
        .footnoteReference, .html:
        return nil
      }
    }
    return words
  }

  /// The places of `[[` and `]]` in a running text, except inside marked text.
  private static func brackets(in inlines: [MarkdownInline], of source: SourceText) -> [(
    place: Int, opens: Bool
  )] {
    var brackets: [(place: Int, opens: Bool)] = []
    for case .text(let text) in inlines {
      var at = text.span.start
      while at + 1 < text.span.end {
        let byte = source.bytes[at]
        let isPair = byte == source.bytes[at + 1]
        if byte == UInt8(ascii: "\\") || isPair && byte == UInt8(ascii: "[") {
          if isPair, byte == UInt8(ascii: "[") { brackets.append((at, true)) }
          at += 2
        } else if isPair, byte == UInt8(ascii: "]") {
          brackets.append((at, false))
          at += 2
        } else {
          at += 1
        }
      }
    }
    return brackets
  }

  /// Whether any of the blocks contains a gap, even one that cannot be filled as it is.
  func holdGap(_ blocks: [MarkdownBlock]) -> Bool {
    guard mayHoldGap, let source else { return false }
    return blocks.contains { block in
      switch block {
      case .heading(let heading): Self.holdGap(heading.inlines, source)
      case .paragraph(let paragraph): Self.holdGap(paragraph.inlines, source)
      case .table(let table):
        ([table.header] + table.rows).contains { row in
          row.cells.contains { Self.holdGap($0.inlines, source) }
        }
      case .list(let list): list.items.contains { holdGap($0.blocks) }
      case .blockQuote(let quote): holdGap(quote.blocks)
      case .directive(let directive): holdGap(directive.blocks)
      case .codeBlock, .thematicBreak, .html: false
      }
    }
  }

  private static func holdGap(_ inlines: [MarkdownInline], _ source: SourceText) -> Bool {
    let brackets = brackets(in: inlines, of: source)
    if zip(brackets, brackets.dropFirst()).contains(where: { $0.opens && !$1.opens }) {
      return true
    }
    return inlines.contains { inline in
      switch inline {
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        holdGap(group.inlines, source)
      case .link(let link): holdGap(link.inlines, source)
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .html: false
      }
    }
  }
}

extension SourceText {
  /// Whether `[[` occurs anywhere.
  var mayHoldGap: Bool {
    let bracket = UInt8(ascii: "[")
    guard contains(bracket) else { return false }
    var at = 0
    while let place = bytes.next(bracket, from: at) {
      if place + 1 < bytes.count, bytes[place + 1] == bracket { return true }
      at = place + 1
    }
    return false
  }
}
