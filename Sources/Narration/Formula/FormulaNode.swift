/// A formula as far as it can be said: the usual constructs of TeX, and no others.
indirect enum FormulaNode: Hashable {
  /// A number as prose writes it: "40,000", "0.25", "$5".
  case number(String)
  case letter(Character)

  /// Words of the author's, from `\text` or a run of letters.
  case text(String)

  /// A Greek letter, by its name.
  case named(String)

  /// `\log`, `\sin`: said with "of" before what it is taken of.
  case function(String)
  case sign(Sign)
  case fraction([FormulaNode], [FormulaNode])
  case binomial([FormulaNode], [FormulaNode])
  case root(degree: [FormulaNode], of: [FormulaNode])

  /// What stands below and above something; empty where nothing does.
  case scripts(FormulaNode, lower: [FormulaNode], upper: [FormulaNode])

  /// A sign that gathers what follows it: a sum.
  case gathering(Gathering)

  /// In brackets that are to be seen.
  case bracketed([FormulaNode])

  /// Between bars: an absolute value.
  case bars([FormulaNode])

  /// Braces, which nobody sees.
  case group([FormulaNode])
  case accented(Accent, [FormulaNode])

  enum Sign: Hashable, CaseIterable {
    case plus, minus, plusOrMinus, times, dividedBy, over
    case equals, differs, isLess, isMore, isAtMost, isAtLeast, isAbout, isProportional
    case approaches, implies, isIn
    case percent, degrees, factorial, prime, infinity, andSoOn, comma

    /// Whether something is added or taken away, so that what stands around it belongs together.
    var isSum: Bool { self == .plus || self == .minus || self == .plusOrMinus }

    /// Whether it closes what stands before it, as a percent sign does.
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
