/// What the commands and signs of TeX stand for.
enum TeXNames {
  static let signs: [String: FormulaNode.Sign] = [
    "pm": .plusOrMinus, "cdot": .times, "times": .times, "ast": .times, "div": .dividedBy,
    "ne": .differs, "neq": .differs, "lt": .isLess, "gt": .isMore, "le": .isAtMost,
    "leq": .isAtMost, "leqslant": .isAtMost, "ge": .isAtLeast, "geq": .isAtLeast,
    "geqslant": .isAtLeast, "approx": .isAbout, "sim": .isAbout, "simeq": .isAbout,
    "propto": .isProportional, "to": .approaches, "rightarrow": .approaches,
    "Rightarrow": .implies, "implies": .implies, "in": .isIn, "%": .percent, "circ": .degrees,
    "infty": .infinity, "ldots": .andSoOn, "dots": .andSoOn, "cdots": .andSoOn,
    "dotsb": .andSoOn, "prime": .prime, "\\": .comma, "quad": .comma, "qquad": .comma,
  ]

  static let characters: [Character: FormulaNode.Sign] = [
    "+": .plus, "-": .minus, "−": .minus, "±": .plusOrMinus, "*": .times, "·": .times,
    "×": .times, "/": .over, "÷": .dividedBy, ":": .dividedBy, "=": .equals, "≠": .differs,
    "<": .isLess, ">": .isMore, "≤": .isAtMost, "≥": .isAtLeast, "≈": .isAbout, "→": .approaches,
    "%": .percent, "°": .degrees, "!": .factorial, "'": .prime, "′": .prime, "∞": .infinity,
    "…": .andSoOn, ",": .comma, ";": .comma,
  ]

  static let gatherings: [String: FormulaNode.Gathering] = [
    "sum": .sum, "prod": .product, "int": .integral, "lim": .limit, "min": .minimum,
    "max": .maximum,
  ]

  /// By the spoken name; logarithms have their own words in `FormulaWords`.
  static let functions = [
    "log": "log", "lg": "log", "ln": "ln", "exp": "exp", "sin": "sine", "cos": "cosine",
    "tan": "tangent",
  ]

  static let accents: [String: FormulaNode.Accent] = [
    "bar": .bar, "overline": .bar, "hat": .hat, "widehat": .hat, "tilde": .tilde,
    "widetilde": .tilde, "dot": .dot, "vec": .vector,
  ]

  static let fractions: Set<String> = ["frac", "dfrac", "tfrac", "cfrac"]

  /// Commands that change only the appearance of their argument.
  static let fonts: Set<String> = [
    "mathbf", "mathbb", "mathcal", "mathtt", "boldsymbol", "bm", "boxed",
  ]

  static let spaces: Set<String> = [
    ",", ";", ":", "!", " ", ">", "thinspace", "enspace", "displaystyle", "textstyle", "limits",
    "nolimits", "nonumber", "hfill",
  ]

  /// Commands that make the next bracket larger.
  static let sizes: Set<String> = [
    "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "middle",
  ]

  static let greek: [String: String] = {
    var names = [
      "varepsilon": "epsilon", "vartheta": "theta", "varphi": "phi", "varrho": "rho",
      "varsigma": "sigma",
    ]
    for name in greekCharacters.values {
      names[name] = name
      names[name.prefix(1).uppercased() + name.dropFirst()] = name
    }
    return names
  }()

  static let greekCharacters: [Character: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "Γ": "gamma", "δ": "delta", "Δ": "delta",
    "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta", "Θ": "theta", "ι": "iota",
    "κ": "kappa", "λ": "lambda", "Λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "Ξ": "xi",
    "π": "pi", "Π": "pi", "ρ": "rho", "σ": "sigma", "Σ": "sigma", "τ": "tau", "υ": "upsilon",
    "φ": "phi", "Φ": "phi", "χ": "chi", "ψ": "psi", "Ψ": "psi", "ω": "omega", "Ω": "omega",
  ]
}
