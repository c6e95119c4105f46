package import Diagnostics
import LessonModel

/// Boxes, includes and page breaks of other tools.
package struct ForeignBlock: Rule {
  package static let description = RuleDescription(
    "foreign-block", .structure, .warning,
    "Boxes, tabs and includes must be written as Lectern reads them.",
    """
    MkDocs writes `!!! note`, GitBook and Jekyll `{% hint %}`, Hugo `{{< name >}}`, mdBook `{{#include file}}`, \
    Obsidian `> [!info]`, Sphinx `.. note::`, wikis `== Heading ==` and `||Head||`, web frameworks `<%= name %>`. Lectern shows them as they are written. Boxes are directives, `:::note` … `:::`, or \
    GitHub's alerts, `> [!NOTE]` on a line of its own. There are no includes and no page breaks: every edition \
    breaks its own pages.
    """,
    .lesson(
      before: "!!! note \"Before you call\"\n    Ask twice.",
      after: ":::note[Before you call]\nAsk twice.\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let marks: Passage.Marks = [.doubled, .brace, .alert, .command, .percentTag]
    let passages = lesson.passages {
      ($0.kind == .paragraph || $0.kind == .heading) && !$0.marks.isDisjoint(with: marks)
    }
    let lines = ForeignLine.all(in: lesson)
    guard !passages.isEmpty else { return lines }
    var tags = ForeignTags()
    var diagnostics: [Diagnostic] = []
    for passage in passages {
      guard let text = WrittenText(passage, of: lesson) else { continue }
      let lines = text.lines
      if !passage.outline.marks.isDisjoint(with: [.brace, .percentTag]) { tags.add(text) }
      guard let first = lines.first, text.holds(first.range.lowerBound) else { continue }
      if let box = ForeignBox(braces: lines, in: text) ?? ForeignBox(lines, in: text) {
        diagnostics.append(box.diagnostic)
      } else if passage.outline.marks.contains(.alert), let alert = ForeignAlert(lines, in: text) {
        diagnostics.append(alert.diagnostic)
      } else if passage.outline.marks.contains(.command), lines.count == 1,
        ["\\newpage", "\\pagebreak", "\\clearpage"].contains(text.text(first.range))
      {
        diagnostics.append(
          .warning(
            Self.id,
            "this page break is shown as text; every edition sets its own page breaks",
            at: text.span(first.range),
            fixes: [
              FixIt("remove it", edits: [.init(replacing: text.span(first.range), with: "")])
            ]))
      }
    }
    return diagnostics + tags.diagnostics + lines
  }
}

/// `!!! note "Title"`, `??? tip` and `=== "Tab"` of MkDocs.
private struct ForeignBox {
  let diagnostic: Diagnostic

  init?(_ lines: [WrittenText.Line], in text: WrittenText) {
    guard let line = lines.first else { return nil }
    let opening = text.text(line.range)
    guard
      let match = opening.wholeMatch(
        of: /(!!!|\?\?\?\+?|===[!+]?) +([a-z][a-z-]*)?(?: +(?:inline|end))* *(?:"([^"]*)")?/)
    else { return nil }
    let name = match.2.map(String.init)
    guard name != nil || match.1.hasPrefix("===") && match.3 != nil else { return nil }
    let title = match.3.map(String.init) ?? ""
    let directive = name.flatMap(OtherTools.directive(for:)) ?? "note"
    let head = ":::\(directive)" + (title.isEmpty ? "" : "[\(title)]")
    var edits: [FixIt.Edit] = []
    // Only if the text of a box is indented directly below it is it known where the box ends: at
    // the end of its paragraph.
    if lines.count > 1, title.allSatisfy({ !"[]".contains($0) }),
      lines.dropFirst().allSatisfy({
        $0.range.lowerBound >= $0.start + (line.range.lowerBound - line.start) + 4
          || text.source.bytes[$0.range.lowerBound - 1] == 0x09
      }),
      !Self.goesOn(below: lines[lines.count - 1], in: text)
    {
      let prefix = text.prefix(of: line)
      edits = [.init(replacing: text.span(line.range), with: head)]
      for inner in lines.dropFirst().dropLast() {
        edits.append(
          .init(replacing: text.span(inner.start..<inner.range.lowerBound), with: prefix))
      }
      let last = lines[lines.count - 1]
      edits.append(
        .init(
          replacing: text.span(last.start..<last.range.upperBound),
          with: prefix + text.text(last.range) + text.lineBreak + prefix + ":::"))
      // If the box begins after the mark of a list, the lines below it do not have that prefix.
      if prefix.contains(where: { $0 != " " && $0 != ">" }) { edits = [] }
    }
    diagnostic = .warning(
      ForeignBlock.id, "`\(match.1)` does not open a box here, so this is shown as it is written",
      at: text.span(line.range),
      fixes: [FixIt("write \(head), and ::: below what belongs to it", edits: edits)])
  }

  /// `{note}` … `{note}` of Confluence, `{note}` of MyST: a line of braces alone.
  init?(braces lines: [WrittenText.Line], in text: WrittenText) {
    for line in [lines.first, lines.last].compactMap(\.self) {
      guard text.source.bytes[line.range.lowerBound] == UInt8(ascii: "{"),
        let match = text.text(line.range).wholeMatch(of: /\{([a-z]+)(?::[^{}]*)?\}/),
        let directive = OtherTools.directive(for: String(match.1))
          ?? (["panel", "expand", "noformat"].contains(match.1) ? "note" : nil)
      else { continue }
      diagnostic = .warning(
        ForeignBlock.id, "`\(match.0)` does not open a box here, so this is shown as it is written",
        at: text.span(line.range),
        fixes: [FixIt("write :::\(directive), and ::: below what belongs to it")])
      return
    }
    return nil
  }

  /// Whether indented text is below the paragraph, too.
  private static func goesOn(below line: WrittenText.Line, in text: WrittenText) -> Bool {
    let bytes = text.source.bytes
    var number = text.source.lineNumber(at: line.range.lowerBound) + 1
    while number <= text.source.lineCount {
      let next = text.source.range(ofLine: number)
      if bytes[next].contains(where: { $0 > 0x20 }) {
        return bytes[next].first.map { $0 <= 0x20 } ?? false
      }
      number += 1
    }
    return false
  }
}

/// `> [!info]- Title` of Obsidian; GitHub has five kinds, and no title.
private struct ForeignAlert {
  let diagnostic: Diagnostic

  init?(_ lines: [WrittenText.Line], in text: WrittenText) {
    guard let line = lines.first, text.prefix(of: line).contains(">"),
      let match = text.text(line.range).wholeMatch(of: /\[!([A-Za-z]+)\]([+-]?)(?: +(.*))?/)
    else { return nil }
    let kind = String(match.1)
    let known = OtherTools.directive(for: kind)
    let mark = "[!\((known == "example" ? "note" : known ?? "note").uppercased())]"
    let title = match.3.map(String.init) ?? ""
    let prefix = text.prefix(of: line)
    var new = mark
    if !title.isEmpty {
      new += "\(text.lineBreak)\(prefix)**\(title)**"
      if lines.count > 1 { new += "\(text.lineBreak)\(prefix.trimmedEnd)" }
    }
    let isPlain = prefix.allSatisfy { $0 == " " || $0 == ">" } && !title.contains("*")
    diagnostic = .warning(
      ForeignBlock.id,
      title.isEmpty
        ? "there is no alert `\(kind)`, so this is shown as it is written"
        : "an alert has no title on the line of its mark, so this is shown as it is written",
      at: text.span(line.range),
      fixes: [
        FixIt(
          title.isEmpty ? "write \(mark)" : "write \(mark), and the title below it in bold type",
          edits: isPlain && known != nil ? [.init(replacing: text.span(line.range), with: new)] : []
        )
      ])
  }
}
