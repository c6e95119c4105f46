import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit

/// The situations that lessons are for: a few words on a lesson, an index on the course's page.
enum FacetList {
  /// The values of a lesson; each links to the lessons for the same situation.
  static func chips(of lesson: Lesson, on page: OutputPath, in site: Site) -> String? {
    guard !lesson.facets.isEmpty else { return nil }
    let course = SitePaths.course.relative(from: page)
    let html = MarkupWriter(.html)
    html.element(.dl, ["class": "facets"]) {
      for choice in lesson.facets {
        guard let facet = site.course.facet(choice.facet) else { continue }
        let values = facet.values.filter { choice.values.contains($0.id) }
        guard !values.isEmpty else { continue }
        html.element(.div) {
          html.element(.dt, text: facet.title)
          for value in values {
            html.element(.dd) {
              let href = "\(course)#\(id(of: facet, value))"
              html.element(.a, ["href": .url(href)], text: value.title)
            }
          }
        }
      }
    }
    return html.string
  }

  /// For every situation, the lessons that are for it, with a title before each facet; nil if no
  /// lesson names one.
  static func index(in site: Site) -> String? {
    let used = used(in: site)
    guard !used.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    for facet in used {
      html.element(.details, ["class": "facet"]) {
        html.element(.summary) { html.element(.h3, text: facet.title) }
        html.startLine()
        for value in facet.values { write(value, of: facet, in: site, to: html) }
      }
      html.startLine()
    }
    return html.string
  }

  /// The facets for which a lesson has a value, with the values that are used.
  static func used(in site: Site) -> [Facet] {
    site.course.facets.compactMap { facet in
      var facet = facet
      facet.values = facet.values.filter { value in
        site.lessons.contains { $0.lesson.fits(value, of: facet) }
      }
      return facet.values.isEmpty ? nil : facet
    }
  }

  private static func write(
    _ value: Facet.Value, of facet: Facet, in site: Site, to html: MarkupWriter
  ) {
    html.element(.div, ["class": "situation", "id": .text(id(of: facet, value))]) {
      html.element(.h4, text: value.title)
      html.element(.ul) {
        for place in site.lessons where place.lesson.fits(value, of: facet) {
          html.element(.li, site.directed(as: place.lesson.title.value)) {
            html.element(.a, ["href": .url(place.path.text)], text: place.lesson.title.value)
          }
        }
      }
    }
    html.startLine()
  }

  private static func id(of facet: Facet, _ value: Facet.Value) -> String {
    "for.\(facet.id.text).\(value.id.text)"
  }
}

extension Lesson {
  /// Whether this is for a situation.
  func fits(_ value: Facet.Value, of facet: Facet) -> Bool {
    facets.contains { $0.facet == facet.id && $0.values.contains(value.id) }
  }
}
