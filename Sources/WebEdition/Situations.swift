import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The pages of moments in the work of a learner: one that finds the lessons for a situation, and one for each
/// situation that lessons are for.
enum Situations {
  /// Whether a course has these pages: a lesson names a situation.
  static func exist(in site: Site) -> Bool { !site.situations.isEmpty }

  /// The page that finds: a list of all lessons that are for a situation, which its script narrows, and links to
  /// the pages of the situations.
  static func finder(in site: Site) -> PageValues {
    let words = site.words.moment
    var values = PageFrame.values(
      in: site, path: SitePaths.finder, title: words[.find].text, description: words[.findLead].text
    )
    site.set("title", words[.find], in: &values)
    site.set("lead", words[.findLead], in: &values)
    let html = MarkupWriter(.html)
    form(in: site, to: html)
    list(
      site.lessons.filter { !$0.lesson.facets.isEmpty }, on: SitePaths.finder, in: site,
      isFinder: true, to: html)
    for facet in FacetList.used(in: site) {
      section(facet.title, in: site, to: html) {
        for situation in site.situations
        where situation.parts.count == 1 && situation.parts[0].facet.id == facet.id {
          entry(
            situation, named: situation.parts[0].value.title, on: SitePaths.finder, in: site,
            to: html)
        }
      }
    }
    values["lessons"] = html.string
    return PageValues(shared: site.shared(for: SitePaths.finder), values)
  }

  /// The page of a situation: its lessons, and the situations that it is a part of or that are a part of it.
  static func page(of situation: Situation, in site: Site) -> PageValues {
    let path = SitePaths.situation(situation)
    let words = site.words.moment
    let title = site.title(of: situation)
    let places = site.lessons.filter { situation.fits($0.lesson) }
    var values = PageFrame.values(
      in: site, path: path, title: title, description: site.course.description)
    values["title"] = title
    values["titleDirection"] = site.direction(of: title)
    site.set("count", words(.found, count: places.count), in: &values)
    values["finderPage"] = SitePaths.finder.relative(from: path)
    site.set("finderWord", words[.find], in: &values)
    values["breadcrumb"] = site.words.site[.breadcrumb].text
    let html = MarkupWriter(.html)
    list(places, on: path, in: site, isFinder: false, to: html)
    let others = site.situations.filter { other in
      other != situation
        && (Set(other.parts).isSuperset(of: situation.parts)
          || Set(other.parts).isSubset(of: situation.parts))
    }
    if !others.isEmpty {
      section(words[.together], in: site, to: html) {
        for other in others {
          let rest = other.parts.filter { !situation.parts.contains($0) }
          let shown = rest.isEmpty ? other.parts : rest
          entry(other, named: site.title(of: shown), on: path, in: site, to: html)
        }
      }
    }
    values["lessons"] = html.string
    return PageValues(shared: site.shared(for: path), values)
  }

  /// The choices of the page that finds: nothing works with them without a script, so it shows them.
  private static func form(in site: Site, to html: MarkupWriter) {
    let words = site.words.site
    html.element(
      .form,
      ["class": "moments", "hidden": .on, "aria-label": .text(site.words.moment[.find].text)]
    ) {
      for facet in FacetList.used(in: site) {
        html.startLine()
        html.element(.fieldset) {
          html.element(.legend, site.directed(as: facet.title), text: facet.title)
          html.element(.div, ["class": "picks"]) {
            LessonFinder.pick(nil, of: facet, site.marked(words[.any]), words[.any].text, to: html)
            for value in facet.values {
              LessonFinder.pick(
                value, of: facet, site.directed(as: value.title), value.title, to: html)
            }
          }
        }
      }
      html.startLine()
      html.element(.p, ["class": "moments-found", "role": "status"]) {}
      html.startLine()
    }
    html.startLine()
  }

  /// Lessons, each with its brief and what it is about.
  private static func list(
    _ places: [Site.Place], on page: OutputPath, in site: Site, isFinder: Bool,
    to html: MarkupWriter
  ) {
    let facets = isFinder ? FacetList.used(in: site) : []
    html.element(.ul, ["class": isFinder ? "levels moments-list" : "levels"]) {
      for place in places {
        html.startLine()
        html.element(.li, ["data-fits": LessonFinder.situations(of: place.lesson, among: facets)]) {
          let title = place.lesson.title.value
          html.element(.p, ["class": "entry"]) {
            let href = place.path.relative(from: page)
            html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
            html.text(" ")
            let times = LessonPage.times(of: place, site.words.site)
            site.write(.span, times, ["class": "times"], to: html)
          }
          if let summary = place.lesson.summary {
            html.element(.p, site.directed(["class": "summary"], as: summary), text: summary)
          }
          BriefPage.link(to: place, on: page, in: site, to: html)
        }
      }
      html.startLine()
    }
    html.startLine()
  }

  private static func section(
    _ title: String, in site: Site, to html: MarkupWriter, content: () -> Void
  ) {
    html.element(.section, ["class": "outlook"]) {
      html.element(.h2, site.directed(as: title), text: title)
      situationList(to: html, content)
    }
    html.startLine()
  }

  private static func section(
    _ title: Word, in site: Site, to html: MarkupWriter, content: () -> Void
  ) {
    html.element(.section, ["class": "outlook"]) {
      site.write(.h2, title, to: html)
      situationList(to: html, content)
    }
    html.startLine()
  }

  private static func situationList(to html: MarkupWriter, _ content: () -> Void) {
    html.startLine()
    html.element(.ul, ["class": "levels"]) {
      content()
      html.startLine()
    }
  }

  private static func entry(
    _ situation: Situation, named title: String, on page: OutputPath, in site: Site,
    to html: MarkupWriter
  ) {
    html.startLine()
    html.element(.li) {
      html.element(.p, ["class": "entry"]) {
        let href = SitePaths.situation(situation).relative(from: page)
        html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
        html.text(" ")
        let count = site.lessons.count { situation.fits($0.lesson) }
        site.write(
          .span, site.words.moment(.found, count: count), ["class": "times"], to: html)
      }
    }
  }
}

extension Site {
  /// "Where the deal is: Closing · What kind of business it is: Key account".
  func title(of situation: Situation) -> String { title(of: situation.parts) }

  func title(of parts: [Situation.Part]) -> String {
    let colon = words.lesson[.colon].text + " "
    return parts.map { $0.facet.title + colon + $0.value.title }.joined(separator: "\u{A0}· ")
  }
}
