package import Diagnostics

/// The terms that a course explains, in the order of `glossary.yaml`.
package struct Glossary: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var id: TermID

    /// As it is written inside a sentence: "compelling event".
    package var term: Spanned<String>

    /// One or two sentences of plain text.
    package var definition: Spanned<String>

    /// Other words for it.
    package var also: [String]

    /// Related terms; the rules check that they exist.
    package var see: [Spanned<TermID>]

    /// Whether the term may also become a flash card.
    package var makesCard: Bool

    /// All its keys.
    package var span: SourceSpan

    package init(
      id: TermID, term: Spanned<String>, definition: Spanned<String>, also: [String] = [],
      see: [Spanned<TermID>] = [], makesCard: Bool = true, span: SourceSpan
    ) {
      self.id = id
      self.term = term
      self.definition = definition
      self.also = also
      self.see = see
      self.makesCard = makesCard
      self.span = span
    }
  }

  package var terms: [Term]

  /// False where the file could not be read: a term that is not here may be in it.
  package var isComplete: Bool

  package init(terms: [Term] = [], isComplete: Bool = true) {
    self.terms = terms
    self.isComplete = isComplete
  }

  package func term(_ id: TermID) -> Term? { terms.first { $0.id == id } }
}
