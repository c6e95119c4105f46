import Diagnostics
import LessonModel
import MarkdownKit

/// Tags of HTML that are part of the language, also where a course allows no other HTML: `<kbd>`,
/// `<sub>`, `<sup>`, `<abbr>`, `<mark>`, `<small>`, `<ins>`, `<span data-say>` and `<br>`.
extension BlockBuilder {
  /// The start tags of a run whose end tags have not come.
  struct OpenTags {
    struct Tag {
      var html: MarkdownInline.HTML
      var tag: HTMLTag
      var kind: StyledText.Kind

      /// The inlines before it in the run.
      var before: [Inline]
    }

    var tags: [Tag] = []
  }

  /// Takes a tag of the language; false for everything else, which is raw HTML.
  mutating func addTag(
    _ html: MarkdownInline.HTML, to content: inout [Inline], _ open: inout OpenTags
  ) -> Bool {
    guard let tag = HTMLTag(html.text) else { return false }
    if tag.name == "br", tag.attributes.isEmpty, !tag.isEnd {
      content.append(.lineBreak(html.span))
      return true
    }
    if !tag.isEnd {
      guard let kind = StyledText.Kind(tag) else { return false }
      open.tags.append(OpenTags.Tag(html: html, tag: tag, kind: kind, before: content))
      content = []
      return true
    }
    guard let index = open.tags.lastIndex(where: { $0.tag.name == tag.name }) else { return false }
    var inner = OpenTags(tags: Array(open.tags[(index + 1)...]))
    closeTags(&inner, &content)
    let start = open.tags[index]
    open.tags.removeSubrange(index...)
    let styled = StyledText(start.kind, content: content, span: start.html.span.union(html.span))
    content = start.before
    if !styled.content.isEmpty { content.append(.styled(styled)) }
    return true
  }

  /// Gives up the tags that nothing closes: they are raw HTML.
  mutating func closeTags(_ open: inout OpenTags, _ content: inout [Inline]) {
    while let tag = open.tags.popLast() {
      var before = tag.before
      if allowsHTML {
        before.append(.rawHTML(RawHTML(text: tag.html.text, span: tag.html.span)))
      } else {
        let name = tag.tag.name
        report(
          .rawHTML, "<\(name)> is not closed", at: tag.html.span,
          fix: "write </\(name)> in the same paragraph, or \\<\(name) for a < that is not a tag")
      }
      content = before + content
    }
  }

  /// Whether a block of HTML is one tag and nothing else: a line across, or a line break, which has
  /// nothing to break there.
  func isLone(_ name: String, _ html: MarkdownBlock.HTML) -> Bool {
    guard let tag = HTMLTag(html.text.trimmed) else { return false }
    return tag.name == name && tag.attributes.isEmpty && !tag.isEnd
  }
}

extension StyledText.Kind {
  /// Nil for a tag that is not of the language.
  fileprivate init?(_ tag: HTMLTag) {
    if tag.name == "abbr" {
      guard tag.attributes.allSatisfy({ $0.name == "title" }), tag.attributes.count <= 1 else {
        return nil
      }
      self = .abbreviation(tag.attributes.first?.value)
      return
    }
    if tag.name == "span" {
      guard tag.attributes.count == 1, let said = tag.attributes.first, said.name == "data-say",
        said.value.contains(where: \.isLetter)
      else { return nil }
      self = .said(said.value)
      return
    }
    guard tag.attributes.isEmpty else { return nil }
    switch tag.name {
    case "kbd": self = .key
    case "sub": self = .lowered
    case "sup": self = .raised
    case "mark": self = .highlight
    case "small": self = .small
    case "ins": self = .inserted
    default: return nil
    }
  }
}
