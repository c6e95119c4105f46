package import LessonModel

/// Which form of a word a language uses with a whole number.
///
/// The rules are the cardinal ones of Unicode CLDR 47 (`common/supplemental/plurals.xml`), for
/// whole numbers that are not negative: `i = n`, `v = 0`, `e = 0`.
package struct PluralRule: Sendable {
  /// The forms that numbers below a million use; a complete word has all of them.
  package let usual: [PluralCategory]

  /// The forms that only whole millions use; without such a form, `other` is used.
  package let rare: [PluralCategory]

  private let rule: @Sendable (Int) -> PluralCategory

  private init(
    usual: [PluralCategory], rare: [PluralCategory] = [],
    rule: @escaping @Sendable (Int) -> PluralCategory
  ) {
    self.usual = usual
    self.rare = rare
    self.rule = rule
  }

  /// The form for a number.
  package func category(of number: Int) -> PluralCategory { rule(abs(number)) }

  /// The rule of a language; English for a language whose rule is not here.
  package init(_ language: LanguageTag) {
    self =
      switch language.primary {
      case "fr": .french
      case "es", "it": .spanish
      case "pt": language.text.hasPrefix("pt-PT") ? .spanish : .portuguese
      case "ar": .arabic
      default: .english
      }
  }

  /// English, German, Dutch: one for 1.
  static let english = PluralRule(usual: [.one, .other]) { $0 == 1 ? .one : .other }

  /// French: one for 0 and 1, many for whole millions.
  static let french = PluralRule(usual: [.one, .other], rare: [.many]) {
    $0 <= 1 ? .one : isMillions($0) ? .many : .other
  }

  /// Spanish, Italian, Portuguese of Portugal: one for 1, many for whole millions.
  static let spanish = PluralRule(usual: [.one, .other], rare: [.many]) {
    $0 == 1 ? .one : isMillions($0) ? .many : .other
  }

  /// Portuguese: one for 0 and 1, many for whole millions.
  static let portuguese = french

  /// Arabic: zero, one and two for themselves, few for 3 to 10 and many for 11 to 99 of each hundred.
  static let arabic = PluralRule(usual: PluralCategory.allCases) { number in
    switch (number, number % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func isMillions(_ number: Int) -> Bool {
    number != 0 && number.isMultiple(of: 1_000_000)
  }
}
