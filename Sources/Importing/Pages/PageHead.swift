import Authoring
import Diagnostics
import LessonReader
import MarkdownKit

/// What the front matter of a page becomes.
struct PageHead {
  /// The title that the page has above its text; nil if its first heading is the title.
  var title: String?

  /// The lowest level that a heading at the beginning may have to be the title.
  var titleLevel = 6
  var summary: String?
  var objectives: [String] = []

  /// Minutes in all.
  var takes: Int?
  var keywords: [String] = []
  var date: String?

  /// The front matter of the lesson, with an empty line below; empty if there is nothing to say.
  var text: String {
    var lines: [String] = []
    if let summary { lines.append("summary: \(YAMLText.value(summary))") }
    if !objectives.isEmpty {
      lines.append("objectives:")
      for objective in objectives { lines.append("  - \(YAMLText.value(objective))") }
    }
    if let takes, (1...600).contains(takes) { lines.append("takes: \(takes)") }
    if let date { lines.append("date: \(date)") }
    if !keywords.isEmpty {
      lines.append("keywords:")
      for word in keywords { lines.append("  - \(YAMLText.value(word))") }
    }
    return lines.isEmpty ? "" : "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
  }

  /// The words of some Markdown: front matter of lessons has no marks.
  static func words(of markdown: String) -> String {
    let source = SourceText(path: "", text: markdown)
    guard case .paragraph(let paragraph) = MarkdownParser.parse(source).value.blocks.first else {
      return markdown
    }
    return paragraph.inlines.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
