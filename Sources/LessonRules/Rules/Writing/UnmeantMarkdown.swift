package import Diagnostics
import LessonModel

/// Markdown must not change what a text says.
package struct UnmeantMarkdown: Rule {
  package static let description = RuleDescription(
    "unmeant-markdown", .structure, .warning, "Markdown must not change what a text says.",
    """
    Asterisks between digits are marks of emphasis, and not shown: `2*3*4`. Two underscores around a name make it bold: \
    `__init__`. A line of dashes directly below a text makes a heading of it, and four spaces before a paragraph make \
    it code. A space after the exclamation mark of a picture makes a link of it. Write a backslash before the signs, code between backticks, or an empty line.
    """,
    .lesson(before: "The box is 2*3*4 meters.", after: "The box is 2\\*3\\*4 meters."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    var found = lesson.headings.compactMap { Self.underlined($0, in: source) }
    found += lesson.codeBlocks.compactMap { Self.indented($0, in: source) }
    found += lesson.links.compactMap { Self.apart($0, in: source) }
    if source.contains(UInt8(ascii: "*")) || source.contains(UInt8(ascii: "_")) {
      for index in lesson.outlines.indices {
        lesson.content(at: index).forEachInline { inline in
          switch inline {
          case .emphasis(let emphasis):
            if let product = Self.product(emphasis, in: source) { found.append(product) }
          case .strong(let strong):
            if let name = Self.name(strong, in: source) { found.append(name) }
          case .text, .strikethrough, .styled, .link, .softBreak, .lineBreak, .code, .image,
            .footnoteReference, .formula, .blank, .rawHTML:
            break
          }
        }
      }
    }
    return found
  }

  /// `2*3*4` and `a*b*c`: one asterisk on each side between digits or single letters.
  private static func product(_ emphasis: Emphasis, in source: SourceText) -> Diagnostic? {
    let (start, end) = (emphasis.span.start, emphasis.span.end)
    let bytes = source.bytes
    guard start > 0, end < bytes.count, end - start > 2, bytes[start] == UInt8(ascii: "*"),
      case .text(let text) = emphasis.content.first, emphasis.content.count == 1
    else { return nil }
    let isNumber =
      isDigit(bytes[start - 1]) && isDigit(bytes[end])
      && text.text.utf8.allSatisfy {
        isDigit($0) || ".,".utf8.contains($0)
      }
    let before = start > 1 ? bytes[start - 2] : 0x20
    let after = end + 1 < bytes.count ? bytes[end + 1] : 0x20
    let isLetter =
      text.text.utf8.count == 1 && bytes[start - 1].isLetter && !before.isLetter
      && bytes[end].isLetter && !after.isLetter && text.text.utf8.first?.isLetter == true
    guard isNumber || isLetter else { return nil }
    return .warning(
      id, "these asterisks are read as emphasis, so learners do not see them", at: emphasis.span,
      fixes: [
        FixIt(
          "write \\* for an asterisk, or ×",
          edits: [start, end - 1].map {
            .init(replacing: source.span($0, $0), with: "\\")
          })
      ])
  }

  /// `! [words](picture.png)`: a picture that a space makes a link.
  private static func apart(_ link: Link, in source: SourceText) -> Diagnostic? {
    guard case .asset(let asset) = link.target, MediaType(fileName: asset.path).isImage else {
      return nil
    }
    let bytes = source.bytes
    var mark = link.span.start - 1
    while mark > 0, bytes[mark] == 0x20 { mark -= 1 }
    guard mark >= 0, mark < link.span.start - 1, bytes[mark] == UInt8(ascii: "!"),
      mark == 0 || bytes[mark - 1] <= 0x20
    else { return nil }
    return .warning(
      id, "the space after the exclamation mark makes a link of this picture",
      at: source.span(mark, link.span.end),
      fixes: [
        FixIt(
          "remove the space",
          edits: [.init(replacing: source.span(mark + 1, link.span.start), with: "")])
      ])
  }

  /// `__init__` and its kind, which are names of Python.
  private static func name(_ strong: Emphasis, in source: SourceText) -> Diagnostic? {
    guard source.bytes[strong.span.range].starts(with: "__".utf8),
      case .text(let text) = strong.content.first, strong.content.count == 1,
      names.contains(text.text)
    else { return nil }
    let written = "`__\(text.text)__`"
    return .warning(
      id, "Markdown reads these underscores as bold type, so learners do not see them",
      at: strong.span,
      fixes: [FixIt("write \(written)", edits: [.init(replacing: strong.span, with: written)])])
  }

  private static let names: Set<String> = [
    "init", "main", "name", "file", "all", "dict", "doc", "str", "repr", "call", "len", "iter",
    "next", "enter", "exit", "new", "del", "eq", "hash", "version", "slots", "class", "module",
    "pycache", "getitem", "setitem", "add", "dirname", "filename",
  ]

  /// A sentence that a line of dashes makes a heading.
  private static func underlined(_ heading: Heading, in source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    guard heading.level == 2, heading.span.end > 0,
      bytes[heading.span.end - 1] == UInt8(ascii: "-"),
      bytes[heading.span.start] != UInt8(ascii: "#")
    else { return nil }
    let words = heading.content.plainText
    let isText =
      words.last.map { ".,;:".contains($0) } == true || words.contains("\n")
      || heading.content.contains {
        switch $0 {
        case .softBreak, .lineBreak: true
        case .text, .emphasis, .strong, .strikethrough, .styled, .link, .code, .image,
          .footnoteReference, .formula, .blank, .rawHTML:
          false
        }
      } || words.split(separator: " ").count > 12
    guard isText else { return nil }
    let line = source.range(ofLine: source.lineNumber(at: heading.span.end - 1))
    let dashes = bytes[line].firstIndex(of: UInt8(ascii: "-")) ?? line.lowerBound
    return .warning(
      id, "the line of dashes makes a heading of the text above it",
      at: source.span(dashes, heading.span.end),
      fixes: [.emptyLine(above: dashes, in: source)])
  }

  /// A paragraph that four spaces make code.
  private static func indented(_ code: CodeBlock, in source: SourceText) -> Diagnostic? {
    let bytes = source.bytes
    guard code.language == nil, code.span.start < bytes.count,
      !"`~".utf8.contains(bytes[code.span.start])
    else { return nil }
    var text = code.text
    while text.last?.isWhitespace == true { text.removeLast() }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 4, text.first?.isUppercase == true,
      text.last.map({ ".!?。".contains($0) }) == true,
      !text.contains(where: { "{}();=<>$#|\\\t_".contains($0) }), !text.contains("  "),
      words.dropFirst().contains(where: { $0.first?.isLowercase == true && $0.count > 2 })
    else { return nil }
    let line = source.range(ofLine: source.lineNumber(at: code.span.start))
    return .warning(
      id, "four spaces before it make this paragraph code",
      at: source.span(code.span.start, min(line.upperBound, code.span.end)),
      fixes: [FixIt("remove the spaces, or put ``` above and below it if it is code")])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
