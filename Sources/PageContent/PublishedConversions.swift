package import EditionKit
package import LessonMarkup
package import LessonModel
package import MarkupKit

/// The formulas and the code of a publication, as the markup writer needs them.
package struct PublishedConversions: LessonConversions {
  let conversions: Conversions

  package init(conversions: Conversions) { self.conversions = conversions }

  /// The converter's MathML is trusted: it is made from TeX, and contains no HTML from an author.
  package func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup? {
    conversions.formula(formula, isDisplayed: isDisplayed)
      .map { TrustedMarkup(trusting: $0.mathML) }
  }

  package func pieces(of code: CodeBlock) -> [CodePiece]? {
    conversions.tokens(of: code)?.map { token in
      CodePiece(kind: token.kind == .plain ? nil : token.kind.rawValue, text: token.text)
    }
  }
}
