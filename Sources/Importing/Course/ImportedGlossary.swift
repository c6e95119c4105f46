import Authoring
import LessonModel

/// The terms that the pages of a source explain, each once.
struct ImportedGlossary {
  private var terms: [ForeignPage.Term] = []
  private var ids: Set<String> = []

  mutating func add(_ found: [ForeignPage.Term]) {
    for term in found where IdentifierRule.accepts(term.id) && ids.insert(term.id).inserted {
      terms.append(term)
    }
  }

  /// `glossary.yaml`; nil without terms.
  var file: String? {
    guard !terms.isEmpty else { return nil }
    let lines = terms.flatMap { term in
      [
        "  - term: \(YAMLText.value(term.name))",
        "    definition: \(YAMLText.value(term.definition))",
      ] + (IdentifierRule.nearest(to: term.name) == term.id ? [] : ["    id: \(term.id)"])
    }
    return (["terms:"] + lines).joined(separator: "\n") + "\n"
  }
}
