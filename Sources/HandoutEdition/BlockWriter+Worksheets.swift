import EditionKit
import JSONKit
import LessonModel

extension BlockWriter {
  /// A form, and for a live case when to come back to it.
  mutating func worksheet(_ worksheet: Worksheet, apply: Apply? = nil) -> JSON {
    let title = headline(worksheet.title)
    let level = levels.inner
    var content: [JSON] = []
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): content += self.blocks(blocks)
      case .fields(let fields): for field in fields { content.append(self.field(field)) }
      }
    }
    if let days = apply?.followUpDays { counts.days.insert(days) }
    return .part(
      (apply == nil ? Activity.Kind.worksheet : .apply).rawValue, worksheet.span,
      [
        ("id", .string(worksheet.id.text)), ("title", title), ("level", .integer(level)),
        ("minutes", minutes(worksheet.minutes)),
        ("days", apply?.followUpDays.map(JSON.integer) ?? .null), ("blocks", .array(content)),
      ])
  }

  /// A field with space to write; the facilitator's copy shows what is asked, in little space.
  private mutating func field(_ field: Worksheet.Field) -> JSON {
    let label = inlines(field.label)
    let help = blocks(field.help)
    return .part(
      "field", field.span,
      [
        ("id", .string(field.id.text)), ("label", .array(label)), ("help", .array(help)),
        ("ground", .string(field.ground.rawValue)),
      ] + room(for: field.kind))
  }

  private mutating func room(for kind: Worksheet.Field.Kind) -> [(String, JSON)] {
    [("form", .string(kind.name.rawValue))] + details(of: kind)
  }

  private mutating func details(of kind: Worksheet.Field.Kind) -> [(String, JSON)] {
    switch kind {
    case .line: return [("lines", .integer(1))]
    case .text(let lines): return [("lines", written(lines))]
    case .number(let unit): return [("unit", .text(unit))]
    case .date: return []
    case .choice(let options, let several):
      var written: [JSON] = []
      for option in options {
        written.append(
          .object([("at", JSON(span: option.span)), ("content", .array(inlines(option.content)))]))
      }
      return [("several", .bool(several)), ("options", .array(written))]
    case .rating(let highest): return [("highest", .integer(highest))]
    case .table(let columns, let rows):
      var head: [JSON] = []
      for column in columns { head.append(.array(inlines(column.content))) }
      return [("head", .array(head)), ("rows", written(rows))]
    }
  }

  /// How many lines or rows this copy has instead of the given number.
  private func written(_ count: Int) -> JSON {
    switch audience {
    case .learner: .integer(count)
    case .facilitator: .integer(1)
    }
  }
}
