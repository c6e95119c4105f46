import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A worksheet: the items of its bulleted lists are fields, everything else is text.
  ///
  /// A list with boxes is a checklist, and counts as text.
  mutating func worksheet(
    _ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes, kind: String
  ) -> Worksheet {
    let title = title(of: directive)
    var parts: [Worksheet.Part] = []
    var fieldIDs = FieldIDs()
    for block in directive.blocks {
      if case .list(let list) = block, list.kind == .bullet,
        !list.items.contains(where: { $0.isChecked != nil })
      {
        parts.append(.fields(list.items.map { field($0, &fieldIDs) }))
      } else {
        let content = blocks([block])
        if case .text(let before) = parts.last {
          parts[parts.count - 1] = .text(before + content)
        } else if !content.isEmpty {
          parts.append(.text(content))
        }
      }
    }
    let first = parts.first.flatMap { if case .text(let blocks) = $0 { blocks } else { nil } }
    var worksheet = Worksheet(
      id: attributes.activityID ?? derivedID(title: title, blocks: first ?? [], kind: kind),
      title: title, minutes: attributes.integer("minutes"), parts: parts, span: directive.span)
    worksheet.objectiveNumbers = attributes.objectiveNumbers
    return worksheet
  }

  private mutating func field(_ item: MarkdownBlock.List.Item, _ taken: inout FieldIDs)
    -> Worksheet.Field
  {
    var label: [MarkdownInline] = []
    var rest = item.blocks
    if case .paragraph(let paragraph) = rest.first {
      label = paragraph.inlines
      rest.removeFirst()
    }
    var list: AttributeList?
    if let source, let split = AttributeList.split(from: label, in: source) {
      label = split.inlines
      list = split.attributes.unwrap(into: &diagnostics)
    }
    let attributes = DirectiveAttributes(
      list, of: "a field", taking: DirectiveForm.field, takesID: true, into: &diagnostics)
    reportBraces(in: label)
    let words = inlines(label)
    if words.plainText.trimmed.isEmpty {
      report(
        .invalidField, "a field needs words that say what to fill in", at: item.span,
        fix: "write them after the bullet")
    }
    let kind = fieldKind(attributes, list, &rest, of: item)
    return Worksheet.Field(
      id: fieldID(attributes.id, words: words.plainText, &taken), label: words, kind: kind,
      ground: attributes.ground, help: blocks(rest), span: item.span)
  }

  /// The kind that the braces name, or the one that matches the other attributes; its parts are
  /// removed from the blocks below the label.
  private mutating func fieldKind(
    _ attributes: DirectiveAttributes, _ list: AttributeList?, _ rest: inout [MarkdownBlock],
    of item: MarkdownBlock.List.Item
  ) -> Worksheet.Field.Kind {
    let options = rest.firstIndex { block in
      if case .list(let list) = block, list.kind == .bullet { true } else { false }
    }
    let table = rest.firstIndex { if case .table = $0 { true } else { false } }
    // Even a value that does not fit shows what is meant.
    let said = attributes.invalidKeys
    let type =
      attributes.text("type")?.value
      ?? (attributes.integer("lines") != nil || said.contains("lines")
        || attributes.text("room") != nil || said.contains("room")
        ? "text"
        : attributes.integer("rating") != nil || said.contains("rating")
          ? "rating"
          : attributes.text("unit") != nil || said.contains("unit")
            ? "number" : table != nil ? "table" : options != nil ? "choice" : "line")
    reportUnused(list, besides: said, type: type)
    switch Worksheet.Field.Kind.Name(rawValue: type) ?? .line {
    case .text:
      let draws = attributes.ground != .lines
      let lines = attributes.integer("lines") ?? (draws ? WritingRoom.linesToDraw : 3)
      return lines > 1 ? .text(lines: lines) : .line
    case .number: return .number(unit: attributes.text("unit")?.value)
    case .date: return .date
    case .rating: return .rating(highest: attributes.integer("rating") ?? 5)
    case .choice:
      guard let options, case .list(let list) = rest.remove(at: options) else {
        report(
          .invalidField, "a choice needs options", at: item.span,
          fix: "write them below it as a list, indented by two spaces")
        return .line
      }
      return .choice(
        list.items.map { option($0) }, several: attributes.flag("several") ?? false)
    case .table:
      guard let table, case .table(let found) = rest.remove(at: table) else {
        report(
          .invalidField, "a table to fill in needs its columns", at: item.span,
          fix: "write `| Name | Role |` and `| --- | --- |` below it, indented by two spaces")
        return .line
      }
      let columns = found.header.cells.map {
        Table.Cell(content: inlines($0.inlines), span: $0.span)
      }
      if let row = found.rows.first {
        report(
          .invalidField, "a table to fill in has a header and no rows", at: row.span,
          fix: "remove the rows, and write how many you want: {rows=4}")
      }
      return .table(columns: columns, rows: attributes.integer("rows") ?? 4)
    case .line: return .line
    }
  }

  /// Reports attributes of a field that have no effect, because the field is of another kind.
  private mutating func reportUnused(
    _ list: AttributeList?, besides reported: Set<String>, type: String
  ) {
    for attribute in list?.attributes ?? [] where !reported.contains(attribute.key) {
      guard attribute.kind == .pair || attribute.kind == .flag else { continue }
      let (owner, goes, way): (String, String, String)
      switch attribute.key {
      case "lines": (owner, goes, way) = ("text", "a long text", "write type=text")
      case "room": (owner, goes, way) = ("text", "a long text", "write type=text")
      case "unit": (owner, goes, way) = ("number", "a number", "write type=number")
      case "rating": (owner, goes, way) = ("rating", "a rating", "write type=rating")
      case "several":
        (owner, goes, way) = ("choice", "a choice", "write the options below it as a list")
      case "rows":
        (owner, goes, way) = ("table", "a table", "write the columns below it as a table")
      default: continue
      }
      guard owner != type else { continue }
      diagnostics.append(
        .warning(
          .unknownAttribute, "`\(attribute.key)` works only with \(goes), and does nothing here",
          at: attribute.span, fixes: [FixIt("remove it, or \(way)")]))
    }
  }

  private mutating func option(_ item: MarkdownBlock.List.Item) -> Worksheet.Field.Option {
    var content: [Inline] = []
    if case .paragraph(let paragraph) = item.blocks.first { content = inlines(paragraph.inlines) }
    if content.isEmpty || item.blocks.count > 1 {
      report(
        .invalidField, "an option must be one line of words", at: item.span,
        fix: "write it on the line of its bullet, with nothing below it")
    }
    return Worksheet.Field.Option(content: content, span: item.span)
  }

  /// The written id, or one made from the first words of the label; no other field has it.
  private mutating func fieldID(
    _ written: Spanned<String>?, words: String, _ taken: inout FieldIDs
  ) -> FieldID {
    if let written, let id = FieldID(written.value), taken.insert(written.value) { return id }
    if let written {
      report(
        .duplicateID,
        "the id `\(written.value)` is already used by another field of this worksheet",
        at: written.span, fix: "give this field another id")
    }
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let slug = String((IdentifierRule.nearest(to: start) ?? "field").prefix(56))
    let base = slug.hasSuffix("-") ? String(slug.dropLast()) : slug
    while true {
      let text = taken.candidate(for: base)
      if let id = FieldID(text), taken.insert(text) { return id }
    }
  }

  /// The ids of the fields of one worksheet.
  private struct FieldIDs {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    /// False if another field uses it.
    mutating func insert(_ id: String) -> Bool { taken.insert(id).inserted }

    /// The next id that may be free: `base`, `base-2`, `base-3` and so on.
    mutating func candidate(for base: String) -> String {
      let number = counts[base, default: 0] + 1
      counts[base] = number
      return number == 1 ? base : "\(base)-\(number)"
    }
  }
}
