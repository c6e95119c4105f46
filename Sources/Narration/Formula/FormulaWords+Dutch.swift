import LessonModel

extension FormulaWords {
  static let dutch = FormulaWords(
    signs: [
      .plus: "plus", .minus: "min", .plusOrMinus: "plus of min", .times: "keer",
      .dividedBy: "gedeeld door", .over: "gedeeld door", .equals: "is", .differs: "is niet",
      .isLess: "is kleiner dan", .isMore: "is groter dan", .isAtMost: "is hoogstens",
      .isAtLeast: "is minstens", .isAbout: "is ongeveer", .isProportional: "is evenredig met",
      .approaches: "nadert", .implies: "dus", .isIn: "in", .percent: "procent",
      .degrees: "graden", .factorial: "faculteit", .prime: "accent", .infinity: "oneindig",
      .andSoOn: "enzovoort", .comma: ",",
    ],
    gatherings: [
      .sum: "de som", .product: "het product", .integral: "de integraal", .limit: "de limiet",
      .minimum: "het minimum", .maximum: "het maximum",
    ],
    accents: [.bar: "streep", .hat: "dakje", .tilde: "tilde", .dot: "punt", .vector: "vector"],
    functions: [
      "ln": "de natuurlijke logaritme", "log": "de logaritme", "exp": "de e-macht",
      "sine": "de sinus", "cosine": "de cosinus", "tangent": "de tangens",
    ],
    over: "gedeeld door", allOver: "alles gedeeld door", open: "haakje openen,",
    close: ", haakje sluiten,", of: "van", squared: "in het kwadraat", cubed: "tot de derde",
    power: "tot de macht", sub: "index", base: "met grondtal",
    root: { degree in
      switch degree {
      case nil, "2": "de wortel van"
      case "3": "de derdemachtswortel van"
      case let degree?: "de wortel van graad \(number(degree, in: "nl")) van"
      }
    },
    absolute: "de absolute waarde van", choose: "boven", from: "van", to: "tot", overAll: "over",
    approaching: "als", capital: "hoofdletter")

  /// The degree of a root in words; a letter stays one.
  static func number(_ degree: String, in language: String) -> String {
    guard let number = Int(degree), let language = LanguageTag(language) else { return degree }
    return SpokenNumber.words(language)(number)
  }
}
