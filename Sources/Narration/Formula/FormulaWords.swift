/// How one language speaks formulas; a formula with a part that has no words cannot be spoken.
struct FormulaWords: Sendable {
  var signs: [FormulaNode.Sign: String] = [:]
  var gatherings: [FormulaNode.Gathering: String] = [:]
  var accents: [FormulaNode.Accent: String] = [:]

  /// The words for functions that are not spoken by their own names.
  var functions: [String: String] = [:]

  /// Between the parts of a fraction, and if the numerator is a sum.
  var over: String
  var allOver: String

  /// Around brackets: "the quantity"; the end is a comma.
  var open: String
  var close: String

  /// Between a function and its argument.
  var of: String?
  var squared: String?
  var cubed: String?
  var power: String?

  /// Before an index.
  var sub: String?

  /// Before the base of a logarithm.
  var base: String?

  /// Before the content of a root: nil for the square root, a spoken number for another.
  var root: @Sendable (_ degree: String?) -> String?
  var absolute: String?
  var choose: String?

  /// The limits of a sum.
  var from: String?
  var to: String?
  var overAll: String?

  /// The direction of a limit.
  var approaching: String?

  /// Before a capital if the formula also has the lower-case letter.
  var capital: String?

  /// Whether the voice speaks "1/2" as a fraction by itself.
  var saysFractions = false

  static let english = FormulaWords(
    signs: [
      .plus: "plus", .minus: "minus", .plusOrMinus: "plus or minus", .times: "times",
      .dividedBy: "divided by", .over: "over", .equals: "equals", .differs: "is not equal to",
      .isLess: "is less than", .isMore: "is greater than", .isAtMost: "is at most",
      .isAtLeast: "is at least", .isAbout: "is about", .isProportional: "is proportional to",
      .approaches: "goes to", .implies: "so", .isIn: "in", .percent: "percent",
      .degrees: "degrees", .factorial: "factorial", .prime: "prime", .infinity: "infinity",
      .andSoOn: "and so on", .comma: ",",
    ],
    gatherings: [
      .sum: "the sum", .product: "the product", .integral: "the integral", .limit: "the limit",
      .minimum: "the minimum", .maximum: "the maximum",
    ],
    accents: [.bar: "bar", .hat: "hat", .tilde: "tilde", .dot: "dot", .vector: "vector"],
    functions: ["ln": "the natural log", "exp": "the exponential", "log": "the log"],
    over: "over", allOver: "all over", open: "the quantity", close: ",", of: "of",
    squared: "squared", cubed: "cubed", power: "to the power of", sub: "sub", base: "base",
    root: { degree in
      switch degree {
      case nil, "2": "the square root of"
      case "3": "the cube root of"
      case let degree?:
        Int(degree).map { "the \(EnglishNumber.ordinal($0)) root of" } ?? "the \(degree)-th root of"
      }
    },
    absolute: "the absolute value of", choose: "choose", from: "from", to: "to",
    overAll: "over", approaching: "as", capital: "capital", saysFractions: true)

  static let german = FormulaWords(
    signs: [
      .plus: "plus", .minus: "minus", .plusOrMinus: "plus minus", .times: "mal",
      .dividedBy: "geteilt durch", .over: "durch", .equals: "gleich", .differs: "ungleich",
      .isLess: "kleiner als", .isMore: "größer als", .isAtMost: "höchstens",
      .isAtLeast: "mindestens", .isAbout: "ungefähr", .isProportional: "proportional zu",
      .approaches: "gegen", .implies: "also", .isIn: "aus", .percent: "Prozent",
      .degrees: "Grad", .factorial: "Fakultät", .prime: "Strich", .infinity: "unendlich",
      .andSoOn: "und so weiter", .comma: ",",
    ],
    gatherings: [
      .sum: "die Summe", .product: "das Produkt", .integral: "das Integral",
      .limit: "der Grenzwert", .minimum: "das Minimum", .maximum: "das Maximum",
    ],
    accents: [.bar: "quer", .hat: "Dach", .tilde: "Tilde", .dot: "Punkt", .vector: "Vektor"],
    functions: [
      "ln": "der natürliche Logarithmus", "log": "der Logarithmus", "exp": "die e-Funktion",
      "sine": "der Sinus", "cosine": "der Cosinus", "tangent": "der Tangens",
    ],
    over: "durch", allOver: "alles durch", open: "Klammer auf,", close: ", Klammer zu,",
    of: "von", squared: "zum Quadrat", cubed: "hoch drei", power: "hoch", sub: "Index",
    base: "zur Basis",
    root: { degree in
      switch degree {
      case nil, "2": "die Wurzel aus"
      case "3": "die dritte Wurzel aus"
      case let degree?:
        Int(degree).map { "die \(GermanNumber.ordinalStem($0))e Wurzel aus" }
          ?? "die Wurzel \(degree) aus"
      }
    },
    absolute: "der Betrag von", choose: "über", from: "von", to: "bis", overAll: "über",
    approaching: "für", capital: "groß")

  /// For a language without words here: the signs that its voice reads by itself.
  static let signsAlone = FormulaWords(
    signs: [
      .plus: "+", .minus: "−", .plusOrMinus: "±", .times: "×", .dividedBy: "÷", .over: "/",
      .equals: "=", .isLess: "<", .isMore: ">", .percent: "%", .degrees: "°", .comma: ",",
    ],
    over: "/", allOver: "/", open: "", close: ",", sub: "", root: { _ in nil })
}
