import Diagnostics
import LessonModel

/// Tags of templates: `{% hint %}`, `{{< video >}}`, `{{#include file}}`, `{{ name }}`, `<%= name %>`.
struct ForeignTags {
  private struct Tag {
    var text: String
    var span: SourceSpan

    /// The word that names its kind, with `end` in front if it closes.
    var name: String

    /// Whether it is alone on its line.
    var isLine: Bool
  }

  private var tags: [Tag] = []

  /// Adds the tags of a passage.
  mutating func add(_ text: WrittenText) {
    for line in text.lines {
      var at = line.range.lowerBound
      let bytes = text.source.bytes
      while let open = bytes[at..<line.range.upperBound].firstIndex(where: {
        $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<")
      }) {
        at = open + 1
        guard text.holds(open), !text.isEscaped(open),
          let end = Self.end(of: bytes[open..<line.range.upperBound])
        else { continue }
        at = end
        let written = text.text(open..<end)
        let words = written.split { "{}%<># /".contains($0) }
        guard let first = words.first else { continue }
        let closes = written.contains(/^\{\{?[%<] *\//)
        tags.append(
          Tag(
            text: written, span: text.span(open..<end), name: (closes ? "end" : "") + first,
            isLine: open == line.range.lowerBound && end == line.range.upperBound))
      }
    }
  }

  /// The end of a tag that begins a slice; nil when none does.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    let tag =
      /(?:\{%-?.*?%\}|<%[-=]? ?[A-Za-z@].*?%>|\{\{[<%].*?[>%]\}\}|\{\{ ?[#\/]?[A-Za-z][^{}]*\}\})/
    // Bytes that are not text are decoded as longer ones.
    guard let match = text.prefixMatch(of: tag), bytes.starts(with: match.0.utf8) else {
      return nil
    }
    return bytes.startIndex + String(match.0).utf8.count
  }

  /// One for each tag that opens something or is alone; the closing tag belongs to the opening one.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let endings = Set(tags.map { "end\($0.name)" })
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      index += 1
      if endings.contains(tag.name) { continue }
      diagnostics.append(
        .warning(
          ForeignBlock.id,
          "`\(tag.text.prefix(40))` is not a tag here, so it is shown as it is written",
          at: tag.span, fixes: [fix(tag, following: tags[index...])]))
    }
    return diagnostics
  }

  private func fix(_ tag: Tag, following: ArraySlice<Tag>) -> FixIt {
    switch tag.name {
    case "hint", "callout", "alert", "notice", "admonition", "note", "tip", "warning":
      let style =
        tag.text.firstMatch(of: /(?:style|type)="?([a-z]+)/).map { String($0.1) } ?? tag.name
      let kind = OtherTools.directive(for: style) ?? "note"
      let close = following.first { $0.name == tag.name || $0.name == "end\(tag.name)" }
      var edits: [FixIt.Edit] = []
      if let close, close.name.hasPrefix("end"), tag.isLine, close.isLine {
        edits = [
          .init(replacing: tag.span, with: ":::\(kind)"), .init(replacing: close.span, with: ":::"),
        ]
      }
      return FixIt("write :::\(kind), and ::: below what belongs to it", edits: edits)
    case "include", "include_relative", "embed", "readfile":
      return FixIt("paste the text here: Lectern has no includes")
    case "youtube", "vimeo", "video":
      return FixIt("write :::video{src=media/name.mp4}, or a link to the video")
    case "figure", "image", "img": return FixIt("write ![what it shows](media/name.png)")
    case "tab", "tabs", "details", "expand":
      return FixIt("write headings, or a directive such as :::example")
    default: return FixIt("write it in Markdown, or as `code` if it is meant to be seen")
    }
  }
}
