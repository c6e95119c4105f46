import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The page with every flash card of the course, by lesson, for self-testing.
struct CardsPage {
  let values: PageValues

  /// The files of the course that the cards show or link to.
  let assets: Set<AssetID>

  /// The pictures among them that they show in several widths.
  let pictures: Set<AssetID>

  init(in site: Site) {
    let words = site.words
    let (title, lead) = (words.lesson[.cards], words.site[.cardsLead])
    var values = PageFrame.values(
      in: site, path: SitePaths.cards, title: title.text, description: lead.text)
    site.set("title", title, in: &values)
    site.set("lead", lead, in: &values)
    let links = SiteLinks(from: SitePaths.cards, in: site)
    let html = MarkupWriter(.html)
    var hasOwnHTML = false
    for place in site.lessons {
      let cards = site.cards.filter { $0.lesson == place.lesson.id }
      Self.write(cards, links, in: site, to: html, &hasOwnHTML) {
        let href = place.path.relative(from: SitePaths.cards)
        let title = place.lesson.title.value
        html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
      }
    }
    Self.write(
      site.cards.filter { $0.lesson == nil }, links, in: site, to: html, &hasOwnHTML
    ) {
      let href = SitePaths.glossary.relative(from: SitePaths.cards)
      site.write(.a, words.site[.glossary], ["href": .url(href)], to: html)
    }
    values["cards"] = html.string
    if hasOwnHTML { values["policy"] = ContentPolicy.own }
    self.values = PageValues(shared: site.shared(for: SitePaths.cards), values)
    assets = links.assets
    pictures = links.pictures
  }

  private static func write(
    _ cards: [FlashCard], _ links: SiteLinks, in site: Site, to html: MarkupWriter,
    _ hasOwnHTML: inout Bool, heading: () -> Void
  ) {
    guard !cards.isEmpty else { return }
    html.element(.section, ["class": "deck"]) {
      html.element(.h2, content: heading)
      html.startLine()
      html.element(.ul, ["class": "cards"]) {
        for card in cards {
          html.startLine()
          html.element(.li, ["id": .text(card.id)]) {
            write(card, links, in: site, to: html, &hasOwnHTML)
          }
        }
        html.startLine()
      }
    }
    html.startLine()
  }

  private static func write(
    _ card: FlashCard, _ links: SiteLinks, in site: Site, to html: MarkupWriter,
    _ hasOwnHTML: inout Bool
  ) {
    let writer = LessonWriter(
      into: html, style: site.style, links: links, conversions: site.conversions, isExcerpt: true)
    html.startLine()
    html.element(.div, ["class": "front"]) {
      switch card.source {
      case .card(let card): writer.write(card.front)
      case .quiz(let quiz): writer.writeQuestion(of: quiz)
      case .term(let term):
        html.element(
          .p, site.directed(["class": "asked-term"], as: term.term.value), text: term.term.value)
      }
    }
    html.startLine()
    html.element(.details, ["class": "back"]) {
      site.write(.summary, site.words.lesson[.turnCard], to: html)
      html.startLine()
      switch card.source {
      case .card(let card): writer.write(card.back)
      case .quiz(let quiz): writer.writeAnswer(of: quiz)
      case .term(let term):
        html.element(.p, site.directed(as: term.definition.value), text: term.definition.value)
      }
    }
    html.startLine()
    if writer.hasOwnHTML { hasOwnHTML = true }
  }
}
