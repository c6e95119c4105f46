import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page with the search: without a script, a list of all lessons.
enum SearchPage {
  static func values(in site: Site) -> PageValues {
    let words = site.words
    let title = words.search[.search]
    var values = PageFrame.values(
      in: site, path: SitePaths.search, title: title.text,
      description: words.search[.searchLead].text)
    site.set("title", title, in: &values)
    site.set("lead", words.search[.searchLead], in: &values)
    site.set("lessonsWord", words.site[.lessons], in: &values)
    values["lessons"] = lessons(in: site)
    if Situations.exist(in: site) {
      values["finderPage"] = SitePaths.finder.text
      site.set("finderWord", words.moment[.find], in: &values)
    }
    values["searchScript"] = SitePaths.searchScript.text
    return PageValues(shared: site.shared(for: SitePaths.search), values)
  }

  /// The lessons by unit, each with a link.
  private static func lessons(in site: Site) -> String {
    let html = MarkupWriter(.html, capacity: 128 * site.lessons.count)
    var first = 0
    for unit in site.course.units {
      let places = site.lessons[first..<first + unit.lessons.count]
      first += unit.lessons.count
      guard !places.isEmpty else { continue }
      if let details = unit.details {
        html.element(.h3, site.directed(as: details.title), text: details.title)
        html.startLine()
      }
      html.element(.ol, ["start": .number(places.startIndex + 1)]) {
        for place in places {
          html.startLine()
          html.element(.li) {
            let title = place.lesson.title.value
            html.element(
              .a, site.directed(["href": .url(place.path.text)], as: title), text: title)
          }
        }
      }
      html.startLine()
    }
    return html.string
  }
}
