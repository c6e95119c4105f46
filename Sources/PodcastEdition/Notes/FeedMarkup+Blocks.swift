import EditionKit
import LessonModel
import MarkupKit
import Words

extension FeedMarkup {
  /// Every kind of block as feeds can show it.
  mutating func blocks(_ blocks: [Block]) {
    for block in blocks {
      if case .changed(let standIn) = self.block(block) { report(standIn) }
    }
  }

  private mutating func block(_ block: Block) -> Treatment {
    switch block {
    case .heading(let heading):
      html.element(.p) { element(.strong, heading.content) }
    case .paragraph(let paragraph): self.paragraph(paragraph.content)
    case .list(let list): self.list(list)
    case .quote(let quote):
      blocks(quote.blocks)
      return .changed(
        StandIn("quotation", .substituted(by: "paragraphs"), because: .cannotShow, at: quote.span))
    case .code(let code):
      for line in code.text.split(separator: "\n") { html.element(.p, text: String(line)) }
      return .changed(
        StandIn("code block", .substituted(by: "plain text"), because: .cannotShow, at: code.span))
    case .table(let table): self.table(table)
    case .thematicBreak: break
    case .rawHTML(let raw):
      let words = raw.words
      for line in words { paragraph([.text(Text(line, span: raw.span))]) }
      if raw.showsMoreThanWords || !words.isEmpty {
        return .changed(
          StandIn(
            "raw HTML", words.isEmpty ? .leftOut : .shortened(to: "its words"),
            because: .cannotShow, at: raw.span))
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
      guard scoped.scope.includes(PodcastEdition.view) else { return .deselected }
      blocks(scoped.blocks)
    // It is in the recording: a listener must not get both.
    case .say: return .shown
    case .facilitatorNote(let note):
      return .changed(
        StandIn(
          "facilitator note", .moved(to: "the facilitator's copy"), because: .forFacilitators,
          at: note.span))
    }
    return .shown
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
    report("table", .substituted(by: "a list of its rows"), at: table.span)
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
    report(
      media.kind.rawValue,
      url == nil ? .shortened(to: "its title") : .substituted(by: "a link to where it plays"),
      because: .cannotPlay, at: media.span)
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
