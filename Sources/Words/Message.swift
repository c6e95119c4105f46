/// A sentence of the catalog in one language: a text, or one text for each plural form.
package struct Message: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text, also used for every form that has none of its own.
  package let other: Pattern

  /// The texts of the other forms.
  package let forms: [PluralCategory: Pattern]

  package init(other: Pattern, forms: [PluralCategory: Pattern] = [:]) {
    self.other = other
    self.forms = forms
  }

  package init(stringLiteral text: String) { self.init(other: Pattern(text)) }

  /// A text for each plural form of `{n}`.
  static func counted(
    zero: String? = nil, one: String? = nil, two: String? = nil, few: String? = nil,
    many: String? = nil, other: String
  ) -> Message {
    var forms: [PluralCategory: Pattern] = [:]
    forms[.zero] = zero.map(Pattern.init)
    forms[.one] = one.map(Pattern.init)
    forms[.two] = two.map(Pattern.init)
    forms[.few] = few.map(Pattern.init)
    forms[.many] = many.map(Pattern.init)
    return Message(other: Pattern(other), forms: forms)
  }

  /// The text for a number, by the rule of its language.
  package func form(of number: Int, _ rule: PluralRule) -> Pattern {
    forms.isEmpty ? other : forms[rule.category(of: number)] ?? other
  }

  /// All texts, `other` last.
  package var patterns: [Pattern] {
    PluralCategory.allCases.compactMap { forms[$0] } + [other]
  }

  /// The places in all texts.
  package var placeholders: Set<Placeholder> {
    patterns.reduce(into: []) { $0.formUnion($1.placeholders) }
  }
}
