import Diagnostics
import LessonModel
import MarkdownKit

/// Braces that became words of a field's label.
extension BlockBuilder {
  /// Reports them, because something follows them, they are empty, or a key has no value.
  mutating func reportBraces(in label: [MarkdownInline]) {
    guard let source else { return }
    for inline in label {
      let text: MarkdownInline.Text
      switch inline {
      case .text(let found): text = found
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        reportBraces(in: group.inlines)
        continue
      case .softBreak, .lineBreak, .code, .link, .image, .footnoteReference, .html: continue
      }
      for at in text.span.range where source.bytes[at] == UInt8(ascii: "{") {
        if let match = source.text(in: text.span.moved(to: at..<text.span.end)).prefixMatch(
          of: /\{ *([a-z]+) *[:=] *("[^"{}]*"|[^\s"{}=]+) *\}/),
          match.0 != "{\(match.1)=\(match.2)}",
          DirectiveForm.field.contains(where: { $0.key == match.1 })
        {
          let span = source.span(at, at + match.0.utf8.count)
          let meant = "{\(match.1)=\(match.2)}"
          diagnostics.append(
            .warning(
              .unknownAttribute,
              "a key and its value are joined by = without spaces; here learners see them",
              at: span,
              fixes: [FixIt("write \(meant)", edits: [.init(replacing: span, with: meant)])]))
          continue
        }
        if let match = source.text(in: text.span.moved(to: at..<text.span.end)).prefixMatch(
          of: /\{ *([a-z]+) *(?:[:=] *)?\}/),
          match.0.contains("=") || match.0.contains(":")
            ? DirectiveForm.field.contains(where: { $0.key == match.1 })
            : Self.foreignSettings.contains(String(match.1))
        {
          let hasSign = match.0.contains("=") || match.0.contains(":")
          diagnostics.append(
            .warning(
              .unknownAttribute,
              hasSign
                ? "a key without a value has no effect, and learners see it"
                : "a field has no setting `\(match.1)`, so learners see the braces",
              at: source.span(at, at + match.0.utf8.count),
              fixes: [
                FixIt(
                  hasSign ? "write {\(match.1)=…}, or remove it" : "remove it, or write it in words"
                )
              ]))
          continue
        }
        guard let braces = AttributeList.parse(source, at: at), braces.diagnostics.isEmpty,
          braces.value.span.end <= text.span.end
        else { continue }
        let attributes = braces.value.attributes
        if let way = Self.value(of: attributes) {
          diagnostics.append(
            .warning(
              .unknownAttribute, "a key without a value has no effect, and learners see it",
              at: braces.value.span,
              fixes: [
                FixIt(
                  "write {\(way)}", edits: [.init(replacing: braces.value.span, with: "{\(way)}")])
              ]))
          continue
        }
        guard
          attributes.allSatisfy({ attribute in
            attribute.kind == .id
              || attribute.kind == .pair
                && DirectiveForm.field.contains { $0.key == attribute.key }
          })
        else { continue }
        let isEmpty = attributes.isEmpty
        if let joined = joined(braces.value.span, in: source) {
          diagnostics.append(joined)
          continue
        }
        diagnostics.append(
          .warning(
            .unknownAttribute,
            isEmpty
              ? "learners see these empty braces"
              : "braces must be at the end of a field's words; here learners see them",
            at: braces.value.span,
            fixes: [
              FixIt(isEmpty ? "remove them, or write what they say" : "move them to the end")
            ]))
      }
    }
  }

  /// Settings that fields have in other programs.
  private static let foreignSettings: Set<String> = [
    "required", "optional", "mandatory", "multiline", "textarea", "email", "url", "checkbox",
    "long",
    "short", "hidden", "disabled", "readonly",
  ]

  /// The report of braces that others follow directly: `{lines=3} {type=date}`.
  private func joined(_ braces: SourceSpan, in source: SourceText) -> Diagnostic? {
    var next = braces.end
    while next < source.bytes.count, source.bytes[next] == 0x20 { next += 1 }
    guard next < source.bytes.count, source.bytes[next] == UInt8(ascii: "{") else { return nil }
    return .warning(
      .unknownAttribute, "a field has one pair of braces; learners see these", at: braces,
      fixes: [
        FixIt(
          "write all settings in one pair of braces",
          edits: [.init(replacing: source.span(braces.end - 1, next + 1), with: " ")])
      ])
  }

  /// The probable meaning of a key, or the name of a kind, that is alone in the braces; nil for
  /// other words.
  private static func value(of attributes: [AttributeList.Attribute]) -> String? {
    guard attributes.count == 1, attributes[0].kind == .flag else { return nil }
    let word = attributes[0].key.lowercased()
    switch word {
    case "several": return "several=yes"
    case "rating": return "type=rating"
    case "lines": return "lines=3"
    case "rows": return "rows=4"
    case "grid", "dots", "blank": return "room=\(word)"
    default:
      let kinds = Worksheet.Field.Kind.Name.allCases.map(\.rawValue)
      return kinds.contains(word) ? "type=\(word)" : nil
    }
  }
}
