package import Diagnostics
import LessonModel

/// A link inside the course must be the path of a file.
package struct LinkToOwnSite: Rule {
  package static let description = RuleDescription(
    "link-to-own-site", .links, .warning, "A link inside the course must be the path of a file.",
    """
    A full address leads to what was published last, not to what you are writing. Lectern cannot check it, and it \
    breaks when the site moves.
    """,
    .lesson(
      before: "See [Qualify](https://courses.example/pain/lessons/qualify/index.html).",
      after: "See [Qualify](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let site = course.course.site else { return [] }
    return lesson.links.compactMap { link in
      guard case .external(let address) = link.target, address.hasPrefix("\(site)") else {
        return nil
      }
      return .warning(
        Self.id, "this address leads into the course itself", at: link.span,
        fixes: [FixIt("write the path of the lesson's file, as in 02-qualify.md")])
    }
  }
}
