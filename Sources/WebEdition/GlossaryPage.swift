import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page that explains the terms of the course, each with the lessons that use it.
enum GlossaryPage {
  /// The values of the page; `uses` gives, by term, the lessons that link to it, in course order.
  static func values(in site: Site, uses: [TermID: [Site.Place]]) -> PageValues {
    let (title, lead) = (site.words.site[.glossary], site.words.site[.glossaryLead])
    var values = PageFrame.values(
      in: site, path: SitePaths.glossary, title: title.text, description: lead.text)
    site.set("title", title, in: &values)
    site.set("lead", lead, in: &values)
    values["terms"] = terms(in: site, uses)
    return PageValues(shared: site.shared(for: SitePaths.glossary), values)
  }

  private static func terms(in site: Site, _ uses: [TermID: [Site.Place]]) -> String {
    let html = MarkupWriter(.html)
    html.element(.dl, ["class": "glossary"]) {
      for term in site.course.glossary.sorted {
        html.startLine()
        html.element(.div, ["id": .text(term.id.text)]) {
          html.element(.dt, site.directed(as: term.term.value), text: term.term.value)
          html.element(
            .dd, site.directed(as: term.definition.value), text: term.definition.value)
          if !term.also.isEmpty {
            html.element(.dd, ["class": "aside"]) {
              label(site.words.site[.alsoCalled], in: site, to: html)
              html.text(term.also.joined(separator: site.words.lesson[.comma].text))
            }
          }
          let related = term.see.compactMap { site.course.glossary.term($0.value) }
          links(
            site.words.lesson[.seeAlso], related.map { ("#\($0.id.text)", $0.term.value) },
            in: site,
            to: html)
          links(
            site.words.site[.usedIn],
            (uses[term.id] ?? []).map {
              ($0.path.relative(from: SitePaths.glossary), $0.lesson.title.value)
            }, in: site, to: html)
        }
      }
      html.startLine()
    }
    return html.string
  }

  private static func links(
    _ word: Word, _ links: [(address: String, text: String)], in site: Site,
    to html: MarkupWriter
  ) {
    guard !links.isEmpty else { return }
    html.element(.dd, ["class": "aside"]) {
      label(word, in: site, to: html)
      for (position, link) in links.enumerated() {
        if position > 0 { html.text(site.words.lesson[.comma].text) }
        html.element(.a, ["href": .url(link.address)], text: link.text)
      }
    }
  }

  private static func label(_ word: Word, in site: Site, to html: MarkupWriter) {
    site.write(.span, word, ["class": "label"], to: html)
    html.text(" ")
  }
}

extension Glossary {
  /// The terms in alphabetical order, as in a dictionary.
  fileprivate var sorted: [Term] {
    func key(_ term: Term) -> String {
      IdentifierRule.nearest(to: term.term.value) ?? term.term.value.lowercased()
    }
    return terms.sorted { (key($0), $0.id.text) < (key($1), $1.id.text) }
  }
}
