import Diagnostics
import LessonModel
import MarkdownKit

/// Blocks between `<details>` and `</details>`, which are part of the language, even if a course
/// does not allow other HTML.
///
/// ```markdown
/// <details>
/// <summary>What if it fails?</summary>
///
/// Text with **Markdown**.
///
/// </details>
/// ```
extension BlockBuilder {
  /// The index of the block that closes the details that a block of HTML opens; nil if it opens
  /// none, or if they are not closed.
  func details(from html: MarkdownBlock.HTML, in blocks: [MarkdownBlock], at index: Int) -> Int? {
    guard let opening = DetailsTags(html.text), opening.isOpening else { return nil }
    if opening.isClosed { return index }
    var depth = 1
    for (place, block) in blocks.enumerated().dropFirst(index + 1) {
      guard case .html(let other) = block, let tags = DetailsTags(other.text) else { continue }
      if tags.isOpening, !tags.isClosed { depth += 1 }
      if !tags.isOpening, tags.isClosed { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// The details in some blocks, from the block that opens them to the one that closes them.
  mutating func details(_ group: ArraySlice<MarkdownBlock>) -> Details {
    let span = group.first.map { first in group.last.map { first.span.union($0.span) } ?? first.span
    }
    guard case .html(let html) = group.first, let span, let tags = DetailsTags(html.text) else {
      preconditionFailure("details begin with HTML")
    }
    reportMarkdown(in: tags, of: html)
    var content: [Block] = []
    for line in tags.words {
      content.append(
        .paragraph(Paragraph(content: [.text(Text(line, span: html.span))], span: html.span)))
    }
    content += blocks(Array(group.dropFirst().dropLast(group.count > 1 ? 1 : 0)))
    let summary = tags.summary.isEmpty ? [] : [Inline.text(Text(tags.summary, span: html.span))]
    return Details(summary: summary, isOpen: tags.isOpen, blocks: content, span: span)
  }
}

extension BlockBuilder {
  /// Reports Markdown directly under a tag, where it is shown as it is written: an empty line is
  /// missing.
  private mutating func reportMarkdown(in tags: DetailsTags, of html: MarkdownBlock.HTML) {
    guard tags.hasMarkdown, let source else { return }
    let text = source.text(in: html.span)
    var edits: [FixIt.Edit] = []
    // The summary, or the tag itself, ends a line.
    if let end = (text.firstRange(of: "</summary>") ?? text.firstRange(of: ">"))?.upperBound,
      text[end...].first?.isNewline == true
    {
      let place = html.span.start + text[..<end].utf8.count
      edits.append(.init(replacing: source.span(place, place), with: "\n"))
      if tags.isClosed, let close = text.firstRange(of: "</details>")?.lowerBound,
        text[..<close].last?.isNewline == true
      {
        let place = html.span.start + text[..<close].utf8.count
        edits.append(.init(replacing: source.span(place, place), with: "\n"))
      }
    }
    diagnostics.append(
      .warning(
        .rawHTML,
        "without an empty line above it, the Markdown in <details> is shown as it is written",
        at: html.span,
        fixes: [
          FixIt("leave an empty line after </summary> and before </details>", edits: edits)
        ]))
  }
}

/// The tags for details in a block of HTML.
private struct DetailsTags {
  var isOpening = false
  var isClosed = false

  /// Whether the page shows them unfolded.
  var isOpen = false
  var summary = ""

  /// The text after the summary in the same block, one paragraph per line.
  var words: [String] = []

  /// Whether there is Markdown in these words, which has no effect there.
  var hasMarkdown = false

  /// Nil for a block that is anything else, or has a tag of another kind.
  init?(_ text: String) {
    var rest = text.trimmed[...]
    if rest.lowercased() == "</details>" {
      isClosed = true
      return
    }
    guard rest.lowercased().hasPrefix("<details"), let end = rest.firstIndex(of: ">"),
      let tag = HTMLTag(String(rest[...end])), tag.name == "details",
      tag.attributes.allSatisfy({ $0.name == "open" })
    else { return nil }
    isOpening = true
    isOpen = !tag.attributes.isEmpty
    rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
    if rest.lowercased().hasPrefix("</details>") { return nil }
    if rest.lowercased().hasPrefix("<summary>") {
      rest = rest.dropFirst("<summary>".count)
      guard let close = rest.firstRange(of: "</summary>") else { return nil }
      guard let words = Self.words(rest[..<close.lowerBound]) else { return nil }
      summary = words
      rest = rest[close.upperBound...]
    }
    let body = rest.split(separator: "</details>", omittingEmptySubsequences: false)
    guard body.count <= 2 else { return nil }
    if body.count == 2 {
      guard body[1].allSatisfy(\.isWhitespace) else { return nil }
      isClosed = true
    }
    guard let first = body.first, let words = Self.words(first) else { return nil }
    if !words.isEmpty {
      self.words = [words]
      hasMarkdown = Self.hasMarkdown(first)
    }
  }

  /// Whether a line begins like a point of a list, a heading, a directive, a quotation or a table, or
  /// something is marked with asterisks or is a link.
  private static func hasMarkdown(_ text: Substring) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let line = line.drop(while: \.isWhitespace)
      return line.prefixMatch(of: /[-*+] |\d+[.)] |#{1,6} |:::|> |\||```/) != nil
        || line.firstMatch(of: /\*\*\S[^*]*\*\*|\]\([^)\s]+\)|`[^`]+`/) != nil
    }
  }

  /// The words without tags that only emphasize; nil if there is another tag.
  private static func words(_ text: Substring) -> String? {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">"),
        let tag = HTMLTag(String(rest[start...end])),
        ["b", "strong", "i", "em", "code", "kbd", "br"].contains(tag.name)
      else { return nil }
      if tag.name == "br" { result += " " }
      rest = rest[rest.index(after: end)...]
    }
    result += rest
    return RawHTML.unescaped(result).wordsOnOneLine
  }
}
