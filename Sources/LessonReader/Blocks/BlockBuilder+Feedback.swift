import Diagnostics
import LessonModel
import MarkdownKit

/// Feedback directly below a choice, without the empty line that Markdown requires.
///
/// To Markdown, the line is part of the choice. Writers mean that only if they broke a full line. A
/// line that begins a sentence under a short line is feedback, and would give the answer away in
/// print.
extension BlockBuilder {
  /// The narrowest width in characters at which writers break lines.
  private static let fullLine = 60

  /// Hardly anybody breaks a shorter line in the middle of a sentence.
  private static let shortLine = 32

  private enum Role {
    case words
    case feedback

    /// It may be either.
    case doubtful
  }

  /// The words of a choice, and the feedback that is right below them.
  ///
  /// A line that is not indented is reported with an edit; a line that could be either is reported
  /// without one.
  mutating func divide(
    _ paragraph: MarkdownBlock.Paragraph, of item: MarkdownBlock.List.Item
  ) -> (words: [MarkdownInline], feedback: MarkdownBlock.Paragraph?) {
    let inlines = paragraph.inlines
    guard let source else { return (inlines, nil) }
    for index in inlines.indices.dropLast() {
      guard case .softBreak(let lineEnd) = inlines[index] else { continue }
      let next = inlines[index + 1].span
      let role = role(
        of: Array(inlines[(index + 1)...]), after: Array(inlines[..<index]), lineEnd, in: source)
      let isIndented =
        Self.column(of: next.start, source) > Self.column(of: item.span.start, source) + 1
      if !isIndented {
        reportSwallowed(next, behind: lineEnd, of: item, in: source)
        return (inlines, nil)
      }
      switch role {
      case .words: continue
      case .doubtful:
        diagnostics.append(
          .warning(
            .choiceSwallowsLine, "Lectern reads this line as part of the choice above it", at: next,
            fixes: [
              FixIt("for feedback, put an empty line above it; for a long choice, make it one line")
            ]))
        return (inlines, nil)
      case .feedback:
        return (
          Array(inlines[..<index]),
          MarkdownBlock.Paragraph(
            inlines: Array(inlines[(index + 1)...]),
            span: next.moved(to: next.start..<paragraph.span.end))
        )
      }
    }
    return (inlines, nil)
  }

  private func role(
    of below: [MarkdownInline], after choice: [MarkdownInline], _ lineEnd: SourceSpan,
    in source: SourceText
  ) -> Role {
    let line = source.range(ofLine: source.lineNumber(at: lineEnd.start))
    let above = String(decoding: source.bytes[line.lowerBound..<lineEnd.start], as: UTF8.self)
    let words = below.plainText
    let next = words.prefix { !$0.isWhitespace }
    let end = above.last { !"\"'”’»)]*_".contains($0) } ?? " "
    guard !",;–—-(/&+=".contains(end) else { return .words }
    let isSentenceEnd = Self.endsSentence(end)
    let width = above.trimmed.count
    let wasFull = width + 1 + next.count > Self.fullLine
    guard let first = next.first(where: \.isLetter) ?? next.first else { return .words }
    if first.isLowercase || first.isNumber || !first.isLetter {
      let isShort = width < Self.shortLine || isSentenceEnd && !wasFull
      return isShort ? .doubtful : .words
    }
    if wasFull { return isSentenceEnd ? .doubtful : .words }
    if isSentenceEnd { return .feedback }
    // Letters without a case, as of Chinese, do not tell where a sentence begins.
    guard first.isUppercase else { return .doubtful }
    // One word is a choice. After more of them a capital is not enough: names have one, and in German
    // all nouns.
    let said = choice.plainText.split(whereSeparator: \.isWhitespace)
    guard said.count > 1, let last = said.last else { return .feedback }
    let isSentence = words.last { !"\"'”’»)]*_".contains($0) }.map(Self.endsSentence) ?? false
    return isSentence && !Self.goesOn(after: last) ? .feedback : .doubtful
  }

  private static func endsSentence(_ sign: Character) -> Bool { ".!?…:。！？".contains(sign) }

  /// Whether a word seldom ends a sentence: articles, prepositions and the like are short, as are “of”,
  /// “dem” and “les”.
  private static func goesOn(after word: Substring) -> Bool {
    word.count <= 3 && word.allSatisfy(\.isLowercase)
  }

  /// Reports a line below a choice that is not indented.
  private mutating func reportSwallowed(
    _ line: SourceSpan, behind lineEnd: SourceSpan, of item: MarkdownBlock.List.Item,
    in source: SourceText
  ) {
    let itemStart = source.offset(ofLine: source.lineNumber(at: item.span.start))
    let lineStart = source.offset(ofLine: source.lineNumber(at: line.start))
    let prefix = source.bytes[itemStart..<item.span.start]
    var edits: [FixIt.Edit] = []
    // In a list inside another list, nobody can tell to which one the line would belong.
    if prefix.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) {
      let before = String(decoding: prefix, as: UTF8.self)
      let ending =
        source.bytes[lineStart - 1] == 0x0A && lineStart > 1
          && source.bytes[lineStart - 2] == 0x0D ? "\r\n" : "\n"
      edits = [
        .init(
          replacing: source.span(lineStart, line.start),
          with: "\(before.trimmed)\(ending)\(before)  ")
      ]
    }
    diagnostics.append(
      .warning(
        .choiceSwallowsLine, "this line is part of the choice above it", at: line,
        fixes: [
          FixIt("for feedback, put an empty line above it and two spaces before it", edits: edits)
        ]))
  }

  static func column(of offset: Int, _ source: SourceText) -> Int {
    offset - source.offset(ofLine: source.lineNumber(at: offset))
  }
}
