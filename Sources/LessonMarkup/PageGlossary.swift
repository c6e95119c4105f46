package import LessonModel
package import MarkupKit
package import Words

/// The terms that a page explains at its end, in the order of the first links to them: for editions without a
/// page of the glossary.
package final class PageGlossary {
  private let glossary: Glossary
  private let direction: TextDirection
  private var terms: [Glossary.Term] = []

  /// - Parameters:
  ///   - course: The course with the definitions.
  ///   - direction: The writing direction of the page.
  package init(of course: Course, direction: TextDirection) {
    glossary = course.glossary
    self.direction = direction
  }

  /// The place on the page that explains a term, from now on; nil if the course does not define it.
  package func address(of id: TermID) -> String? {
    guard let term = glossary.term(id) else { return nil }
    if !terms.contains(where: { $0.id == id }) { terms.append(term) }
    return "#\(Self.anchor(of: id))"
  }

  /// Writes the definitions that links of the page lead to; nothing if there is no such link.
  package func write(title: Word, to html: MarkupWriter) {
    guard !terms.isEmpty else { return }
    html.startLine()
    html.element(.section, ["class": "terms", "aria-labelledby": "glossary."]) {
      html.startLine()
      html.element(.h2, ["id": "glossary."], text: title.text)
      html.startLine()
      html.element(.dl, ["class": "glossary"]) {
        for term in terms {
          html.startLine()
          html.element(.div, ["id": .text(Self.anchor(of: term.id))]) {
            html.element(.dt, directed(term.term.value), text: term.term.value)
            html.element(.dd, directed(term.definition.value), text: term.definition.value)
          }
        }
        html.startLine()
      }
      html.startLine()
    }
    html.startLine()
  }

  /// Ids of Lectern's own have a dot, which those of authors have not.
  private static func anchor(of id: TermID) -> String { "glossary.\(id)" }

  private func directed(_ text: String) -> Attributes {
    guard let own = TextDirection(firstLetterOf: text), own != direction else { return [:] }
    return ["dir": "auto"]
  }
}
