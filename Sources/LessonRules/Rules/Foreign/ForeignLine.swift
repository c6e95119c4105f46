import Diagnostics
import LessonModel

/// Lines that only other programs understand: contents, directives of reStructuredText and Org, headings
/// of wikis, code of web pages.
enum ForeignLine {
  static func all(in lesson: LessonParts) -> [Diagnostic] {
    let bytes = lesson.bytes
    let passages = lesson.passages { outline in
      outline.kind == .paragraph
        && ("[.#=i*e|".utf8.contains(bytes[outline.range.lowerBound])
          || isFence(bytes, at: outline.range.lowerBound))
    }
    return passages.compactMap { passage in
      guard let text = WrittenText(passage, of: lesson), let line = text.lines.first,
        text.holds(line.range.lowerBound)
      else { return nil }
      return diagnostic(line, in: text)
    } + lesson.codeBlocks.compactMap(diagnostic)
  }

  private static func diagnostic(_ line: WrittenText.Line, in text: WrittenText) -> Diagnostic? {
    let words = text.text(line.range)
    let span = text.span(line.range)
    func warning(_ message: String, _ way: String, _ new: String? = nil) -> Diagnostic {
      .warning(
        ForeignBlock.id, message, at: span,
        fixes: [FixIt(way, edits: new.map { [.init(replacing: span, with: $0)] } ?? [])])
    }
    if isFence(text.source.bytes, at: line.range.lowerBound),
      words.wholeMatch(of: /(?:'''|´´´|‘‘‘|’’’) *[A-Za-z+#-]*/) != nil
    {
      return fence(line, in: text)
    }
    if words.wholeMatch(of: /\|\|[^|]+(?:\|\|[^|]+)+\|\|/) != nil { return table(in: text) }
    if words.wholeMatch(of: /\[\[?_?(?:TOC|toc)_?\]?\]/) != nil {
      return warning(
        "this is shown as it is written: every edition has a list of contents of its own",
        "remove it")
    }
    if let match = words.prefixMatch(of: /\.\. ([a-z][a-z-]*)::/) {
      let known = OtherTools.directive(for: String(match.1))
      return warning(
        "`\(match.0)` does not open a box here, so this is shown as it is written",
        known.map { "write :::\($0), and ::: below what belongs to it" }
          ?? "write it in Markdown, or as `code` if it is meant to be seen")
    }
    if words.prefixMatch(of: /#\+(?:BEGIN|END|TITLE|begin|end|title)[_:A-Za-z]*/) != nil {
      return warning(
        "a line of Org is shown as it is written",
        "put ``` above and below code, or write it in Markdown")
    }
    if let match = words.wholeMatch(of: #/(={2,6}) +([^=]+?) +={2,6}/#) {
      let marks = String(repeating: "#", count: match.1.count)
      return warning(
        "this is shown as it is written, and is not a heading", "write \(marks) \(match.2)",
        text.lines.count == 1 && text.prefix(of: line).allSatisfy { $0 == " " || $0 == ">" }
          ? "\(marks) \(match.2)" : nil)
    }
    if words.wholeMatch(
      of: #/import +(?:\{[^}]+\}|[A-Za-z*]+(?: as [A-Za-z]+)?) +from +["'][^"']+["'];?/#)
      != nil || words.prefixMatch(of: #/export (?:const|default|function) /#) != nil
    {
      return warning(
        "code of a web page is shown as it is written", "remove it, or put ``` around it")
    }
    if words.prefixMatch(of: /\*\[[^\]]+\]: \S/) != nil {
      return warning(
        "the meaning of an abbreviation is shown as it is written",
        "put it into lessons/glossary.yaml, or write it in the sentence")
    }
    return nil
  }

  /// A table of Jira or another wiki: `||Head||Head||` above `|cell|cell|`.
  private static func table(in text: WrittenText) -> Diagnostic? {
    let lines = text.lines
    let rows = lines.map { text.text($0.range) }
    var edits: [FixIt.Edit] = []
    let head = rows[0].dropFirst(2).dropLast(2).split(separator: "||")
    let isPlain =
      rows.dropFirst().allSatisfy {
        $0.hasPrefix("|") && $0.hasSuffix("|") && !$0.contains("||") && $0.utf8.count > 2
      } && lines.allSatisfy { text.prefix(of: $0).allSatisfy { $0 == " " || $0 == ">" } }
    if isPlain {
      let separator =
        text.lineBreak + text.prefix(of: lines[0]) + String(repeating: "| --- ", count: head.count)
        + "|"
      let cells = head.map { $0.trimmingPrefix { $0 == " " } }.joined(separator: " | ")
      edits = [.init(replacing: text.span(lines[0].range), with: "| \(cells) |\(separator)")]
    }
    return .warning(
      ForeignBlock.id, "`||` begins no table here, so this is shown as it is written",
      at: text.span(lines[0].range),
      fixes: [FixIt("write | Head | Head |, and | --- | --- | below it", edits: edits)])
  }

  /// Whether three marks that look like backticks are at a place: `'''`.
  private static func isFence(_ bytes: [UInt8], at start: Int) -> Bool {
    guard [0x27, 0xC2, 0xE2].contains(bytes[start]) else { return false }
    return ["'''", "´´´", "‘‘‘", "’’’"].contains { bytes[start...].starts(with: $0.utf8) }
  }

  /// Code between such marks; the edit needs the closing line, which may be in another paragraph.
  private static func fence(_ line: WrittenText.Line, in text: WrittenText) -> Diagnostic {
    let lines = text.lines
    let marks = text.text(line.range).prefix { !$0.isASCII || $0 == "'" }
    var edits: [FixIt.Edit] = []
    if lines.count > 2, let last = lines.last, text.text(last.range) == marks {
      let start = line.range.lowerBound
      edits = [
        .init(replacing: text.span(start..<start + marks.utf8.count), with: "```"),
        .init(replacing: text.span(last.range), with: "```"),
      ]
    }
    return .warning(
      ForeignBlock.id, "`\(marks)` does not begin code here, so this is shown as text",
      at: text.span(line.range),
      fixes: [FixIt("write ``` above and below the code, with backticks", edits: edits)])
  }

  /// Fences with which other programs make boxes and diagrams.
  private static func diagnostic(_ code: CodeBlock) -> Diagnostic? {
    guard let language = code.language else { return nil }
    let opening = code.span.moved(
      to: code.span.start..<min(code.span.end, code.span.start + 3 + language.utf8.count))
    if let match = language.wholeMatch(of: /\{([a-z][a-z-]*)\}/),
      let known = OtherTools.directive(for: String(match.1))
    {
      return .warning(
        ForeignBlock.id, "`\(language)` does not open a box here, so its words are shown as code",
        at: opening,
        fixes: [FixIt("write :::\(known) instead of the first line, and ::: instead of the last")])
    }
    guard ["mermaid", "plantuml"].contains(language.lowercased()) else { return nil }
    return .warning(
      ForeignBlock.id, "a diagram is shown as its code here", at: opening,
      fixes: [
        FixIt("save it as a picture in media/, and show that: ![what it shows](media/name.svg)")
      ])
  }
}
