import Diagnostics
import LessonModel

/// Rows that come from a spreadsheet or another program: with tabs, semicolons or other bars between their
/// cells.
enum PastedTable {
  /// Those in a lesson, with the tables that they become.
  static func all(in lesson: LessonParts) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    let bytes = lesson.bytes
    let hasTabs = source.contains(0x09)
    let hasMarks = source.contains(UInt8(ascii: ";"))
    let hasBars = source.contains(0xBD) || source.contains(0x94)
    guard hasTabs || hasMarks || hasBars else { return [] }
    return lesson.passages { outline in
      outline.kind == .paragraph
        && (hasTabs && bytes.next(0x09, in: outline.range) != nil
          || hasMarks && bytes.next(UInt8(ascii: ";"), in: outline.range) != nil
          || hasBars && outline.marks.contains(.symbol))
    }.compactMap { passage in
      guard let text = WrittenText(passage, of: lesson), text.lines.count > 1 else { return nil }
      let lines = text.lines
      let words = lines.map { text.text($0.range) }
      for (separator, name, least) in [
        ("\t", "tabs", 2), (";", "semicolons", 3), ("｜", "wide bars", 2), ("│", "drawn bars", 2),
      ] as [(Character, String, Int)] {
        guard lines.count >= least, let rows = rows(words, separator) else { continue }
        return diagnostic(rows, of: lines, name, in: text)
      }
      return nil
    }
  }

  /// The cells of each line; nil if the lines are not rows of one table.
  private static func rows(_ lines: [String], _ separator: Character) -> [[String]]? {
    var rows: [[String]] = []
    for line in lines {
      guard line.contains(separator) else { return nil }
      var cells = line.split(separator: separator, omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      switch separator {
      case ";":
        // In a sentence a space follows a semicolon.
        guard cells.count > 2, !line.contains("; "), !line.hasSuffix(";") else { return nil }
      case "\t": guard !line.contains(" \t ") else { return nil }
      default:
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
      }
      guard cells.count > 1, rows.first.map({ $0.count == cells.count }) ?? true else { return nil }
      rows.append(cells)
    }
    return rows
  }

  private static func diagnostic(
    _ rows: [[String]], of lines: [WrittenText.Line], _ name: String, in text: WrittenText
  ) -> Diagnostic {
    let isPlain =
      lines.allSatisfy { text.prefix(of: $0).allSatisfy { $0 == " " || $0 == ">" } }
      && !rows.joined().contains { $0.contains("|") || $0.contains("`") }
    let rule = "|" + String(repeating: " --- |", count: rows[0].count)
    var edits: [FixIt.Edit] = []
    for (place, line) in lines.enumerated() where isPlain {
      var new = "| " + rows[place].joined(separator: " | ") + " |"
      if place == 0 { new += text.lineBreak + text.prefix(of: line) + rule }
      edits.append(.init(replacing: text.span(line.range), with: new))
    }
    return .warning(
      RawTable.id, "\(name) do not make a table, so these lines run together",
      at: text.span(lines[0].range),
      fixes: [FixIt("write bars between the cells, and \(rule) below the first line", edits: edits)]
    )
  }
}
