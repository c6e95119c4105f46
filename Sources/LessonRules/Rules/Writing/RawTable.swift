package import Diagnostics
import LessonModel

/// A table must have a line of dashes under its header.
package struct RawTable: Rule {
  package static let description = RuleDescription(
    "raw-table", .structure, .warning, "A table must have a line of dashes under its header.",
    """
    The line has a part for each column, `| --- | --- |`. Without it, or with another number of columns than the header \
    has, the lines are shown as they are written, in one paragraph. The rows follow without an empty line, and an \
    empty line ends the table. Cells from a spreadsheet, with tabs or semicolons between them, are not a table.
    """,
    .lesson(
      before: "| Deal | Days |\n| Mossgate | 40 |",
      after: "| Deal | Days |\n| --- | --- |\n| Mossgate | 40 |"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let (separated, pieces) = SeparatedTable.all(in: lesson)
    return swallowedLines(in: lesson) + PastedTable.all(in: lesson) + SpacedTable.all(in: lesson)
      + separated
      + lesson.passages { $0.kind == .paragraph && $0.marks.contains(.bar) }.compactMap { passage in
        guard !pieces.contains(passage.blockSpan.start),
          let text = WrittenText(passage, of: lesson)
        else { return nil }
        let lines = text.lines.map { TableRow($0, in: text) }
        // Markdown sees this one: the reader refuses a table of too many cells, and says so.
        if lines.count > 1, lines[1].isRule(under: lines[0]) { return nil }
        guard
          var found = Self.grid(lines, in: text) ?? Self.wrongRule(lines, in: text)
            ?? Self.noRule(lines, in: text)
        else { return nil }
        // In a quiz a table is the pairs to match: one of other widths would be an error, and not shown.
        let isInQuiz = lesson.quizzes.contains {
          $0.span.start <= found.span.start && found.span.end <= $0.span.end
        }
        if isInQuiz, lines.contains(where: { !$0.isRule && $0.columns != 2 }) {
          found.fixes = [FixIt("write it above the quiz, or in two columns if these are pairs")]
        }
        return found
      }
  }

  /// Text directly below a table, which becomes a row of it.
  private func swallowedLines(in lesson: LessonParts) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    return lesson.tables.compactMap { table -> Diagnostic? in
      guard table.header.count > 1,
        let row = table.rows.first(where: { row in
          row.dropFirst().allSatisfy(\.content.isEmpty) && row.first?.content.isEmpty == false
            && row.first.map { !Self.hasBar(source, $0.span) } == true
        }), let span = row.first?.span
      else { return nil }
      return .warning(
        Self.id, "this line is directly below a table, so it becomes a row of it", at: span,
        fixes: [.emptyLine(above: span.start, in: source)])
    }
  }

  private static func hasBar(_ source: SourceText, _ span: SourceSpan) -> Bool {
    source.bytes[source.range(ofLine: source.lineNumber(at: span.start))]
      .contains(UInt8(ascii: "|"))
  }

  /// A table with lines `+---+---+` around its rows, as databases and other tools print them.
  ///
  /// The edit takes the lines away, except for the one under the header. If two rows have no line between
  /// them and others have, they may be two lines of one row, and only the author knows.
  private static func grid(_ lines: [TableRow], in text: WrittenText) -> Diagnostic? {
    guard let first = lines.firstIndex(where: \.isBorder),
      let end = lines.lastIndex(where: \.isBorder), first + 2 <= end,
      lines[first + 1].isOpen, lines[first + 1].bars > 1
    else { return nil }
    let header = lines[first + 1]
    let rows = lines[first...end].filter { !$0.isBorder }
    let borders = lines[first...end].filter(\.isBorder)
    let hasLines = borders.count == rows.count + 1 || borders.count == 3
    let isPlain = lines.allSatisfy {
      text.prefix(of: $0.line).allSatisfy { $0 == " " || $0 == ">" }
    }
    var edits: [FixIt.Edit] = []
    let rule = TableRow.rule(of: header.columns, alignedAs: nil, in: text)
    if first == 0, end == lines.count - 1, lines[2].isBorder, hasLines, isPlain,
      rows.allSatisfy({ $0.isOpen && $0.columns == header.columns })
    {
      edits = [
        .init(
          replacing: text.span(lines[0].line.range.lowerBound..<header.line.range.lowerBound),
          with: ""),
        .init(replacing: text.span(lines[2].line.range), with: rule),
      ]
      for place in lines.indices.dropFirst(3) where lines[place].isBorder {
        let above = lines[place - 1].line.range.upperBound
        edits.append(
          .init(replacing: text.span(above..<lines[place].line.range.upperBound), with: ""))
      }
    }
    return .warning(
      id, "lines of + and - do not make a table here, so learners see them",
      at: text.span(lines[first].line.range),
      fixes: [FixIt("write only the rows, with \(rule) below the first one", edits: edits)])
  }

  /// A line under a header that does not match it, or contains other signs.
  private static func wrongRule(_ lines: [TableRow], in text: WrittenText) -> Diagnostic? {
    for place in lines.indices.dropFirst() where lines[place].isRule {
      let (header, rule) = (lines[place - 1], lines[place])
      guard header.bars > 0, !header.isRule else { continue }
      if rule.isRule(under: header) {
        // Because of the lines above, Markdown does not recognize the header.
        guard place > 1 else { continue }
        let above = header.line
        return .warning(
          id, "the text above the header keeps this from being a table", at: text.span(above.range),
          fixes: [
            fix(
              "put an empty line above it", above.range.lowerBound..<above.range.lowerBound,
              text.lineBreak + text.prefix(of: above), of: lines[(place - 1)...], in: text)
          ])
      }
      let message =
        rule.isPlainRule && rule.columns != header.columns
        ? "the line under the header has \(rule.columns.inColumns), the header \(header.columns)"
        : "the line under a header must consist of bars and dashes"
      let new = TableRow.rule(of: header.columns, alignedAs: rule, in: text)
      return .warning(
        id, message + ", so this is not a table", at: text.span(rule.line.range),
        fixes: [fix("write \(new)", rule.line.range, new, of: lines[(place - 1)...], in: text)])
    }
    return nil
  }

  /// An edit that makes a table of some lines; words alone where a row has more cells than the header,
  /// for Markdown would drop them.
  private static func fix(
    _ words: String, _ range: Range<Int>, _ new: String, of lines: ArraySlice<TableRow>,
    in text: WrittenText
  ) -> FixIt {
    let most = lines.first?.columns ?? 0
    guard lines.allSatisfy({ $0.isRule || $0.columns <= most }) else {
      return FixIt("\(words), and give no row more cells than the header has")
    }
    return FixIt(words, edits: [.init(replacing: text.span(range), with: new)])
  }

  /// Rows without a line of dashes.
  private static func noRule(_ lines: [TableRow], in text: WrittenText) -> Diagnostic? {
    if let grid = lines.first, grid.isRule, lines.count > 1, lines[1].bars > 1 {
      return .warning(
        id, "a table begins with its header, so this is not one", at: text.span(grid.line.range),
        fixes: [FixIt("write the header first, and one line of dashes below it: | --- | --- |")])
    }
    guard let start = lines.firstIndex(where: \.isRow) else { return nil }
    let rows = lines[start...].prefix { $0.isRow && $0.columns == lines[start].columns }
    let header = lines[start]
    let span = text.span(header.line.range)
    guard rows.count > 1 else {
      // A single line may be anything, unless it has bars at both ends.
      guard lines.count == 1, header.isClosed, header.bars > 2 else { return nil }
      return .warning(
        id, "a row that is alone is not a table", at: span,
        fixes: [
          FixIt("put it directly below other rows, or write a header and | --- | --- | above it")
        ])
    }
    guard header.isOpen || rows.count > 2 || header.bars > 1 else { return nil }
    let next = lines[start + 1].line
    let rule = TableRow.rule(of: header.columns, alignedAs: nil, in: text)
    return .warning(
      id, "a line of dashes is missing under the header, so this is not a table", at: span,
      fixes: [
        fix(
          "write \(rule) below it", next.range.lowerBound..<next.range.lowerBound,
          rule + text.lineBreak + text.prefix(of: next), of: lines[start...], in: text)
      ])
  }
}

/// A header and the lines below it with an empty line between them.
private enum SeparatedTable {
  /// The reports, and where the paragraphs begin that they explain.
  static func all(in lesson: LessonParts) -> (diagnostics: [Diagnostic], pieces: Set<Int>) {
    let passages = lesson.passages { $0.kind == .paragraph && $0.marks.contains(.bar) }
    var diagnostics: [Diagnostic] = []
    var pieces: Set<Int> = []
    for (above, below) in zip(passages, passages.dropFirst()) {
      guard let header = WrittenText(above, of: lesson), let rest = WrittenText(below, of: lesson),
        let first = header.lines.first, let second = rest.lines.first, header.lines.count == 1
      else { continue }
      let (row, rule) = (TableRow(first, in: header), TableRow(second, in: rest))
      let gap = first.range.upperBound..<second.start
      guard row.bars > 0, !row.isRule, rule.isRule(under: row),
        header.source.bytes[gap].allSatisfy({ $0 <= 0x20 })
      else { continue }
      pieces.formUnion([above.blockSpan.start, below.blockSpan.start])
      // In a list or a quotation the gap may be more than an empty line.
      let isPlain = first.start == first.range.lowerBound
      diagnostics.append(
        .warning(
          RawTable.id, "an empty line separates the header from its table, so this is not one",
          at: header.span(first.range),
          fixes: [
            FixIt(
              "remove the empty line below it",
              edits: isPlain
                ? [.init(replacing: header.span(gap), with: header.lineBreak)] : [])
          ]))
    }
    return (diagnostics, pieces)
  }
}

/// Pandoc's tables, whose columns are made of spaces, with a line of dashes under each title.
private enum SpacedTable {
  static func all(in lesson: LessonParts) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    var last = 0
    return lesson.thematicBreaks.compactMap { span in
      let number = source.lineNumber(at: span.start)
      let parts = source.line(number).split(whereSeparator: \.isWhitespace)
      guard parts.count > 1, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 == "-" } }),
        number > last, isText(number - 1, in: source) || isText(number + 1, in: source)
      else { return nil }
      // The last line of the table may be such a line, too.
      while last < source.lineCount, isText(max(number, last) + 1, in: source) {
        last = max(number, last) + 1
      }
      return .warning(
        RawTable.id, "columns of spaces do not make a table here, so learners see a line across",
        at: span,
        fixes: [
          FixIt("write bars between the cells, and | --- | --- | below the titles of the columns")
        ])
    }
  }

  private static func isText(_ number: Int, in source: SourceText) -> Bool {
    number > 0 && number <= source.lineCount && !source.line(number).allSatisfy(\.isWhitespace)
  }
}

/// A line of text that may belong to a table.
private struct TableRow {
  let line: WrittenText.Line

  /// How many bars without a backslash it contains, all in running text.
  let bars: Int
  let columns: Int

  /// Whether it begins with a bar.
  let isOpen: Bool

  /// Whether it has bars with spaces beside them at both ends.
  let isClosed: Bool

  /// Whether every bar inside has a space on both sides.
  private let isSpaced: Bool

  /// Whether it is meant as the line under a header: whether it consists of dashes, or of signs
  /// that look like dashes.
  let isRule: Bool

  /// Whether it contains only the signs that Markdown requires.
  let isPlainRule: Bool

  /// Whether it is a line of a grid: `+---+---+`.
  let isBorder: Bool

  /// Whether it makes a table of the line above it.
  func isRule(under header: TableRow) -> Bool {
    isPlainRule && columns == header.columns && header.bars > 0 && !header.isRule
  }

  init(_ line: WrittenText.Line, in text: WrittenText) {
    self.line = line
    let bytes = text.source.bytes
    let places = line.range.filter { place in
      bytes[place] == UInt8(ascii: "|") && !text.isEscaped(place) && text.holds(place)
    }
    bars = places.count
    isOpen = places.first == line.range.lowerBound
    let isEnded = places.last == line.range.upperBound - 1
    columns = places.count + 1 - (isOpen ? 1 : 0) - (isEnded && places.count > 1 ? 1 : 0)
    let inner = places.filter { $0 > line.range.lowerBound && $0 < line.range.upperBound - 1 }
    isSpaced = inner.allSatisfy { bytes[$0 - 1] <= 0x20 && bytes[$0 + 1] <= 0x20 }
    isClosed =
      isOpen && isEnded && line.range.count > 2 && bytes[line.range.lowerBound + 1] <= 0x20
      && bytes[line.range.upperBound - 2] <= 0x20
    let signs = text.text(line.range)
    let dashes = signs.count { "-–—=".contains($0) }
    isRule =
      dashes > 1 && signs.allSatisfy { "-–—=|:+ \t".contains($0) }
      && signs.contains { "|+".contains($0) }
    isBorder =
      isRule && signs.count > 2 && signs.first == "+" && signs.last == "+" && !signs.contains("|")
    isPlainRule =
      isRule && signs.allSatisfy { "-|: \t".contains($0) }
      && signs.split(separator: "|").allSatisfy { !$0.contains(/[-:][ \t]+[-:]/) }
  }

  /// Whether it can be a row: it begins with a bar and has another, or has bars with spaces around
  /// them.
  var isRow: Bool { !isRule && (isOpen && bars > 1 || bars > 0 && isSpaced) }

  /// A line of dashes, with the alignment of each column as in the original line.
  static func rule(of columns: Int, alignedAs written: TableRow?, in text: WrittenText) -> String {
    let parts =
      written.map { text.text($0.line.range).split(separator: "|").map { $0.filter { $0 != " " } } }
      ?? []
    let cells = (0..<columns).map { index -> String in
      guard index < parts.count else { return "---" }
      return (parts[index].hasPrefix(":") ? ":" : "") + "---"
        + (parts[index].hasSuffix(":") ? ":" : "")
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

extension Int {
  fileprivate var inColumns: String { self == 1 ? "1 column" : "\(self) columns" }
}
