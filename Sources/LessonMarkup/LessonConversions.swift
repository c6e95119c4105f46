package import LessonModel
package import MarkupKit

/// Formulas and code that were converted for the pages.
///
/// An edition passes on the conversions of the publication; without them, a writer shows TeX and
/// plain code.
package protocol LessonConversions: Sendable {
  /// A `math` element; nil for a formula that could not be converted.
  func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup?

  /// The pieces of code; their texts joined are the block's text. Nil for a language that is not
  /// known.
  func pieces(of code: CodeBlock) -> [CodePiece]?
}

/// A piece of code of one kind.
package struct CodePiece: Hashable, Sendable {
  /// The stylesheet's name for the kind: `keyword`; nil for plain text.
  package var kind: String?
  package var text: String

  package init(kind: String?, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Nothing was converted.
package struct NoConversions: LessonConversions {
  package init() {}

  package func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup? { nil }

  package func pieces(of code: CodeBlock) -> [CodePiece]? { nil }
}
