/// A number with what it counts: "$1.54M", "25%", "12 km", "40k".
struct Quantity: Equatable {
  enum Kind: Equatable {
    case plain
    case money(Currency)
    case percent
    case unit(Unit)
  }

  var isNegative = false
  var numeral: Numeral
  var scale: String?
  var kind: Kind = .plain

  /// The words, with the counted thing in the singular if the quantity is an adjective: "a
  /// five-hundred-dollar deal".
  func words(isAdjective: Bool = false) -> String {
    (isNegative ? "minus " : "") + positive(isAdjective)
  }

  private func positive(_ isAdjective: Bool) -> String {
    let number = numberWords
    let isSingular = isAdjective || (numeral.isOne && scale == nil)
    switch kind {
    case .plain: return number
    case .percent: return number + " percent"
    case .unit(let unit): return number + " " + (isSingular ? unit.one : unit.many)
    case .money(let currency):
      guard scale == nil, let cents = numeral.fraction, cents.utf8.count == 2,
        let centCount = Int(cents), let cent = currency.cent
      else { return number + " " + (isSingular ? currency.one : currency.many) }
      let units = Numeral(integer: numeral.integer, isGrouped: numeral.isGrouped)
      let whole =
        EnglishNumber.cardinal(units) + " " + (units.isOne ? currency.one : currency.many)
      let part = EnglishNumber.cardinal(centCount) + " " + (centCount == 1 ? cent.one : cent.many)
      if centCount == 0 { return whole }
      return units.whole == 0 ? part : whole + " and " + part
    }
  }

  var isMoney: Bool {
    if case .money = kind { true } else { false }
  }

  /// The number alone, with its scale.
  var numberWords: String { EnglishNumber.cardinal(numeral) + (scale.map { " " + $0 } ?? "") }

  /// From this quantity to another one, naming shared parts only once: "forty to sixty thousand
  /// dollars" for `$40–60k`.
  func words(to end: Quantity) -> String {
    var end = end
    var start = self
    if end.kind == .plain { end.kind = kind }
    if start.kind == .plain { start.kind = end.kind }
    // "$2.50–$3.00" needs both in full; "$2.5–3k" is not about cents.
    guard start.kind == end.kind, !end.hasCents, !(end.scale == nil && start.hasCents) else {
      return start.words() + " to " + end.words()
    }
    if start.scale == end.scale || (start.scale == nil && end.scale != nil) { start.scale = nil }
    return (isNegative ? "minus " : "") + start.numberWords + " to " + end.words()
  }

  private var hasCents: Bool {
    guard case .money = kind, scale == nil else { return false }
    return numeral.fraction?.utf8.count == 2
  }
}

extension Quantity {
  struct Noun: Equatable {
    var one: String
    var many: String
  }

  struct Currency: Equatable {
    var one: String
    var many: String
    var cent: Noun?

    static let dollar = Currency(
      one: "dollar", many: "dollars", cent: Noun(one: "cent", many: "cents"))
    static let euro = Currency(one: "euro", many: "euros", cent: Noun(one: "cent", many: "cents"))
    static let pound = Currency(
      one: "pound", many: "pounds", cent: Noun(one: "penny", many: "pence"))
    static let yen = Currency(one: "yen", many: "yen", cent: nil)
    static let rupee = Currency(one: "rupee", many: "rupees", cent: nil)
    static let franc = Currency(one: "Swiss franc", many: "Swiss francs", cent: nil)

    /// The same currency of a country.
    func of(_ country: String) -> Currency {
      Currency(one: country + " " + one, many: country + " " + many, cent: cent)
    }

    static func mark(_ mark: Character) -> Currency? {
      switch mark {
      case "$": dollar
      case "€": euro
      case "£": pound
      case "¥": yen
      case "₹": rupee
      case _: nil
      }
    }

    /// What may be before a dollar sign: `US$`, `A$`.
    static let countries: Set<String> = ["US", "A", "AU", "C", "CA", "NZ", "HK", "S"]

    static func code(_ code: String) -> Currency? {
      switch code {
      case "USD", "US": dollar.of("US")
      case "AUD", "A", "AU": dollar.of("Australian")
      case "CAD", "C", "CA": dollar.of("Canadian")
      case "NZD", "NZ": dollar.of("New Zealand")
      case "HKD", "HK": dollar.of("Hong Kong")
      case "SGD", "S": dollar.of("Singapore")
      case "Rs": rupee
      case "CNY", "RMB": Currency(one: "yuan", many: "yuan", cent: nil)
      case "SEK": Currency(one: "Swedish krona", many: "Swedish kronor", cent: nil)
      case "NOK": Currency(one: "Norwegian krone", many: "Norwegian kroner", cent: nil)
      case "DKK": Currency(one: "Danish krone", many: "Danish kroner", cent: nil)
      case "PLN": Currency(one: "zloty", many: "zlotys", cent: nil)
      case "BRL": Currency(one: "real", many: "reais", cent: nil)
      case "MXN": Currency(one: "Mexican peso", many: "Mexican pesos", cent: nil)
      case "ZAR": Currency(one: "rand", many: "rand", cent: nil)
      case "EUR": euro
      case "GBP": pound
      case "JPY": yen
      case "INR": rupee
      case "CHF": franc
      case _: nil
      }
    }
  }

  struct Unit: Equatable {
    var one: String
    var many: String

    init(_ one: String, _ many: String? = nil) {
      self.one = one
      self.many = many ?? one + "s"
    }

    /// The unit with this sign.
    static func named(_ sign: String) -> Unit? { signs[sign.replacing("μ", with: "µ")] }

    private static let signs: [String: Unit] = [
      "ns": Unit("nanosecond"), "ms": Unit("millisecond"), "s": Unit("second"),
      "sec": Unit("second"), "secs": Unit("second"), "min": Unit("minute"),
      "mins": Unit("minute"), "h": Unit("hour"), "d": Unit("day"), "hr": Unit("hour"),
      "hrs": Unit("hour"),
      "wk": Unit("week"), "wks": Unit("week"), "mo": Unit("month"), "mos": Unit("month"),
      "yr": Unit("year"), "yrs": Unit("year"), "mm": Unit("millimeter"),
      "cm": Unit("centimeter"), "m": Unit("meter"), "km": Unit("kilometer"), "mi": Unit("mile"),
      "ft": Unit("foot", "feet"), "m²": Unit("square meter"), "km²": Unit("square kilometer"),
      "m³": Unit("cubic meter"), "km/h": Unit("kilometer per hour", "kilometers per hour"),
      "m/s": Unit("meter per second", "meters per second"),
      "mph": Unit("mile per hour", "miles per hour"), "mg": Unit("milligram"),
      "g": Unit("gram"), "kg": Unit("kilogram"), "lb": Unit("pound"), "lbs": Unit("pound"),
      "oz": Unit("ounce"), "ml": Unit("milliliter"), "mL": Unit("milliliter"),
      "l": Unit("liter"), "L": Unit("liter"), "kB": Unit("kilobyte"), "KB": Unit("kilobyte"),
      "MB": Unit("megabyte"), "GB": Unit("gigabyte"), "TB": Unit("terabyte"),
      "kbps": Unit("kilobit per second", "kilobits per second"),
      "kbit/s": Unit("kilobit per second", "kilobits per second"),
      "Mbit/s": Unit("megabit per second", "megabits per second"),
      "Gbit/s": Unit("gigabit per second", "gigabits per second"),
      "Mb/s": Unit("megabit per second", "megabits per second"),
      "Gb/s": Unit("gigabit per second", "gigabits per second"),
      "kB/s": Unit("kilobyte per second", "kilobytes per second"),
      "MB/s": Unit("megabyte per second", "megabytes per second"),
      "GB/s": Unit("gigabyte per second", "gigabytes per second"),
      "kbit": Unit("kilobit"), "Mbit": Unit("megabit"), "Gbit": Unit("gigabit"),
      "KiB": Unit("kibibyte"), "MiB": Unit("mebibyte"), "GiB": Unit("gibibyte"),
      "Mbps": Unit("megabit per second", "megabits per second"),
      "Gbps": Unit("gigabit per second", "gigabits per second"), "Hz": Unit("hertz", "hertz"),
      "kHz": Unit("kilohertz", "kilohertz"), "MHz": Unit("megahertz", "megahertz"),
      "GHz": Unit("gigahertz", "gigahertz"), "V": Unit("volt"), "W": Unit("watt"),
      "kW": Unit("kilowatt"), "MW": Unit("megawatt"), "kWh": Unit("kilowatt hour"),
      "MWh": Unit("megawatt hour"), "dB": Unit("decibel"), "px": Unit("pixel"),
      "°": Unit("degree"), "°C": Unit("degree Celsius", "degrees Celsius"),
      "°F": Unit("degree Fahrenheit", "degrees Fahrenheit"),
      "° C": Unit("degree Celsius", "degrees Celsius"),
      "° F": Unit("degree Fahrenheit", "degrees Fahrenheit"), "pp": Unit("percentage point"),
      "pts": Unit("point"), "bps": Unit("basis point"), "FTE": Unit("F T E"),
      "ppm": Unit("part per million", "parts per million"),
      "ppb": Unit("part per billion", "parts per billion"),
      "psi": Unit("P S I", "P S I"), "bar": Unit("bar", "bar"), "Pa": Unit("pascal"),
      "kPa": Unit("kilopascal"), "MPa": Unit("megapascal"), "rpm": Unit("R P M", "R P M"),
      "Nm": Unit("newton meter"), "lx": Unit("lux", "lux"), "kV": Unit("kilovolt"),
      "mA": Unit("milliamp"), "mAh": Unit("milliamp hour"), "kcal": Unit("kilocalorie"),
      "cm²": Unit("square centimeter"), "cm³": Unit("cubic centimeter"),
      "ft²": Unit("square foot", "square feet"), "sqm": Unit("square meter"),
      "sq ft": Unit("square foot", "square feet"), "dB(A)": Unit("decibel A", "decibels A"),
      "dBA": Unit("decibel A", "decibels A"),
      "L/min": Unit("liter per minute", "liters per minute"),
      "mg/m³": Unit("milligram per cubic meter", "milligrams per cubic meter"),
      "mg/L": Unit("milligram per liter", "milligrams per liter"),
      "mg/kg": Unit("milligram per kilogram", "milligrams per kilogram"),
      "kg/m³": Unit("kilogram per cubic meter", "kilograms per cubic meter"),
      "m/s²": Unit("meter per second squared", "meters per second squared"),
      "µg": Unit("microgram"), "µm": Unit("micrometer"), "µs": Unit("microsecond"),
      "µL": Unit("microliter"), "µl": Unit("microliter"), "nm": Unit("nanometer"),
      "dm": Unit("decimeter"), "yd": Unit("yard"), "gal": Unit("gallon"),
      "mcg": Unit("microgram"),
      "mmHg": Unit("millimeter of mercury", "millimeters of mercury"),
      "mm Hg": Unit("millimeter of mercury", "millimeters of mercury"),
      "N": Unit("newton"), "kN": Unit("kilonewton"), "N·m": Unit("newton meter"),
      "N⋅m": Unit("newton meter"), "kN·m": Unit("kilonewton meter"), "J": Unit("joule"),
      "kJ": Unit("kilojoule"), "MJ": Unit("megajoule"), "Wh": Unit("watt hour"),
      "GWh": Unit("gigawatt hour"), "GW": Unit("gigawatt"), "mW": Unit("milliwatt"),
      "A": Unit("amp"), "Ah": Unit("amp hour"), "mV": Unit("millivolt"),
      "kVA": Unit("kilovolt amp"), "Ω": Unit("ohm"), "kΩ": Unit("kilohm"), "MΩ": Unit("megohm"),
      "hPa": Unit("hectopascal"), "mbar": Unit("millibar"), "lm": Unit("lumen"),
      "mSv": Unit("millisievert"), "µSv": Unit("microsievert"), "mol": Unit("mole"),
      "mmol": Unit("millimole"), "µmol": Unit("micromole"), "hp": Unit("horsepower", "horsepower"),
      "bpm": Unit("beat per minute", "beats per minute"),
      "fps": Unit("frame per second", "frames per second"),
      "dpi": Unit("dot per inch", "dots per inch"),
      "cfm": Unit("cubic foot per minute", "cubic feet per minute"),
      "gpm": Unit("gallon per minute", "gallons per minute"),
      "mg/dL": Unit("milligram per deciliter", "milligrams per deciliter"),
      "PB": Unit("petabyte"), "ft-lb": Unit("foot pound"), "ft·lb": Unit("foot pound"),
      "in²": Unit("square inch", "square inches"), "mm²": Unit("square millimeter"),
      "mm³": Unit("cubic millimeter"), "fl oz": Unit("fluid ounce"), "dL": Unit("deciliter"),
      "cL": Unit("centiliter"), "cl": Unit("centiliter"),
      "t": Unit("metric ton"), "ha": Unit("hectare"),
      "FTEs": Unit("F T E"), "x": Unit("time"), "×": Unit("time"),
    ]
  }
}
