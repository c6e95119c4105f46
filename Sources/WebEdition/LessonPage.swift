import Diagnostics
import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// What is known about the page of one lesson once it is written.
struct LessonPage: Sendable {
  let path: OutputPath
  let lesson: LessonID

  /// The files of the course that the page shows or links to.
  let assets: Set<AssetID>

  /// The pictures among them that it shows in several widths.
  let pictures: Set<AssetID>
  let standIns: [StandIn]

  /// The terms of the glossary that the page links to.
  let terms: Set<TermID>

  /// Writes a page and hands over its bytes, so that the pages of a whole course are never in
  /// memory together.
  static func write(_ place: Site.Place, _ site: Site, _ renderer: PageRenderer)
    -> (page: LessonPage, bytes: [UInt8])
  {
    let links = SiteLinks(from: place.path, in: site)
    let html = MarkupWriter(.html, capacity: 16_384)
    let heard = place.audio == nil ? [] : place.recording?.cues ?? []
    let spans = heard.compactMap(\.span).filter { $0.path == place.lesson.path }
    // Only what somebody hears needs elements to be marked.
    let sentences = spans.isEmpty ? nil : SentencePlaces(of: spans)
    let writer = LessonWriter(
      into: html, style: site.style, links: links, conversions: site.conversions,
      sentences: sentences)
    writer.write(place.lesson)
    var beginning = values(of: place, in: site, sentences)
    beginning["onThisPage"] = sections(writer.sections, in: site)
    if writer.hasOwnHTML { beginning["policy"] = ContentPolicy.own }
    LessonData.write(
      place.lesson.id, writer.activities, heard, in: sentences, to: html)
    let bytes = renderer.render(
      PageValues(shared: site.shared(for: place.path), beginning, text: html.markup))
    let page = LessonPage(
      path: place.path, lesson: place.lesson.id, assets: links.assets, pictures: links.pictures,
      standIns: writer.standIns, terms: links.terms)
    return (page, bytes)
  }

  private static func values(
    of place: Site.Place, in site: Site, _ sentences: SentencePlaces?
  ) -> [String: String] {
    let lesson = place.lesson
    var values = PageFrame.values(
      in: site, path: place.path, title: lesson.title.value,
      description: lesson.summary ?? site.course.description, isArticle: true,
      picture: SitePaths.picture(of: lesson.id))
    values["title"] = lesson.title.value
    values["titleDirection"] = site.direction(of: lesson.title.value)
    values["summaryDirection"] = site.direction(of: lesson.summary)
    if site.course.isDiscoverable { values["metadata"] = Metadata.of(place, in: site) }
    values["summary"] = lesson.summary
    let words = site.words.site
    let position = words(
      .position, [.number: String(place.number), .total: String(site.lessons.count)])
    site.set("position", position, in: &values)
    site.set("times", times(of: place, words), in: &values)
    values["prerequisites"] = prerequisites(of: place, site)
    values["unitTitle"] = place.unitTitle
    values["breadcrumb"] = words[.breadcrumb].text
    values["titleID"] = sentences?.place(lesson.title.span)
    values["objectives"] = objectives(of: lesson, site, sentences)
    values["facets"] = FacetList.chips(of: lesson, on: place.path, in: site)
    values["player"] = Player.section(for: place, on: place.path, in: site)
    values["handouts"] = handouts(of: place, site)
    values["pager"] = pager(of: place, site)
    values["way"] = site.outline.markup(for: place, in: site)
    return values
  }

  /// Links to the sections of a lesson; nil if it has fewer than two.
  private static func sections(_ sections: [(anchor: Anchor, title: String)], in site: Site)
    -> String?
  {
    guard sections.count > 1 else { return nil }
    let word = site.words.site[.onThisPage]
    let html = MarkupWriter(.html, capacity: 1024)
    html.element(.nav, ["class": "on-this-page", "aria-labelledby": "sections."]) {
      html.startLine()
      site.write(.p, word, ["id": "sections."], to: html)
      html.startLine()
      html.element(.ol) {
        for section in sections {
          html.startLine()
          html.element(.li) {
            let attributes = site.directed(
              ["href": .url("#\(section.anchor.fragment)")], as: section.title)
            html.element(.a, attributes, text: section.title)
          }
        }
        html.startLine()
      }
      html.startLine()
    }
    return html.string
  }

  /// "4 min read · 10 min practice · 5 min listen"; "20 min in all · 5 min listen" if the author
  /// gives the total.
  static func times(of place: Site.Place, _ words: WordTable<SiteWord>) -> Word {
    let toDo: [Word?] =
      if let takes = place.lesson.takes {
        [words(.inAll, count: takes.value)]
      } else {
        [
          words(.reading, count: place.readingMinutes),
          place.practiceMinutes.map { words(.practice, count: $0) },
        ]
      }
    let toHear = place.listeningMinutes.map { words(.listening, count: $0) }
    return Word.joined((toDo + [toHear]).compactMap { $0 }, by: " · ")
  }

  /// "Before this: Four levers, Your own number", each linked; nil if no lesson comes first.
  private static func prerequisites(of place: Site.Place, _ site: Site) -> String? {
    let before = place.lesson.prerequisites.compactMap { site.place(of: $0.value) }
    guard !before.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    html.element(.p, ["class": "prerequisites"]) {
      site.write(.span, site.words.site[.before], ["class": "label"], to: html)
      for (position, other) in before.enumerated() {
        html.text(position == 0 ? " " : site.words.lesson[.comma].text)
        let href = other.path.relative(from: place.path)
        let title = other.lesson.title.value
        html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
      }
    }
    return html.string
  }

  private static func objectives(
    of lesson: Lesson, _ site: Site, _ sentences: SentencePlaces?
  ) -> String? {
    guard !lesson.objectives.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    html.element(.section, ["class": "objectives", "aria-labelledby": "objectives."]) {
      site.write(.h2, site.words.lesson[.objectives], ["id": "objectives."], to: html)
      html.element(.ul) {
        for objective in lesson.objectives {
          let id = sentences?.place(objective.span).map { AttributeValue.text($0) }
          html.element(.li, site.directed(["id": id], as: objective.value), text: objective.value)
        }
      }
    }
    return html.string
  }

  /// Pages to print, the learner's first; the facilitator's are set apart because they contain
  /// answers.
  private static func handouts(of place: Site.Place, _ site: Site) -> String? {
    let words = site.words.site
    let groups: [(Offer.Audience, Word)] = [
      (.learner, words[.toPrint]), (.facilitator, words[.forFacilitators]),
    ]
    let html = MarkupWriter(.html)
    for (audience, label) in groups {
      let offers = place.offers(.handout(audience))
      guard !offers.isEmpty else { continue }
      html.element(.p, ["class": audience == .learner ? "handouts" : "handouts facilitator"]) {
        site.write(.span, label, ["class": "label"], to: html)
        for offer in offers {
          html.text(" ")
          site.write(
            .a, offer.title,
            [
              "href": .url(offer.path.relative(from: place.path)),
              "type": .text(offer.mediaType.text),
            ], to: html)
        }
      }
      html.startLine()
    }
    BriefPage.link(to: place, on: place.path, in: site, to: html)
    return html.bytes.isEmpty ? nil : html.string
  }

  private static func pager(of place: Site.Place, _ site: Site) -> String {
    let index = place.number - 1
    let words = site.words.site
    let html = MarkupWriter(.html)
    func step(_ index: Int, _ rel: AttributeValue, _ label: Word) {
      guard site.lessons.indices.contains(index) else { return }
      let other = site.lessons[index]
      html.element(
        .a, ["class": rel, "rel": rel, "href": .url(other.path.relative(from: place.path))]
      ) {
        site.write(.span, label, ["class": "label"], to: html)
        html.text(" ")
        let title = other.lesson.title.value
        html.element(.span, site.directed(["class": "title"], as: title), text: title)
      }
      html.startLine()
    }
    html.element(.nav, ["class": "pager", "aria-label": .text(words[.lessons].text)]) {
      step(index - 1, "prev", words[.previous])
      step(index + 1, "next", words[.next])
      if index + 1 == site.lessons.count {
        html.element(
          .a, ["class": "next", "href": .url(SitePaths.course.relative(from: place.path))]
        ) {
          site.write(.span, words[.courseDone], ["class": "label"], to: html)
          html.text(" ")
          html.element(.span, ["class": "title"], text: site.course.title)
        }
      }
    }
    return html.string
  }
}
