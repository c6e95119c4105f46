import Diagnostics
import LessonModel

/// Builds the glossary from the checked keys of `glossary.yaml`.
enum GlossaryAssembly {
  static func glossary(_ record: Record, into diagnostics: inout [Diagnostic]) -> Glossary {
    var seen: [TermID: SourceSpan] = [:]
    let terms = record.records("terms").compactMap { record -> Glossary.Term? in
      guard let term = record.spanned("term"), let definition = record.spanned("definition") else {
        return nil
      }
      let written = record.spanned("id")
      let texts = [written?.text, IdentifierRule.nearest(to: term.text)]
      guard let id = texts.compactMap({ $0.flatMap { TermID($0) } }).first else {
        diagnostics.append(
          .error(
            .missingKey, "a term without a letter from a to z needs an id", at: term.span,
            fixes: [FixIt("add `id: ` and a name of lower-case letters")]))
        return nil
      }
      let place = written?.span ?? term.span
      if let first = seen[id] {
        diagnostics.append(
          .error(
            .duplicateID, "the id `\(id)` is already used by another term", at: place,
            notes: [.init("first used here", at: first)],
            fixes: [FixIt("combine the two terms, or add `id: ` with another name")]))
        return nil
      }
      seen[id] = place
      var check = PlainTextCheck()
      check.check(record, ["term", "definition", "also"], of: "a term")
      diagnostics += check.diagnostics
      let see = record.texts("see").compactMap { see in
        TermID(see.text).map { Spanned($0, at: see.span) }
      }
      for itself in see where itself.value == id {
        diagnostics.append(
          .error(
            .invalidValue, "a term cannot lead to itself", at: itself.span,
            fixes: [FixIt("name another term, or none")]))
      }
      return Glossary.Term(
        id: id, term: Spanned(term.text, at: term.span),
        definition: Spanned(definition.text, at: definition.span),
        also: record.texts("also").map(\.text),
        see: see.filter { $0.value != id },
        makesCard: record.flag("card") ?? true, span: record.span)
    }
    return Glossary(terms: terms)
  }
}
