package import Diagnostics
import LessonModel

/// A link must not show a long address as its words.
package struct AddressAsLinkText: Rule {
  package static let description = RuleDescription(
    "address-as-link-text", .accessibility, .warning,
    "A link must not show a long address as its words.",
    """
    The voice and screen readers spell out an address, letter by letter. Handouts print the address of a link anyway.
    """,
    .lesson(
      before: "<https://example.org/reports/2026/velocity-benchmark-for-software-companies.html>",
      after:
        "The [benchmark](https://example.org/reports/2026/velocity-benchmark-for-software-companies.html)"
    ))

  package init() {}

  /// Characters.
  package static let limit = 50

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.links.compactMap { link in
      let words = link.content.plainText
      guard words.utf8.count > Self.limit, words.contains("://"), !words.contains(" ") else {
        return nil
      }
      return .warning(
        Self.id, "the voice spells out this address of \(words.count) characters",
        at: link.span,
        fixes: [FixIt("write words that say where the link leads: [the report](address)")])
    }
  }
}
