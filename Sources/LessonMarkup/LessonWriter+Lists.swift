import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  func write(_ list: List) {
    let hasTasks = style.isPage && list.items.contains { $0.isDone != nil }
    let className: AttributeValue? = hasTasks ? "tasks" : nil
    let direction = list.items.lazy.compactMap(\.blocks.direction).first
    switch list.kind {
    case .bulleted:
      line(.ul, directed(["class": className], as: direction)) {
        reading(direction) { writeItems(of: list) }
      }
    case .numbered(let start):
      line(
        .ol,
        directed(["start": start == 1 ? nil : .number(start), "class": className], as: direction)
      ) { reading(direction) { writeItems(of: list) } }
    }
  }

  private func writeItems(of list: List) {
    html.startLine()
    for item in list.items {
      line(.li, directed(as: item.blocks.direction)) {
        if let isDone = item.isDone, style.isBook {
          writeBox(isChecked: isDone, named: wording[isDone ? .done : .toDo])
        } else if let isDone = item.isDone {
          html.element(
            .input,
            [
              "type": "checkbox", "checked": isDone ? .on : nil, "disabled": .on,
              "aria-label": .text(wording[isDone ? .done : .toDo].text),
            ])
          html.text(" ")
        }
        reading(item.blocks.direction) {
          for block in item.blocks {
            // The paragraphs of a tight list are not wrapped (CommonMark 0.31 §5.3).
            if list.isTight, case .paragraph(let paragraph) = block {
              write(paragraph.content)
            } else {
              write([block])
            }
          }
        }
      }
    }
  }

  func write(_ table: Table) {
    guard style.scrolls else { return writeElement(table) }
    // A wide table scrolls in its frame, also with the keyboard.
    line(
      .div,
      [
        "class": "table", "role": "group", "tabindex": "0",
        "aria-label": .text(wording[.table].text),
      ]
    ) { writeElement(table) }
  }

  private func writeElement(_ table: Table) {
    line(.table, ["class": reflows(table) ? "reflows" : nil]) {
      line(.thead) {
        writeRow(table.header, of: table) { cell, _ in cell.content.isEmpty ? nil : "col" }
      }
      if !table.rows.isEmpty {
        // An empty corner cell means that the first column names the rows.
        let namesRows = table.header.first?.content.isEmpty == true
        line(.tbody) {
          for row in table.rows {
            writeRow(row, of: table) { cell, column in
              namesRows && column == 0 && !cell.content.isEmpty ? "row" : nil
            }
          }
        }
      }
    }
  }

  /// A row; `scope` says what a cell is the header of, nil for an ordinary cell.
  private func writeRow(
    _ cells: [Table.Cell], of table: Table, scope: (Table.Cell, Int) -> AttributeValue?
  ) {
    line(.tr) {
      for (column, cell) in cells.enumerated() {
        let alignment = column < table.alignments.count ? table.alignments[column] : .unset
        let scope = scope(cell, column)
        passage(
          scope == nil ? .td : .th,
          [
            "scope": scope, "class": className(alignment),
            "data-column": scope == nil ? columnName(column, of: table) : nil,
          ], of: cell.content)
      }
    }
  }

  /// Whether the rows of a table become lists on a narrow page of a book, which cannot be scrolled.
  private func reflows(_ table: Table) -> Bool {
    style.isBook && table.header.count > 2
      && table.header.dropFirst().allSatisfy { !$0.content.isEmpty }
  }

  /// What a cell is called where its column has no heading above it.
  private func columnName(_ column: Int, of table: Table) -> AttributeValue? {
    guard reflows(table), column < table.header.count else { return nil }
    let name = table.header[column].content.plainText
    return name.isEmpty ? nil : .text(typeset(name))
  }

  private func className(_ alignment: Table.Alignment) -> AttributeValue? {
    switch alignment {
    case .unset: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
