import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit

/// The formulas and the code of a publication, as the markup writer needs them.
struct BookConversions: LessonConversions {
  let conversions: Conversions

  /// The converter's MathML is trusted: it is made from TeX, and contains no HTML from an author.
  ///
  /// For readers that show none, it also says the formula in words, or in TeX where it has none.
  func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup? {
    guard let converted = conversions.formula(formula, isDisplayed: isDisplayed) else { return nil }
    let start = "<math"
    guard converted.mathML.hasPrefix(start) else {
      return TrustedMarkup(trusting: converted.mathML)
    }
    let words = (conversions.words(of: formula) ?? formula.tex).split(
      whereSeparator: \.isWhitespace
    )
    .joined(separator: " ").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing("\"", with: "&quot;")
    return TrustedMarkup(
      trusting: "\(start) alttext=\"\(words)\"\(converted.mathML.dropFirst(start.count))")
  }

  func pieces(of code: CodeBlock) -> [CodePiece]? {
    conversions.tokens(of: code)?.map { token in
      CodePiece(kind: token.kind == .plain ? nil : token.kind.rawValue, text: token.text)
    }
  }
}
