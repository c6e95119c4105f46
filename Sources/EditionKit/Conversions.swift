package import LessonModel

/// What was converted for all editions before any of them renders: formulas and code, each found by
/// its source.
package struct Conversions: Hashable, Sendable {
  /// A formula as editions can show it.
  package struct ConvertedFormula: Hashable, Sendable {
    /// A `math` element with its namespace, as HTML5 and XHTML accept it (MathML Core).
    package var mathML: String

    /// The same formula in Typst's math language, without dollar signs.
    package var typst: String

    package init(mathML: String, typst: String) {
      self.mathML = mathML
      self.typst = typst
    }
  }

  /// What a formula is converted from.
  package struct FormulaKey: Hashable, Sendable, Comparable {
    package var tex: String

    /// Whether it is on a line of its own.
    package var isDisplayed: Bool

    package init(tex: String, isDisplayed: Bool) {
      self.tex = tex
      self.isDisplayed = isDisplayed
    }

    package static func < (left: FormulaKey, right: FormulaKey) -> Bool {
      (left.tex, left.isDisplayed ? 1 : 0) < (right.tex, right.isDisplayed ? 1 : 0)
    }
  }

  /// A piece of code of one kind.
  package struct CodeToken: Hashable, Sendable {
    /// The kinds that a reader should be able to tell apart, named as most themes name them.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case plain
      case comment
      case keyword
      case string
      case number
      case name
      case type
      case `operator`
    }

    package var kind: Kind
    package var text: String

    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What code is highlighted from.
  package struct CodeKey: Hashable, Sendable, Comparable {
    package var language: String
    package var text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }

    package static func < (left: CodeKey, right: CodeKey) -> Bool {
      (left.language, left.text) < (right.language, right.text)
    }
  }

  private var formulas: [FormulaKey: ConvertedFormula]

  /// Formulas in the words that the narration says, by their TeX.
  private var formulaWords: [String: String]

  /// The tokens of code blocks.
  package var code: [CodeKey: [CodeToken]]

  package init(
    formulas: [FormulaKey: ConvertedFormula] = [:], formulaWords: [String: String] = [:],
    code: [CodeKey: [CodeToken]] = [:]
  ) {
    self.formulas = formulas
    self.formulaWords = formulaWords
    self.code = code
  }

  /// Nil for a formula that cannot be converted, which was reported: editions show its TeX.
  package func formula(_ formula: Formula, isDisplayed: Bool) -> ConvertedFormula? {
    formulas[FormulaKey(tex: formula.tex, isDisplayed: isDisplayed)]
  }

  /// A formula in words, for places that cannot show one; nil if it cannot be spoken.
  package func words(of formula: Formula) -> String? { formulaWords[formula.tex] }

  /// The tokens of a code block; their texts joined are its text.
  ///
  /// Nil without a language, or for one that is not known.
  package func tokens(of block: CodeBlock) -> [CodeToken]? {
    block.language.flatMap { code[CodeKey(language: $0, text: block.text)] }
  }
}
