package import LessonModel
package import MarkupKit

/// What somebody else has converted for the pages: formulas and code.
///
/// An edition passes on what the publication has; a writer that is given nothing shows TeX and plain
/// code.
package protocol LessonConversions: Sendable {
  /// A `math` element; nil for a formula that could not be converted.
  func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup?

  /// The pieces of code, whose texts joined are the block's; nil for a language that nobody knows.
  func pieces(of code: CodeBlock) -> [CodePiece]?
}

/// A piece of code of one kind.
package struct CodePiece: Hashable, Sendable {
  /// What the stylesheet calls the kind: `keyword`; nil for plain text.
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
