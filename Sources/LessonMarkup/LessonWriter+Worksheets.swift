import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  func write(_ worksheet: Worksheet) {
    let id = elementID(of: worksheet.id, kind: .worksheet)
    activity(
      .worksheet, id: id, label: label(.worksheet, worksheet.minutes),
      title: worksheet.title
    ) { writeParts(of: worksheet, id: id) }
  }

  /// A worksheet for a case of the learner's own, which says when to come back.
  func write(_ apply: Apply) {
    let worksheet = apply.worksheet
    let id = elementID(of: worksheet.id, kind: .apply)
    activity(
      .apply, id: id, label: label(.apply, worksheet.minutes),
      title: worksheet.title
    ) {
      writeParts(of: worksheet, id: id)
      if let days = apply.followUpDays {
        let span = style.words.span(ofDays: days).text
        words(
          .p, wording(.comeBack, [.span: span]),
          ["class": "follow-up", "data-days": .number(days)])
      }
    }
  }

  private func writeParts(of worksheet: Worksheet, id: String) {
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): write(blocks)
      case .fields(let fields):
        line(.div, ["class": "fields"]) {
          for field in fields { write(field, id: "\(id).\(field.id.text)") }
        }
      }
    }
    if !worksheet.fields.isEmpty, !style.isBook {
      words(.p, wording[.printToKeep], ["class": "notice"])
    }
  }

  private func write(_ field: Worksheet.Field, id: String) {
    if style.isBook { return writeInBook(field) }
    switch field.kind {
    case .line: labelled(field, id: id) { input("text", $0) }
    case .text(let lines):
      labelled(field, id: id) { attributes in
        var attributes = attributes
        attributes["rows"] = .number(lines)
        attributes["placeholder"] = " "
        html.element(.textarea, attributes) {}
      }
    case .number(let unit):
      labelled(field, id: id, unit: unit) { attributes in
        var attributes = attributes
        attributes["step"] = "any"
        input("number", attributes)
        if let unit {
          html.text(" ")
          html.element(.span, ["class": "unit"], text: unit)
        }
      }
    case .date: labelled(field, id: id) { input("date", $0) }
    case .choice(let options, let several):
      grouped(field, id: id, className: "field") {
        for (position, option) in options.enumerated() {
          choice(
            id: "\(id).\(position + 1)", of: id, isSingle: !several,
            direction: option.content.direction
          ) { write(option.content) }
        }
      }
    case .rating(let highest):
      grouped(field, id: id, className: "field") {
        line(.div, ["class": "rating"]) {
          for value in 1...max(2, highest) {
            choice(id: "\(id).\(value)", of: id, isSingle: true) { html.text(String(value)) }
          }
        }
      }
    case .table(let columns, let rows): write(field, columns: columns, rows: rows, id: id)
    }
  }

  private func input(_ type: AttributeValue, _ attributes: Attributes) {
    var attributes = attributes
    attributes["type"] = type
    // Distinguishes an empty field from a filled one, for print.
    if case .text("text") = type { attributes["placeholder"] = " " }
    attributes["autocomplete"] = "off"
    html.element(.input, attributes)
  }

  /// A control under its label; `unit` is next to it, and is read as part of the label.
  private func labelled(
    _ field: Worksheet.Field, id: String, unit: String? = nil, control: (Attributes) -> Void
  ) {
    line(.div, ["class": "field"]) {
      html.element(.label, directed(["for": .text(id)], as: field.label.direction)) {
        write(field.label)
        if let unit { html.element(.span, ["class": "unseen"], text: " (\(unit))") }
      }
      html.startLine()
      writeHelp(of: field, id: id)
      control([
        "id": .text(id), "aria-describedby": field.help.isEmpty ? nil : .text(id + ".help"),
      ])
    }
  }

  /// Several controls that answer one question.
  private func grouped(
    _ field: Worksheet.Field, id: String, className: AttributeValue, controls: () -> Void
  ) {
    line(
      .fieldset,
      [
        "class": className, "id": .text(id),
        "aria-describedby": field.help.isEmpty ? nil : .text(id + ".help"),
      ]
    ) {
      passage(.legend, of: field.label)
      writeHelp(of: field, id: id)
      controls()
    }
  }

  private func writeHelp(of field: Worksheet.Field, id: String) {
    guard !field.help.isEmpty else { return }
    line(.div, ["class": "help", "id": .text(id + ".help")]) { write(field.help) }
  }

  /// A table to fill in: each field is named by its column and the number of its row.
  private func write(
    _ field: Worksheet.Field, columns: [Table.Cell], rows: Int, id: String
  ) {
    grouped(field, id: id, className: "field") {
      line(.div, ["class": "table"]) {
        line(.table) {
          line(.thead) {
            line(.tr) {
              line(.td) {}
              for (column, cell) in columns.enumerated() {
                passage(
                  .th, ["scope": "col", "id": .text("\(id).column.\(column + 1)")], of: cell.content
                )
              }
            }
          }
          line(.tbody) {
            for row in 1...max(1, rows) {
              line(.tr) {
                line(.th, ["scope": "row", "id": .text("\(id).row.\(row)")]) {
                  html.text(String(row))
                }
                for column in 1...max(1, columns.count) {
                  line(.td) {
                    input(
                      "text",
                      ["aria-labelledby": .text("\(id).column.\(column) \(id).row.\(row)")])
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
