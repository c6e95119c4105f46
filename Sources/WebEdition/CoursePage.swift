import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page of the course: what it is, its outline, and lessons by situation.
enum CoursePage {
  static func values(in site: Site) -> PageValues {
    let course = site.course
    var values = PageFrame.values(
      in: site, path: SitePaths.course, title: course.title, description: course.description)
    values["title"] = course.title
    values["subtitle"] = course.subtitle
    values["courseDescription"] = course.description.isEmpty ? nil : course.description
    let words = site.words.site
    site.set("facts", facts(in: site), in: &values)
    site.set("outlineWord", words[.outline], in: &values)
    values["outline"] = outline(in: site)
    let facets = FacetList.used(in: site)
    values["finder"] = LessonFinder.form(for: facets, in: site)
    values["found"] = LessonFinder.result(for: facets, in: site)
    values["ownStyle"] = facets.isEmpty ? nil : LessonFinder.path(in: site).text
    if course.isDiscoverable { values["metadata"] = Metadata.of(site) }
    values["titleDirection"] = site.direction(of: course.title)
    values["subtitleDirection"] = site.direction(of: course.subtitle)
    values["leadDirection"] = site.direction(of: course.description)
    site.set("moreWord", words[.more], in: &values)
    values["more"] = more(in: site)
    site.set("situationsWord", words[.situations], in: &values)
    values["situations"] = FacetList.index(in: site)
    if let first = site.lessons.first {
      values["start"] = first.path.text
      site.set("startWord", words[.start], in: &values)
    }
    return PageValues(shared: site.shared(for: SitePaths.course), values)
  }

  /// "6 lessons · 25 min to read · 2 h 10 min to practice · 31 min to listen".
  ///
  /// Rounded once for the whole course, as `lectern inspect` does: half a minute for each quiz adds up.
  static func facts(in site: Site) -> Word {
    let reading = max(1, LessonTime.minutes(site.lessons.reduce(0) { $0 + $1.readingSeconds }))
    let practice = LessonTime.minutes(site.lessons.reduce(0) { $0 + $1.practiceSeconds })
    let listening = site.lessons.compactMap(\.listeningMinutes).reduce(0, +)
    let words = site.words.site
    let time = site.words.hours(ofMinutes: practice).text
    let facts: [Word?] = [
      words(.lessonCount, count: site.lessons.count), words(.toRead, count: reading),
      practice > 0 ? words(.toPractice, [.time: time]) : nil,
      listening > 0 ? words(.toHear, count: listening) : nil,
    ]
    return Word.joined(facts.compactMap { $0 }, by: " · ")
  }

  /// The glossary and the flash cards, with the number of entries, and the packages; nil if there is
  /// none of them.
  private static func more(in site: Site) -> String? {
    let words = site.words
    let pages = [
      (
        SitePaths.glossary, words.site[.glossary], words.site[.glossaryLead], SiteWord.terms,
        site.definitions.count
      ),
      (
        SitePaths.cards, words.lesson[.cards], words.site[.cardsLead], .cardCount, site.cards.count
      ),
    ].filter { $0.4 > 0 }
    let takesAway = !site.context.packages.isEmpty
    let hasPrint = PrintPage.exists(in: site)
    let hasSituations = Situations.exist(in: site)
    let hasPapers = !CoursePapers.isEmpty(in: site)
    guard
      !pages.isEmpty || takesAway || hasPrint || hasPapers || site.hasPractice
        || site.hasLearnerPage || hasSituations || site.hasBriefs
    else {
      return nil
    }
    let html = MarkupWriter(.html)
    html.element(.ul, ["class": "more"]) {
      if site.hasPractice {
        write(
          (SitePaths.practice, words.review[.practice], words.review[.practiceLead]), in: site,
          to: html)
      }
      if site.hasLearnerPage {
        write((SitePaths.learner, words.record[.mine], words.record[.mineLead]), in: site, to: html)
      }
      if hasSituations {
        write(
          (SitePaths.finder, words.moment[.find], words.moment[.findLead]), in: site, to: html)
      }
      if site.hasBriefs {
        write(
          (SitePaths.briefs, words.moment[.briefs], words.moment[.briefsLead]), in: site, to: html)
      }
      for (path, title, lead, count, number) in pages {
        html.startLine()
        html.element(.li) {
          html.element(.p, ["class": "entry"]) {
            site.write(.a, title, ["href": .url(path.text)], to: html)
            html.text(" ")
            let word = words.site(count, count: number)
            site.write(.span, word, ["class": "times"], to: html)
          }
          site.write(.p, lead, ["class": "summary"], to: html)
        }
      }
      let others = [
        hasPrint ? (SitePaths.print, words.site[.printAll], words.site[.printAllLead]) : nil,
        takesAway
          ? (SitePaths.takeAway, words.site[.takeAway], words.site[.takeAwayLead]) : nil,
      ]
      for page in others.compactMap({ $0 }) { write(page, in: site, to: html) }
      CoursePapers.write(in: site, to: html)
      html.startLine()
    }
    return html.string
  }

  /// How long a lesson takes: what its author says, or else to read it and to do its activities.
  static func minutes(of place: Site.Place) -> Int {
    place.lesson.takes?.value ?? place.readingMinutes + (place.practiceMinutes ?? 0)
  }

  /// A page next to the lessons, with what it is for.
  private static func write(
    _ page: (path: OutputPath, title: Word, lead: Word), in site: Site, to html: MarkupWriter
  ) {
    html.startLine()
    html.element(.li) {
      html.element(.p, ["class": "entry"]) {
        site.write(.a, page.title, ["href": .url(page.path.text)], to: html)
      }
      site.write(.p, page.lead, ["class": "summary"], to: html)
    }
  }

  private static func outline(in site: Site) -> String {
    let facets = FacetList.used(in: site)
    let html = MarkupWriter(.html, capacity: 512 * site.lessons.count)
    var first = 0
    for unit in site.course.units {
      let places = site.lessons[first..<first + unit.lessons.count]
      first += unit.lessons.count
      guard !places.isEmpty else { continue }
      // A section is identified by its heading.
      html.element(unit.details == nil ? .div : .section, ["class": "unit"]) {
        if let details = unit.details {
          html.element(.h3, site.directed(as: details.title), text: details.title)
          if let summary = details.summary {
            html.element(
              .p, site.directed(["class": "unit-summary"], as: summary), text: summary)
          }
        }
        html.startLine()
        html.element(.ol, ["start": .number(places.startIndex + 1), "class": "outline"]) {
          for place in places { write(place, among: facets, in: site, to: html) }
        }
      }
      html.startLine()
    }
    return html.string
  }

  /// An entry.
  ///
  /// Its number is written out if entries can be hidden, because hidden entries are not counted.
  private static func write(
    _ place: Site.Place, among facets: [Facet], in site: Site, to html: MarkupWriter
  ) {
    html.startLine()
    var attributes: Attributes = [
      "data-lesson": .text(place.lesson.id.text), "data-minutes": .number(minutes(of: place)),
    ]
    if !facets.isEmpty {
      attributes["value"] = .number(place.number)
      attributes["data-fits"] = LessonFinder.situations(of: place.lesson, among: facets)
    }
    html.element(.li, attributes) {
      html.element(.p, ["class": "entry"]) {
        let title = place.lesson.title.value
        html.element(.a, site.directed(["href": .url(place.path.text)], as: title), text: title)
        html.text(" ")
        let times = LessonPage.times(of: place, site.words.site)
        site.write(.span, times, ["class": "times"], to: html)
      }
      if let summary = place.lesson.summary {
        html.element(.p, site.directed(["class": "summary"], as: summary), text: summary)
      }
      if !place.lesson.objectives.isEmpty {
        html.element(.details) {
          site.write(.summary, site.words.lesson[.objectives], to: html)
          html.element(.ul) {
            for objective in place.lesson.objectives {
              html.element(.li, site.directed(as: objective.value), text: objective.value)
            }
          }
        }
      }
    }
  }
}
