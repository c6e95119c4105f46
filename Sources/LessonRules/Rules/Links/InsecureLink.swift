package import Diagnostics
import LessonModel

/// A link to another site must begin with https.
package struct InsecureLink: Rule {
  package static let description = RuleDescription(
    "insecure-link", .security, .warning, "A link to another site must begin with `https:`.",
    """
    Without it, others can read and change what is sent. Almost every site supports it; try the address.
    """,
    .lesson(
      before: "Read [the report](http://example.org/report).",
      after: "Read [the report](https://example.org/report)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.links.compactMap { link in
      guard case .external(let address) = link.target, address.lowercased().hasPrefix("http://"),
        !["http://localhost", "http://127.0.0.1", "http://[::1]"].contains(where: address.hasPrefix)
      else { return nil }
      return .warning(
        Self.id, "others can read and change what a link without https sends", at: link.span,
        // This is not an edit, because the new address has to be tried first.
        fixes: [FixIt("write https: and try the address")])
    }
  }
}
