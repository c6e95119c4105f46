import EditionKit
import LessonModel
import MarkupKit
import Words

extension FeedMarkup {
  /// Every kind of block as feeds can show it.
  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      html.element(.p) { element(.strong, heading.content) }
    case .paragraph(let paragraph): self.paragraph(paragraph.content)
    case .list(let list): self.list(list)
    case .quote(let quote):
      replace("quotation", by: "paragraphs", at: quote.span)
      blocks(quote.blocks)
    case .code(let code):
      replace("code block", by: "plain text", at: code.span)
      for line in code.text.split(separator: "\n") { html.element(.p, text: String(line)) }
    case .table(let table): self.table(table)
    case .thematicBreak: break
    case .rawHTML(let raw):
      let words = raw.words
      for line in words { paragraph([.text(Text(line, span: raw.span))]) }
      if raw.showsMoreThanWords || !words.isEmpty {
        replace("raw HTML", by: words.isEmpty ? "nothing" : "its words", at: raw.span)
      }
    case .callout(let callout):
      if let title = callout.title { html.element(.p) { element(.strong, title) } }
      blocks(callout.blocks)
    case .activity(let activity): self.activity(activity)
    case .media(let media): self.media(media)
    case .figure(let figure):
      html.element(.p) { element(.strong, figure.caption) }
      blocks(figure.blocks)
    case .keyPoints(let points):
      title(nil, or: words.lesson[.keyPoints])
      blocks(points.blocks)
    case .details(let details):
      if !details.summary.isEmpty { html.element(.p) { element(.strong, details.summary) } }
      blocks(details.blocks)
    case .formula(let formula): html.element(.p) { self.formula(formula) }
    case .silent(let silent): blocks(silent.blocks)
    case .scoped(let scoped):
      if scoped.scope.includes(PodcastEdition.view) { blocks(scoped.blocks) }
    // A listener gets what is said instead, and must not get both.
    case .say, .facilitatorNote: break
    }
  }

  private mutating func list(_ list: List) {
    let element: Element
    switch list.kind {
    case .bulleted: element = .ul
    case .numbered: element = .ol
    }
    html.element(element) {
      for item in list.items { self.item(item.blocks) }
    }
  }

  mutating func item(_ blocks: [Block]) {
    html.element(.li) {
      // A paragraph that is alone in an item needs no element of its own.
      if blocks.count == 1, case .paragraph(let only) = blocks[0] {
        inlines(only.content)
      } else {
        self.blocks(blocks)
      }
    }
  }

  /// Feeds contain no tables: each row becomes an item that names its columns.
  private mutating func table(_ table: Table) {
    replace("table", by: "a list of its rows", at: table.span)
    html.element(.ul) {
      for row in table.rows {
        html.element(.li) {
          for (column, cell) in row.enumerated() where !cell.content.isEmpty {
            if column > 0 { html.text("; ") }
            let header = column < table.header.count ? table.header[column].content : []
            if column > 0, !header.isEmpty {
              inlines(header)
              html.text(words.lesson[.colon].text + " ")
            }
            inlines(cell.content)
          }
        }
      }
    }
  }

  /// Feeds contain no players: a link to the page that plays it is shown instead, or only its
  /// title.
  private mutating func media(_ media: Media) {
    let word =
      switch media.kind {
      case .video: words.lesson[.video]
      case .audio: words.lesson[.audio]
      }
    let url = lessonPage ?? self.url(of: media.source.value)
    replace(
      media.kind.rawValue, by: url == nil ? "its title" : "a link to where it plays",
      at: media.span)
    html.element(.p) {
      guard let url else {
        html.text(word.text)
        return mediaTitle(media)
      }
      html.element(.a, ["href": .url(url)]) {
        html.text(word.text)
        mediaTitle(media)
      }
    }
  }

  /// Inside a link, only words are allowed.
  private func mediaTitle(_ media: Media) {
    guard let title = media.title, !title.isEmpty else { return }
    html.text(words.lesson[.colon].text + " " + plainText(title))
  }

  mutating func title(_ title: [Inline]?, or word: Word) {
    html.element(.p) {
      guard let title, !title.isEmpty else { return element(.strong, word) }
      element(.strong, title)
    }
  }
}
