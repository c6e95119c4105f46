import ActivityData
package import LessonModel
import MarkupKit
package import Words

/// Writes texts of activities as fragments of markup, for data from which pages, packages and cards
/// are made.
///
/// They are XHTML, which HTML readers accept as well. Quotation marks are as typed, and nothing has
/// an HTML id, so a fragment can be used anywhere, and more than once.
package struct FragmentWriter: RichTextWriter {
  private let style: MarkupStyle
  private let links: any LessonLinks
  private let conversions: any LessonConversions

  /// The blocks are those of a page, unless another edition is requested.
  package init(
    words: CourseWords, for edition: EditionView = .web, allowsRawHTML: Bool,
    links: any LessonLinks, conversions: any LessonConversions = NoConversions()
  ) {
    var style = MarkupStyle.page(edition, words: words, allowsRawHTML: allowsRawHTML)
    style.isPage = false
    style.typography = nil
    self.style = style
    self.links = links
    self.conversions = conversions
  }

  package var edition: EditionView { style.edition }

  package func html(of blocks: [Block]) -> String { written { $0.write(blocks) } }

  package func html(of content: [Inline]) -> String { written { $0.write(content) } }

  private func written(_ write: (LessonWriter) -> Void) -> String {
    let html = MarkupWriter(.xhtml)
    let writer = LessonWriter(
      into: html, style: style, links: links, conversions: conversions, isExcerpt: true)
    writer.gaps = .placeholders(next: 1)
    write(writer)
    let text = html.string
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
