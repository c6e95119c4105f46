package import Diagnostics
import LessonModel

/// HTML in a lesson fetches nothing from another site.
package struct RemoteHTML: Rule {
  package static let description = RuleDescription(
    "remote-html", .security, .warning, "HTML in a lesson fetches nothing from another site.",
    """
    Where `html: true` lets HTML through, a script, a picture, a film or a frame from another site would be \
    fetched as soon as a learner opens the page: that site learns who reads what, and the page changes or \
    breaks when it does. Everything else that is published asks no third party for anything. A link, which is \
    followed only by who wants to, is fine.
    """,
    .files(
      before: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(.lesson, #"<iframe src="https://video.example.org/42"></iframe>"#),
      ],
      after: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(.lesson, "[The film, on another site](https://video.example.org/42)"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.rawHTML.flatMap { html in
      FetchedAddresses.of(html.text).map { address in
        .warning(
          Self.id, "this HTML fetches `\(address)` from another site when the page is opened",
          at: place(of: address, in: html.span, course),
          fixes: [FixIt("save it into media/ and name it there, or link to it")])
      }
    }
  }

  /// The address alone, where it can be found in the source as it stands.
  private func place(of address: String, in span: SourceSpan, _ course: CourseIndex) -> SourceSpan {
    let places = course.source(at: span.path)?.places(of: address, in: span) ?? []
    return places.first.map { span.moved(to: $0) } ?? span
  }
}

/// The addresses on other hosts that a browser fetches because of some HTML.
private enum FetchedAddresses {
  static func of(_ html: String) -> [String] {
    var found: [String] = []
    for tag in HTMLTag.all(in: html) {
      for (name, value) in tag.attributes {
        let addresses: [String] =
          switch name {
          case "src", "poster", "background": [value]
          case "data": tag.name == "object" ? [value] : []
          case "srcset":
            value.split(separator: ",").compactMap {
              $0.split(whereSeparator: \.isWhitespace).first
            }.map(String.init)
          case "href", "xlink:href":
            ["link", "base", "image", "use", "feimage", "script"].contains(tag.name) ? [value] : []
          case "style": quoted(in: value)
          default: []
          }
        found += addresses.filter(isRemote)
      }
      if tag.name == "style" { found += quoted(in: tag.following).filter(isRemote) }
    }
    return found
  }

  /// What `url(…)` and `@import` name in a style.
  private static func quoted(in style: some StringProtocol) -> [String] {
    let style = String(style)
    var addresses: [String] = []
    for opening in ["url(", "@import"] {
      var rest = style[...]
      while let found = rest.firstRange(of: opening) {
        rest = rest[found.upperBound...]
        let address = rest.drop { $0.isWhitespace || "\"'".contains($0) }
        addresses.append(String(address.prefix { !$0.isWhitespace && !"\"');".contains($0) }))
      }
    }
    return addresses
  }

  private static func isRemote(_ address: String) -> Bool {
    let address = address.drop(while: \.isWhitespace).lowercased()
    return ["http:", "https:", "//"].contains(where: address.hasPrefix)
  }
}
