package import Diagnostics
import LessonModel

/// Braces must be where they have a meaning.
package struct RawAttributes: Rule {
  package static let description = RuleDescription(
    "raw-attributes", .structure, .warning, "Braces must be where they have a meaning.",
    """
    Braces work after the name of a directive, at the end of a heading, and at the end of a worksheet's field. After \
    a picture, a link, words in brackets or a paragraph, learners see them. Pictures get their size from the page; to change how \
    something looks, use a template.
    """,
    .lesson(
      before: "![Of a hundred leads twelve become deals.](media/funnel.svg){width=50%}",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages { $0.marks.contains(.brace) }.flatMap { passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      let isInWorksheet = lesson.activities.contains {
        $0.hasFields && $0.span.range.contains(passage.blockSpan.start)
      }
      return text.texts.flatMap { range -> [Diagnostic] in
        var found: [Diagnostic] = []
        var at = range.lowerBound
        while let open = text.source.bytes.next(UInt8(ascii: "{"), in: at..<range.upperBound) {
          at = open + 1
          if let report = Self.span(endingAt: open, in: text, range)
            ?? Self.unnumbered(open, in: text, passage)
          {
            at = report.end
            found.append(report.diagnostic)
            continue
          }
          guard !text.isEscaped(open),
            let end = Self.endOfRun(of: text.source.bytes[open..<range.upperBound])
          else { continue }
          // All braces of a run have the same end, so one look at it is enough for hundreds of them.
          at = end
          guard Self.isBehindSomething(open, end, in: text, passage) else { continue }
          found.append(
            isInWorksheet && Self.isForField(text.text(open..<end))
              ? Self.strayField(open..<end, in: text) : Self.warning(open..<end, in: text))
        }
        return found
      }
    }
  }

  /// Pandoc's words in brackets with a class, `[word]{.red}`: the words are what the brackets are for.
  private static func span(endingAt open: Int, in text: WrittenText, _ range: Range<Int>)
    -> (end: Int, diagnostic: Diagnostic)?
  {
    let bytes = text.source.bytes
    guard open > range.lowerBound + 2, bytes[open - 1] == UInt8(ascii: "]"),
      !text.isEscaped(open - 1),
      let start = bytes[range.lowerBound..<open - 1].lastIndex(where: {
        $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
      }), bytes[start] == UInt8(ascii: "["), !text.isEscaped(start), open - start > 3,
      bytes[start + 1] != UInt8(ascii: "!"), bytes[start + 1] != UInt8(ascii: "^"),
      let end = endOfRun(of: bytes[open..<range.upperBound])
    else { return nil }
    let words = start + 1..<open - 1
    return (
      end,
      .warning(
        id, "brackets and braces have no effect here, so learners see them",
        at: text.span(start..<end),
        fixes: [
          FixIt(
            "write only the words, or **the words** if they must be seen",
            edits: isWord(start - 1, in: bytes) || isWord(end, in: bytes)
              ? []
              : [
                .init(replacing: text.span(words.upperBound..<end), with: ""),
                .init(replacing: text.span(start..<start + 1), with: ""),
              ])
        ])
    )
  }

  /// Whether a letter, a digit or a colon is at a place: words beside it would become one with it.
  private static func isWord(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    let byte = bytes[offset]
    return byte >= 0x80 || byte.isLetter || (0x30...0x3A).contains(byte)
  }

  /// Pandoc's heading without a number, `## Preface {-}`.
  private static func unnumbered(_ open: Int, in text: WrittenText, _ passage: Passage)
    -> (end: Int, diagnostic: Diagnostic)?
  {
    guard passage.outline.kind == .heading,
      text.source.bytes[open...].starts(with: "{-}".utf8), !text.isEscaped(open)
    else { return nil }
    guard text.source.bytes[(open + 3)...].first(where: { $0 != 0x20 }).map({ $0 < 0x20 }) ?? true
    else { return nil }
    var start = open
    while start > 0, text.source.bytes[start - 1] == 0x20 { start -= 1 }
    return (
      open + 3,
      .warning(
        id, "braces have no effect here, so learners see them; headings have no numbers",
        at: text.span(open..<open + 3),
        fixes: [
          FixIt("remove them", edits: [.init(replacing: text.span(start..<open + 3), with: "")])
        ]
      )
    )
  }

  /// Whether they contain a setting of a worksheet's field.
  private static func isForField(_ braces: String) -> Bool {
    braces.contains(/\b(?:type|lines|unit|several|rating|rows)=/)
  }

  /// Settings of something that is not a field; the author decides what it should be, and nothing is removed.
  private static func strayField(_ range: Range<Int>, in text: WrittenText) -> Diagnostic {
    .warning(
      id, "this is not a field of the worksheet, so learners see the braces", at: text.span(range),
      fixes: [
        FixIt("begin its line with `- `, not inside other lists, quotations and tables")
      ])
  }

  private static func warning(_ range: Range<Int>, in text: WrittenText) -> Diagnostic {
    let isSize = text.text(range).contains(/\b(width|height|size|align)=/)
    return .warning(
      id, "braces have no effect here, so learners see them", at: text.span(range),
      fixes: [
        FixIt(
          isSize ? "remove them; pictures get their size from the page" : "remove them",
          edits: removal(of: range, from: text).map {
            [.init(replacing: text.span($0), with: "")]
          } ?? [])
      ])
  }

  /// What is removed with the braces: a line of braces alone goes as a whole, any others go with the
  /// spaces before them.
  ///
  /// Nil where Markdown would read what is left, or what follows, as something else.
  private static func removal(of range: Range<Int>, from text: WrittenText) -> Range<Int>? {
    let bytes = text.source.bytes
    let lines = text.lines
    guard let place = lines.firstIndex(where: { $0.range == range }) else {
      var start = range.lowerBound
      while start > 0, bytes[start - 1] == 0x20, text.holds(start - 1) { start -= 1 }
      return hidesMark(range, in: text.source) ? nil : start..<range.upperBound
    }
    if place > 0 { return lines[place - 1].range.upperBound..<range.upperBound }
    if lines.count > 1 {
      let next = lines[1].range
      let first = String(decoding: bytes[next.lowerBound...].prefix(4), as: UTF8.self).first
      return first?.isLetter == true ? range.lowerBound..<next.lowerBound : nil
    }
    let number = text.source.lineNumber(at: range.lowerBound)
    let isLast = number >= text.source.lineNumber(at: bytes.count)
    let isAlone = isLast || text.source.line(number + 1).allSatisfy(\.isWhitespace)
    return isAlone && !hidesMark(range, in: text.source) ? range : nil
  }

  /// Whether the line without the braces would be a mark, such as `---`, `> [!NOTE]` or `[a]: b`: then
  /// Markdown does not show it, and it changes what follows.
  private static func hidesMark(_ range: Range<Int>, in source: SourceText) -> Bool {
    let line = source.range(ofLine: source.lineNumber(at: range.lowerBound))
    let bytes =
      source.bytes[line.lowerBound..<range.lowerBound]
      + source.bytes[range.upperBound..<max(range.upperBound, line.upperBound)]
    let rest = String(decoding: bytes, as: UTF8.self)
    if rest.allSatisfy(\.isWhitespace) { return false }
    let words = rest.replacing(/\[(?:![A-Za-z]+|[xX])\]/, with: "")
    return words.contains(/\]:/) || !words.contains { $0.isLetter || $0.isNumber }
  }

  /// The end of one or more braces with at most spaces between them, which are reported as one.
  private static func endOfRun(of bytes: ArraySlice<UInt8>) -> Int? {
    var end: Int?
    var rest = bytes
    while let next = Self.end(of: rest) {
      end = next
      rest = bytes[next...].drop { $0 == UInt8(ascii: " ") }
    }
    return end
  }

  /// The end of braces that contain an id, a class, or a key with its value; nil for others.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    // Bytes that are not text would be replaced by longer ones.
    guard bytes.first == UInt8(ascii: "{"),
      let last = bytes.prefix(300).firstIndex(of: UInt8(ascii: "}")),
      let text = String(validating: bytes[...last], as: UTF8.self),
      let match = text.wholeMatch(of: /\{:? *([^{}\n]+?) *\}/)
    else { return nil }
    let item =
      /(?:[#.][A-Za-z][A-Za-z0-9_:.-]*|[A-Za-z][A-Za-z0-9_-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))/
    var rest = match.1
    while !rest.isEmpty {
      guard let one = rest.prefixMatch(of: item) else { return nil }
      rest = rest[one.range.upperBound...]
      guard rest.isEmpty || rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
    }
    return last + 1
  }

  /// Whether the braces follow a picture, a link, code or emphasis, or are alone on a line or at
  /// its end.
  ///
  /// Elsewhere writers mean the braces themselves.
  private static func isBehindSomething(
    _ open: Int, _ end: Int, in text: WrittenText, _ passage: Passage
  ) -> Bool {
    let bytes = text.source.bytes
    if open > 0, ")]`*".utf8.contains(bytes[open - 1]), !text.holds(open - 1) { return true }
    // Braces of a worksheet's field are reported by the reader.
    guard passage.outline.kind != .title else { return false }
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D
      || bytes[next] == UInt8(ascii: "|")
  }
}

extension Activity {
  /// Whether its lists are fields to fill in.
  fileprivate var hasFields: Bool {
    switch self {
    case .worksheet, .apply: true
    case .quiz, .exercise, .rolePlay, .card: false
    }
  }
}
