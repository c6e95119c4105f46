import Diagnostics
import LessonModel
import MarkdownKit

/// Braces that became words of a field's label.
extension BlockBuilder {
  /// Reports them, because something follows them, they are empty, or a key has no value.
  mutating func reportBraces(in label: [MarkdownInline]) {
    guard let source else { return }
    for case .text(let text) in label {
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
    default:
      let kinds = Worksheet.Field.Kind.Name.allCases.map(\.rawValue)
      return kinds.contains(word) ? "type=\(word)" : nil
    }
  }
}
