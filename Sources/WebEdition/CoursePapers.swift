import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// What there is to print about the whole course, and the page for those who lead learners, on its page.
enum CoursePapers {
  /// Items of a list: learners' documents, then those for facilitators, which contain answers.
  static func write(in site: Site, to html: MarkupWriter) {
    for (audience, label) in groups(in: site) {
      html.startLine()
      html.element(.li) {
        html.element(.p, ["class": "entry"]) {
          site.write(.span, label, to: html)
        }
        html.element(.p, ["class": "summary"]) {
          for (place, offer) in offers(for: audience, in: site).enumerated() {
            if place > 0 { html.text(" · ") }
            site.write(
              .a, offer.title,
              ["href": .url(offer.path.text), "type": .text(offer.mediaType.text)], to: html)
          }
          guard audience == .facilitator, CoachingPage.isLinked(in: site) else { return }
          if !offers(for: audience, in: site).isEmpty { html.text(" · ") }
          let title = site.words.repeating[.coaching]
          site.write(.a, title, ["href": .url(SitePaths.coaching.text)], to: html)
        }
      }
    }
  }

  static func isEmpty(in site: Site) -> Bool { groups(in: site).isEmpty }

  private static func groups(in site: Site) -> [(Offer.Audience, Word)] {
    let words = site.words.site
    let all: [(Offer.Audience, Word)] = [
      (.learner, words[.toPrint]), (.facilitator, words[.forFacilitators]),
    ]
    return all.filter { audience, _ in
      !offers(for: audience, in: site).isEmpty
        || audience == .facilitator && CoachingPage.isLinked(in: site)
    }
  }

  private static func offers(for audience: Offer.Audience, in site: Site) -> [Offer] {
    site.context.offers.filter { $0.lesson == nil && $0.role == .handout(audience) }
  }
}
