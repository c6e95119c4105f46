import LessonModel

/// Quotations that a mark makes a box, `> [!info]- Title`, as Obsidian, Hugo and others read them.
///
/// Those that GitHub knows, without a title, are part of Lectern's language and stay.
enum QuoteBoxes {
  static func write(_ page: inout ForeignPage) {
    guard page.lines.contains(where: { $0.text.contains("[!") }) else { return }
    var notes: [PageNote] = []
    page.lines = written(page.lines, &notes)
    page.notes += notes
  }

  private static func written(_ lines: [PageLine], _ notes: inout [PageNote]) -> [PageLine] {
    var result: [PageLine] = []
    var fences = FenceTracker()
    var rest = lines[...]
    while let line = rest.popFirst() {
      guard !fences.takesAsCode(line.text),
        let match = line.text.wholeMatch(
          of: /([ ]{0,3})>[ ]?\[!([A-Za-z][\w-]*)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*?)[ \t]*/)
      else {
        result.append(line)
        continue
      }
      let kind = match.2.lowercased()
      let title = String(match.4)
      if ["note", "tip", "important", "warning", "caution"].contains(kind), title.isEmpty,
        match.3.isEmpty
      {
        result.append(line)
        continue
      }
      var inner: [PageLine] = []
      while let next = rest.first, let quoted = next.text.prefixMatch(of: /[ ]{0,3}>[ ]?/) {
        inner.append(PageLine(next.text[quoted.range.upperBound...], number: next.number))
        rest = rest.dropFirst()
      }
      let own = kind.prefix(1).uppercased() + kind.dropFirst()
      let name = OtherTools.directive(for: kind)
      // A kind that has another name here says what it is in its title.
      let label = title.isEmpty ? (name == kind ? "" : own) : title
      var writer = BoxWriter(ActivityNames(besides: []))
      writer.open(
        match.3.isEmpty ? .directive(name ?? "note", hasLabel: true) : .details,
        title: match.3.isEmpty ? label : title.isEmpty ? own : title, indent: match.1.count,
        number: line.number)
      for line in written(inner, &notes) { writer.add(line) }
      writer.close(number: inner.last?.number ?? line.number)
      result += [PageLine("", number: line.number)] + writer.lines
      notes.append(
        PageNote(
          outcome: .changed, construct: "`> [!\(kind)]`",
          reason: "It is written as a block of Lectern's.", line: line.number))
    }
    return result
  }
}

/// Markdown in elements that say so, `<div markdown>` and `<aside markdown="1">`.
enum MarkdownInHTML {
  /// Sets the tags apart with empty lines, so that what is between them is read as Markdown.
  static func separate(_ page: inout ForeignPage) {
    guard page.lines.contains(where: { $0.text.contains("markdown") }) else { return }
    var result: [PageLine] = []
    var fences = FenceTracker()
    var open: [String] = []
    for line in page.lines {
      guard !fences.takesAsCode(line.text) else {
        result.append(line)
        continue
      }
      if let match = line.text.wholeMatch(of: /\s*<([a-z]+)\b[^<>]*>\s*/),
        line.text.contains(/\smarkdown(?:[\s=>])/)
      {
        open.append(String(match.1))
        result += [line, PageLine("", number: line.number)]
      } else if let match = line.text.wholeMatch(of: /\s*<\/([a-z]+)>\s*/),
        let last = open.last, match.1 == last
      {
        open.removeLast()
        result += [
          PageLine("", number: line.number), line, PageLine("", number: line.number),
        ]
      } else {
        result.append(open.isEmpty || line.indent > 3 ? line : line.outdented(by: 3))
      }
    }
    page.lines = result
  }
}
