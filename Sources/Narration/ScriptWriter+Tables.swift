import LessonModel
import Words

/// Tables are read row by row, each value with its column: "Opportunities: Desmond, 60; Nadia, 40."
/// The first column names the row.
extension ScriptWriter {
  mutating func write(_ table: Table) {
    let wasDense = isDense
    isDense = true
    defer { isDense = wasDense }
    let headers = table.header.map { passage($0.content) }
    announce(headers)
    let rows = table.rows.map { row in
      let isStruck = row.allSatisfy { $0.content.isEmpty || $0.content.struckOut != nil }
      return row.enumerated().map { column, cell in
        // A line through the whole row is announced once.
        let content = column > 0 && isStruck ? cell.content.struckOut : nil
        return passage(content ?? cell.content)
      }
    }
    // Figures fit in one sentence per row; if cells contain phrases, each gets its own sentence.
    let areFigures = rows.allSatisfy { $0.dropFirst().allSatisfy { $0.isEmpty || $0.isShort } }
    for row in rows { write(row, areFigures: areFigures, headers) }
    setLastPause(Pause.paragraph)
  }

  /// Says the headers that the rows will not repeat: that of the first column and, in a table of
  /// two columns, also that of the second.
  private mutating func announce(_ headers: [Passage]) {
    guard let first = headers.first, !first.isEmpty else { return }
    var passage = Passage()
    let label = wording.label(.table)
    if !label.isEmpty { passage.append(added: label) }
    passage.append(first)
    if headers.count == 2, !headers[1].isEmpty {
      passage.append(added: "; ")
      passage.append(headers[1])
    }
    say(passage, pause: Pause.item)
  }

  private mutating func write(_ cells: [Passage], areFigures: Bool, _ headers: [Passage]) {
    guard let label = cells.first else { return }
    let repeatsHeaders = headers.count > 2 || headers.first?.isEmpty == true
    var values: [Passage] = []
    for (cell, header) in zip(cells, headers).dropFirst() where !cell.isEmpty {
      var value = Passage()
      if repeatsHeaders, !header.isEmpty {
        value.append(header)
        value.append(added: areFigures ? ", " : wording.colon + " ")
      }
      value.append(cell)
      values.append(value)
    }
    guard areFigures || values.count < 2 && !repeatsHeaders else {
      say(label, pause: Pause.sentence)
      for value in values { say(value, pause: Pause.sentence) }
      setLastPause(Pause.item)
      return
    }
    var sentence = label
    if label.holdsColon, values.count > 1 {
      say(label, pause: Pause.sentence)
      sentence = Passage()
    } else if !label.isEmpty, !values.isEmpty {
      sentence.append(added: label.holdsColon ? ", " : wording.colon + " ")
    }
    for (index, value) in values.enumerated() {
      if index > 0 { sentence.append(added: "; ") }
      sentence.append(value)
    }
    say(sentence, pause: Pause.item)
  }
}

extension Passage {
  /// Whether the text is a figure or a few words, which fit between commas.
  fileprivate var isShort: Bool {
    text.split(separator: " ").count <= 4
      && !text.contains { ",;:.?!".contains($0) && !isInFigure($0) }
  }

  private func isInFigure(_ mark: Character) -> Bool {
    text.contains(where: \.isNumber) && (mark == "," || mark == ".") && !text.hasSuffix(".")
      && !text.contains("\(mark) ")
  }

  fileprivate var holdsColon: Bool { text.contains(":") }
}

extension [Inline] {
  /// The struck-out content, if there is nothing else.
  fileprivate var struckOut: [Inline]? {
    guard count == 1, case .strikethrough(let struck) = self[0] else { return nil }
    return struck.content
  }
}
