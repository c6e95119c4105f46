import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The way through a course beside a lesson: the lessons of its unit, and the other units.
///
/// A long list is cut to what is close by, so that a page has about the same size in a course of ten
/// lessons and of ten thousand. Entries are written once, because many pages have them in common.
struct CourseOutline: Sendable {
  /// The most units, and lessons of a unit, that a page lists.
  static let longest = 40

  private struct Unit {
    let title: String?

    /// The position of its first lesson in the course, from 0.
    let first: Int

    /// A link to the unit, which leads to its first lesson.
    let link: TrustedMarkup
    let lessons: [TrustedMarkup]
  }

  private let direction: TextDirection
  private var units: [Unit] = []

  /// The unit of each lesson.
  private var unitOfLesson: [Int] = []

  /// `places` are all lessons; `sizes` says how many of them each unit has.
  init(of places: [Site.Place], inUnits sizes: [Int], _ direction: TextDirection) {
    self.direction = direction
    var first = 0
    for size in sizes where size > 0 {
      let members = places[first..<first + size]
      unitOfLesson += Array(repeating: units.count, count: size)
      let title = members[first].unitTitle
      units.append(
        Unit(
          title: title, first: first,
          link: entry(members[first], title ?? members[first].lesson.title.value),
          lessons: members.map { entry($0, $0.lesson.title.value, isLesson: true) }))
      first += size
    }
  }

  /// A link to a lesson, from the page of another one; or of this one, if it is the current one.
  private func entry(
    _ place: Site.Place, _ title: String, isLesson: Bool = false, isCurrent: Bool = false
  ) -> TrustedMarkup {
    let html = MarkupWriter(.html, capacity: 160)
    let runsOtherWay = TextDirection(firstLetterOf: title).map { $0 != direction } ?? false
    html.element(.li) {
      html.element(
        .a,
        [
          "href": .url("../\(place.lesson.id.text)/\(place.path.name)"),
          "aria-current": isCurrent ? "page" : nil,
          "data-lesson": isLesson ? .text(place.lesson.id.text) : nil,
          "dir": runsOtherWay ? "auto" : nil,
        ], text: title)
    }
    html.text("\n")
    return html.markup
  }

  /// The navigation on the page of a lesson.
  func markup(for place: Site.Place, in site: Site) -> String {
    let words = site.words.site
    let html = MarkupWriter(.html, capacity: 6144)
    html.element(.nav, ["class": "way", "aria-label": .text(words[.outline].text)]) {
      html.startLine()
      html.element(.details) {
        html.element(.summary) {
          site.write(.span, words[.lessons], to: html)
          html.text(" ")
          let position = "\(place.number)/\(site.lessons.count)"
          html.element(.span, ["class": "place"], text: position)
        }
        html.startLine()
        html.element(.div, ["class": "sheet"]) { list(around: place, in: site, to: html) }
      }
      if place.number < site.lessons.count {
        html.startLine()
        let next = site.lessons[place.number].path.relative(from: place.path)
        site.write(
          .a, words[.next], ["class": "next", "rel": "next", "href": .url(next)], to: html)
      }
      html.startLine()
    }
    return html.string
  }

  private func list(around place: Site.Place, in site: Site, to html: MarkupWriter) {
    html.startLine()
    html.element(.p, ["class": "home"]) {
      let home = SitePaths.course.relative(from: place.path)
      html.element(.a, ["href": .url(home)], text: site.course.title)
    }
    html.startLine()
    let index = unitOfLesson[place.number - 1]
    guard units.count > 1 || units[index].title != nil else {
      lessons(of: units[index], around: place, to: html)
      return
    }
    let shown = Self.window(of: units.count, around: index)
    html.element(.ol, ["class": "units"]) {
      html.startLine()
      for unit in units[shown.lowerBound..<index] { html.markup(unit.link) }
      html.element(.li, ["class": "here"]) {
        if let title = units[index].title {
          html.element(.span, site.directed(as: title), text: title)
        }
        lessons(of: units[index], around: place, to: html)
      }
      html.startLine()
      for unit in units[(index + 1)..<shown.upperBound] { html.markup(unit.link) }
    }
    html.startLine()
  }

  private func lessons(of unit: Unit, around place: Site.Place, to html: MarkupWriter) {
    let here = place.number - 1 - unit.first
    let shown = Self.window(of: unit.lessons.count, around: here)
    html.startLine()
    html.element(.ol, ["start": .number(unit.first + shown.lowerBound + 1)]) {
      html.startLine()
      for lesson in unit.lessons[shown.lowerBound..<here] { html.markup(lesson) }
      html.markup(entry(place, place.lesson.title.value, isLesson: true, isCurrent: true))
      for lesson in unit.lessons[(here + 1)..<shown.upperBound] { html.markup(lesson) }
    }
    html.startLine()
  }

  /// The part of a list to show: all of it, or what is around a place.
  private static func window(of count: Int, around place: Int) -> Range<Int> {
    guard count > longest else { return 0..<count }
    let first = min(max(0, place - longest / 2), count - longest)
    return first..<first + longest
  }
}
