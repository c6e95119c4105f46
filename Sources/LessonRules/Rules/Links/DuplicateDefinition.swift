package import Diagnostics
import LessonModel

/// A name must belong to one footnote, and to one address.
package struct DuplicateDefinition: Rule {
  package static let description = RuleDescription(
    "duplicate-definition", .links, .warning,
    "A name must belong to one footnote, and to one address.",
    """
    If two lines `[^name]: …` or `[name]: …` have the same name, capitals aside, Markdown reads the first one and \
    leaves out the others: nobody sees the second note, and its links lead to the first address.
    """,
    .lesson(
      before: "Ten percent.[^points]\n\n[^points]: Not ten points.\n\n[^points]: Of the price.",
      after: "Ten percent[^of] off.[^points]\n\n[^points]: Not ten points.\n\n[^of]: Of the price.")
  )

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let definitions = lesson.definitions
    guard definitions.count > 1 else { return [] }
    var first: [String: Definition] = [:]
    return definitions.compactMap { definition in
      let key = (definition.isFootnote ? "^" : "") + definition.key
      guard let earlier = first[key] else {
        first[key] = definition
        return nil
      }
      // The same address twice does no harm.
      guard definition.isFootnote || definition.content != earlier.content else { return nil }
      let name = lesson.source?.text(in: definition.name) ?? definition.key
      return .warning(
        Self.id,
        definition.isFootnote
          ? "there is a footnote `\(name)` already, so nobody sees this one"
          : "`[\(name)]` leads to another address already, so this one is not used",
        at: definition.name, notes: [.init("first written here", at: earlier.name)],
        fixes: [
          FixIt(
            definition.isFootnote
              ? "give it another name, also where the text refers to it; "
                + "to continue the first note, indent this by four spaces"
              : "give it another name, also where the text uses it, or remove it")
        ])
    }
  }
}
