/// What listeners need to know about the shape of a formula: which parts have parts of their own, and
/// which do not.
extension FormulaNode {
  /// What an index or exponent belongs to.
  var base: FormulaNode {
    if case .scripts(let base, _, _) = self { base } else { self }
  }

  /// Whether it is something that can be multiplied.
  var isFactor: Bool {
    switch self {
    case .number, .letter, .text, .named, .function, .fraction, .binomial, .root, .gathering,
      .bracketed, .bars, .group, .accented:
      true
    case .scripts(let base, _, _): base.isFactor
    case .sign(let sign): sign == .infinity
    }
  }

  /// Whether it would run into its neighbors without a word in between.
  var isCompound: Bool {
    switch self {
    case .fraction, .binomial, .bracketed, .bars: true
    case .scripts(let base, _, _): base.isCompound
    case .number, .letter, .text, .named, .function, .sign, .root, .gathering, .group, .accented:
      false
    }
  }

  /// Whether a bracket after it contains its argument.
  var isFunctionName: Bool {
    switch base {
    case .letter(let letter): "fghPE".contains(letter)
    case .function, .gathering, .number, .text, .named, .sign, .fraction, .binomial, .root,
      .scripts, .bracketed, .bars,
      .group, .accented:
      false
    }
  }

  /// Whether it applies to what follows it: a logarithm, a sum.
  var takesWhatFollows: Bool {
    switch base {
    case .function, .gathering: true
    case .number, .letter, .text, .named, .sign, .fraction, .binomial, .root, .scripts, .bracketed,
      .bars, .group, .accented:
      false
    }
  }

  var isNegation: Bool { self == .sign(.minus) }

  /// Whether a pause shows that it is over, if more follows.
  var endsWithComma: Bool {
    switch self {
    case .fraction(let upper, let lower): upper.holdsOperator || lower.holdsOperator
    case .bracketed(let inner): inner.count > 1
    case .root(_, let inner), .bars(let inner): inner.holdsOperator
    case .scripts(let base, _, let upper): upper.holdsOperator || base.endsWithComma
    case .number, .letter, .text, .named, .function, .sign, .binomial, .gathering, .group,
      .accented:
      false
    }
  }

  fileprivate var parts: [[FormulaNode]] {
    switch self {
    case .number, .letter, .text, .named, .function, .sign, .gathering: []
    case .fraction(let upper, let lower), .binomial(let upper, let lower): [upper, lower]
    case .root(let degree, let inner): [degree, inner]
    case .scripts(let base, let lower, let upper): [[base], lower, upper]
    case .bracketed(let inner), .bars(let inner), .group(let inner), .accented(_, let inner):
      [inner]
    }
  }
}

extension [FormulaNode] {
  /// Whether it joins several things with a sign.
  var holdsOperator: Bool {
    contains { node in
      switch node {
      case .sign(let sign): !sign.isSuffix && sign != .infinity
      case .group(let inner): inner.holdsOperator
      case .fraction: count > 1
      case .number, .letter, .text, .named, .function, .binomial, .root, .scripts, .gathering,
        .bracketed, .bars, .accented:
        false
      }
    }
  }

  var holdsSum: Bool {
    contains { node in if case .sign(let sign) = node { sign.isSum } else { false } }
  }

  /// Whether it is spoken directly after what it belongs to: "v one", "v new".
  var isPlainIndex: Bool {
    guard count == 1 else { return false }
    switch self[0] {
    case .number, .text: return true
    case .group(let inner): return inner.isPlainIndex
    case .letter, .named, .function, .sign, .fraction, .binomial, .root, .scripts, .gathering,
      .bracketed, .bars, .accented:
      return false
    }
  }

  /// All letters, at every depth.
  var letters: Set<Character> {
    var letters: Set<Character> = []
    for node in self {
      if case .letter(let letter) = node { letters.insert(letter) }
      for part in node.parts { letters.formUnion(part.letters) }
    }
    return letters
  }
}
