import EditionKit
import LessonModel
import MarkupKit

/// The situations that lessons are for: a few words on a lesson, an index on the course's page.
enum FacetList {
  /// The values of a lesson, each leading to the lessons for the same situation.
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

  /// For every situation the lessons that are for it; nil when no lesson says.
  static func index(in site: Site) -> String? {
    let used = site.course.facets.filter { facet in
      site.lessons.contains { $0.lesson.facets.contains { $0.facet == facet.id } }
    }
    guard !used.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    for facet in used {
      html.element(.section, ["class": "facet"]) {
        html.element(.h3, text: facet.title)
        for value in facet.values { write(value, of: facet, in: site, to: html) }
      }
      html.startLine()
    }
    return html.string
  }

  private static func write(
    _ value: Facet.Value, of facet: Facet, in site: Site, to html: MarkupWriter
  ) {
    let lessons = site.lessons.filter { place in
      place.lesson.facets.contains { $0.facet == facet.id && $0.values.contains(value.id) }
    }
    guard !lessons.isEmpty else { return }
    html.element(.div, ["class": "situation", "id": .text(id(of: facet, value))]) {
      html.element(.h4, text: value.title)
      html.element(.ul) {
        for place in lessons {
          html.element(.li) {
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
