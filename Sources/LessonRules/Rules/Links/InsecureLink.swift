package import Diagnostics
import LessonModel

/// A link to another site begins with https.
package struct InsecureLink: Rule {
  package static let description = RuleDescription(
    "insecure-link", .security, .warning, "A link to another site begins with `https:`.",
    """
    Others on the way can read and change what is sent without it. Nearly every site has it; try the address.
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
        Self.id, "a link without https can be read and changed on the way", at: link.span,
        // Not an edit: only who tries the address knows that it is there.
        fixes: [FixIt("write https: and try the address")])
    }
  }
}
