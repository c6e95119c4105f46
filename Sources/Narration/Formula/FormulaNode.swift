/// A formula as far as it can be spoken: the usual constructs of TeX, and no others.
indirect enum FormulaNode: Hashable {
  /// A number as prose writes it: "40,000", "0.25", "$5".
  case number(String)
  case letter(Character)

  /// The author's own words, from `\text` or a run of letters.
  case text(String)

  /// A Greek letter, by its name.
  case named(String)

  /// `\log`, `\sin`: spoken with "of" before the argument.
  case function(String)
  case sign(Sign)
  case fraction([FormulaNode], [FormulaNode])
  case binomial([FormulaNode], [FormulaNode])
  case root(degree: [FormulaNode], of: [FormulaNode])

  /// What is written below and above something; empty if there is nothing.
  case scripts(FormulaNode, lower: [FormulaNode], upper: [FormulaNode])

  /// A sign that gathers what follows it: a sum.
  case gathering(Gathering)

  /// In visible brackets.
  case bracketed([FormulaNode])

  /// Between bars: an absolute value.
  case bars([FormulaNode])

  /// Braces, which are invisible.
  case group([FormulaNode])
  case accented(Accent, [FormulaNode])

  enum Sign: Hashable, CaseIterable {
    case plus, minus, plusOrMinus, times, dividedBy, over
    case equals, differs, isLess, isMore, isAtMost, isAtLeast, isAbout, isProportional
    case approaches, implies, isIn
    case percent, degrees, factorial, prime, infinity, andSoOn, comma

    /// Whether it adds or subtracts, so that the parts around it belong together.
    var isSum: Bool { self == .plus || self == .minus || self == .plusOrMinus }

    /// Whether it closes what is before it, as a percent sign does.
    var isSuffix: Bool {
      self == .percent || self == .degrees || self == .factorial || self == .prime
    }
  }

  enum Gathering: Hashable, CaseIterable {
    case sum, product, integral, limit, minimum, maximum
  }

  enum Accent: Hashable, CaseIterable {
    case bar, hat, tilde, dot, vector
  }
}
