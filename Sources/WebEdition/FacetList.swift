import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit

/// The situations that lessons are for: a few words on a lesson, an index on the course's page.
enum FacetList {
  /// The values of a lesson; each links to the lessons for the same situation.
  static func chips(of lesson: Lesson, on page: OutputPath, in site: Site) -> String? {
    guard !lesson.facets.isEmpty else { return nil }
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
              let situation = site.situation(of: facet, value)
              html.element(
                .a,
                ["href": situation.map { .url(SitePaths.situation($0).relative(from: page)) }],
                text: value.title)
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
      html.element(.h4) {
        let situation = site.situation(of: facet, value)
        html.element(
          .a, ["href": situation.map { .url(SitePaths.situation($0).text) }], text: value.title)
      }
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
    fits(Situation.Part(facet, value))
  }
}

extension Site {
  /// The situation of a value alone; nil if no lesson is for it.
  func situation(of facet: Facet, _ value: Facet.Value) -> Situation? {
    situations.first {
      $0.parts.count == 1 && $0.parts[0].facet.id == facet.id && $0.parts[0].value.id == value.id
    }
  }
}
