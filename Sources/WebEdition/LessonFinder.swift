import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// Shows only the lessons for a situation in the outline of the course, without a script.
///
/// The controls are radio buttons, one group per facet. For each value, a CSS rule hides the
/// lessons that do not match while its button is on. If a browser does not support `:has`, or the
/// stylesheet is missing, or the page is printed, there are no buttons and the outline is complete.
enum LessonFinder {
  /// The buttons; nil if there is nothing to choose from.
  static func form(for facets: [Facet], in site: Site) -> String? {
    guard !facets.isEmpty else { return nil }
    let words = site.words.site
    let html = MarkupWriter(.html)
    html.element(.form, ["class": "finder", "aria-labelledby": "finder."]) {
      html.startLine()
      site.write(.h3, words[.finder], ["id": "finder."], to: html)
      for facet in facets {
        html.startLine()
        html.element(.fieldset) {
          html.element(.legend, site.directed(as: facet.title), text: facet.title)
          html.element(.div, ["class": "picks"]) {
            pick(nil, of: facet, site.marked(words[.any]), words[.any].text, to: html)
            for value in facet.values {
              let count = site.lessons.count { $0.lesson.fits(value, of: facet) }
              pick(
                value, of: facet, site.directed(as: value.title), value.title, count: count,
                to: html)
            }
          }
        }
      }
      html.startLine()
      site.write(
        .button, words[.showAll], ["type": "reset", "class": "show-all"], to: html)
      html.startLine()
    }
    return html.string
  }

  /// The line that says how many lessons match: the stylesheet counts the lessons that it shows,
  /// which works only below them.
  static func result(for facets: [Facet], in site: Site) -> String? {
    guard !facets.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    site.write(
      .p, site.words.site(.fitting, count: site.lessons.count),
      ["class": "found", "role": "status"], to: html)
    return html.string
  }

  /// The stylesheet for it; nil if there is nothing to choose from.
  static func style(for facets: [Facet]) -> String? {
    guard !facets.isEmpty else { return nil }
    var rules: [String] = []
    for facet in facets {
      for value in facet.values {
        rules.append(
          """
          .outlines:has([id="\(id(of: facet, value))"]:checked) \
          .outline > li:not([data-fits~="\(name(of: facet, value))"]) { display: none; }
          """)
      }
    }
    return """
      /* Shows the lessons for the situation picked on the course page; made from its facets. */
      @media screen {
      @supports selector(:has(*)) {
      :root { --finder: block; }
      \(rules.joined(separator: "\n"))
      }
      }

      """
  }

  /// The style sheet of the course page, if Lectern makes one.
  static func file(in site: Site) -> (path: OutputPath, bytes: [UInt8])? {
    guard !site.files.files.contains(where: { $0.path == SitePaths.finderStyle }),
      let style = style(for: FacetList.used(in: site))
    else { return nil }
    let bytes = Array(style.utf8)
    return (site.files.isLive ? SitePaths.finderStyle : SitePaths.finderStyle.naming(bytes), bytes)
  }

  /// Where the style sheet of the course page is: an author's own keeps its name.
  static func path(in site: Site) -> OutputPath { file(in: site)?.path ?? SitePaths.finderStyle }

  /// What an entry of the outline says about its lesson: the situations that it matches; nil if
  /// there are none.
  static func situations(of lesson: Lesson, among facets: [Facet]) -> AttributeValue? {
    let names = situationNames(of: lesson, among: facets)
    return names.isEmpty ? nil : .text(names.joined(separator: " "))
  }

  /// The same for scripts.
  static func names(of lesson: Lesson, among facets: [Facet]) -> JSON {
    .texts(situationNames(of: lesson, among: facets))
  }

  private static func situationNames(of lesson: Lesson, among facets: [Facet]) -> [String] {
    facets.flatMap { facet in
      facet.values.filter { lesson.fits($0, of: facet) }.map { name(of: facet, $0) }
    }
  }

  /// A choice; without a value, the one that leaves the facet open.
  static func pick(
    _ value: Facet.Value?, of facet: Facet, _ attributes: Attributes, _ text: String,
    count: Int? = nil, to html: MarkupWriter
  ) {
    let id = AttributeValue.text(id(of: facet, value))
    var attributes = attributes
    attributes["for"] = id
    html.element(.span, ["class": "pick"]) {
      html.element(
        .input,
        [
          "type": "radio", "name": .text(facet.id.text), "id": id,
          "value": .text(value?.id.text ?? ""), "checked": value == nil ? .on : nil,
        ])
      html.element(.label, attributes) {
        html.text(text)
        guard let count else { return }
        html.text(" ")
        html.element(.span, ["class": "count"], text: String(count))
      }
    }
  }

  private static func id(of facet: Facet, _ value: Facet.Value?) -> String {
    "pick.\(facet.id.text)" + (value.map { "." + $0.id.text } ?? "")
  }

  private static func name(of facet: Facet, _ value: Facet.Value) -> String {
    "\(facet.id.text).\(value.id.text)"
  }
}
