import LessonModel

/// What the shared rules have to know about a language to read its numbers, signs and short forms.
///
/// English has rules of its own. German, French, Spanish, Italian, Dutch and Portuguese write
/// numbers, dates and times so alike that they share the rules, and each says here what differs.
struct SpeechGrammar: Sendable {
  var numbers: NumberWords
  var ordinals: OrdinalWords
  var dates: DateWords
  var clock: ClockWords
  var shares: ShareWords
  var measures: MeasureWords
  var money: MoneyWords
  var shortForms: ShortForms
  var romans: RomanWords
  var joints: JointWords
  var addresses: AddressWords

  /// Whether decimals follow a point: `1,234.56`.
  var usesPoint = false
}

/// The words for numbers.
struct NumberWords: Sendable {
  /// A whole number from 0 on, in the gender of what it counts; nil for a number alone.
  var cardinal: @Sendable (Int, Gender?) -> String

  /// The number of a year.
  var year: @Sendable (Int) -> String

  /// Between a whole number and its decimals: "Komma".
  var comma: String

  /// Whether decimals are read digit by digit: "eins vier"; otherwise two of them are one number.
  var readsDecimalsByDigit = false

  /// A number and what follows it, where they become one word: "fünftausend", "un’ora".
  var joined: @Sendable (_ number: String, _ noun: String) -> String = { $0 + " " + $1 }

  /// The ending of decades that are written with figures: `90er`.
  var decades: String?

  /// Whether a number takes the singular: 1 in most languages, 1.5 as well in French.
  var isSingular: @Sendable (Numeral) -> Bool = { $0.isOne }

  /// The gender that the word after a number shows; nil if nothing shows one.
  var gender: @Sendable (String) -> Gender?

  /// The words of a number as it is written.
  func cardinal(_ numeral: Numeral, _ gender: Gender? = nil) -> String {
    let digits = numeral.integer
    let isName = digits.utf8.count > 1 && digits.hasPrefix("0") || digits.utf8.count > 15
    let integer =
      isName
      ? self.digits(digits)
      : Int(digits).map { value in
        cardinal(value, numeral.fraction == nil ? gender : nil)
      } ?? self.digits(digits)
    guard let fraction = numeral.fraction else { return integer }
    return integer + " " + comma + " " + decimals(fraction)
  }

  private func decimals(_ digits: String) -> String {
    guard !readsDecimalsByDigit, digits.utf8.count == 2, let value = Int(digits), value > 9 else {
      return self.digits(digits)
    }
    return cardinal(value, nil)
  }

  /// Digit by digit.
  func digits(_ text: String) -> String {
    text.compactMap(\.wholeNumberValue).map { cardinal($0, nil) }.joined(separator: " ")
  }

  /// The parts of a version, a section or a standard: numbers, and digits after a leading zero.
  func part(_ digits: String) -> String { cardinal(Numeral(integer: digits)) }
}

/// The gender that words for numbers agree with.
enum Gender: Hashable, Sendable { case masculine, feminine, neuter }

/// A noun that is counted: "Meter", "euros".
struct CountedNoun: Hashable, Sendable {
  var one: String
  var many: String
  var gender: Gender

  init(_ one: String, _ many: String? = nil, _ gender: Gender = .masculine) {
    self.one = one
    self.many = many ?? one
    self.gender = gender
  }
}

/// The words for positions in an order.
struct OrdinalWords: Sendable {
  /// Where an ordinal is.
  struct Place: Sendable {
    /// The words before it, in lower case, the nearest last; empty across a mark.
    var before: [String] = []

    /// The word after it, as it is written.
    var next: String?

    /// The gender that its ending shows: `1re`, `2ª`.
    var gender: Gender?

    /// Whether its ending is that of a shortened word: `1er piso`.
    var isShort = false
  }

  var word: @Sendable (Int, Place) -> String

  /// The letters that may follow a number directly, and what they say about it.
  var endings: [String: Gender?] = [:]

  /// The endings of shortened words: Spanish `1.er`.
  var shortEndings: Set<String> = []

  /// Whether a period makes an ordinal: `3. Mai`.
  var endsWithPeriod = false
}

/// The words around dates.
struct DateWords: Sendable {
  var months: [String]

  /// Short names of months with their numbers, in lower case, without a period.
  var shortMonths: [String: Int]

  /// Short names of days, as they are written, without a period.
  var days: [String: String]

  /// A day of a month, with the words before it, and the month; a year is added by the rule.
  var day: @Sendable (_ day: Int, _ month: String, _ before: [String]) -> String

  /// A quarter of a year, where it is written with a T: French "trimestre".
  var quarter: String?

  /// Between a month and its year: Spanish "de".
  var beforeYear = ""

  /// Words between a day and its month: "de".
  var link: String?

  /// Words after which a four-digit number is a year.
  var beforeYears: Set<String> = []

  func month(_ word: String) -> Int? {
    let lowered = word.lowercased()
    return months.firstIndex { $0.lowercased() == lowered }.map { $0 + 1 } ?? shortMonths[lowered]
  }
}

/// The words for times of day and lengths of time.
struct ClockWords: Sendable {
  /// A time of day, with the word before it.
  var time: @Sendable (_ hour: Int, _ minute: Int, _ before: String) -> String

  /// Words after a time that belong to it: `Uhr`.
  var after: Set<String>

  /// Letters between hours and minutes: `14h30`.
  var between: Set<String>

  /// Whether a period may be between hours and minutes before one of the words: `14.30 Uhr`.
  var allowsPeriod = true

  var hour: CountedNoun
  var minute: CountedNoun
  var second: CountedNoun
}

/// The words for parts of a whole.
struct ShareWords: Sendable {
  /// A fraction, with the words before it and the noun after it; the noun is said if `takesNoun`.
  var fraction: @Sendable (_ over: Int, _ under: Int, _ place: OrdinalWords.Place) -> Said?

  /// A whole number and a fraction, with the noun after it.
  var mixed: @Sendable (_ whole: Int, _ over: Int, _ under: Int, _ next: String?) -> Said?

  struct Said: Sendable {
    var words: String

    /// Whether the noun after the fraction is among the words.
    var takesNoun = false
  }

  /// Between the points that were scored and those that there are: "von".
  var outOf: String
  var over: String

  /// Between the sides of a ratio: "zu".
  var ratio: String

  /// Words before a number with a slash that is one of several: `Seite 1/3`.
  var numbered: Set<String>
}

/// The words for Roman numerals.
struct RomanWords: Sendable {
  /// What is numbered with them, in lower case, before the numeral.
  var labels: Set<String>

  /// What follows a numeral that is an ordinal: "secolo".
  var followers: Set<String> = []

  /// After the name of a ruler; `isFeminine` for a queen.
  var ruler: @Sendable (_ number: Int, _ isFeminine: Bool, _ before: [String]) -> String

  /// Whether a period follows a numeral that is an ordinal, as in German.
  var endsWithPeriod = false
}

/// Words between other words.
struct JointWords: Sendable {
  /// From one end of a range to the other.
  var to: String
  var minus: String
  var plus: String

  /// Between the sides of an area, and between the factors of a product.
  var by: String
  var times: String

  /// Between alternatives.
  var or: String
  var and: String
  var slash: String
  var sections: String
  var dot: String
  var version: String
  var number: String

  /// Exponents.
  var squared: String
  var cubed: String
  var power: String

  /// Between a number and its power of ten: "mal zehn hoch".
  var timesTenTo: String

  /// Of a comparison: before a number, "mehr als"; between two things, "größer als".
  var moreThan: String
  var lessThan: String
  var greater: String
  var less: String

  /// Words before a number that names something and is read digit by digit, in lower case.
  var codes: Set<String>

  /// Words before a telephone number.
  var calls: Set<String>

  /// Whether groups of two digits are read as numbers: French telephones.
  var readsPairs = false
}
