extension SpeechGrammar {
  /// Dutch.
  static let dutch = SpeechGrammar(
    numbers: NumberWords(
      cardinal: DutchNumber.cardinal, year: DutchNumber.year, comma: "komma",
      joined: { $1 == "duizend" ? $0 + $1 : $0 + " " + $1 },
      gender: { neuterInDutch.contains($0) ? .neuter : $0.count > 3 ? .masculine : nil }),
    ordinals: OrdinalWords(
      word: DutchNumber.ordinal,
      endings: ["e": nil, "ste": nil, "de": nil, "ᵉ": nil]),
    dates: DateWords(
      months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ],
      shortMonths: [
        "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "sept": 9,
        "okt": 10, "nov": 11, "dec": 12,
      ],
      days: [
        "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag",
        "za": "zaterdag", "zo": "zondag",
      ],
      day: { day, month, _ in DutchNumber.cardinal(day) + " " + month },
      beforeYears: [
        "in", "sinds", "vanaf", "tot", "van", "jaar", "begin", "eind", "medio", "voor", "na", "uit",
      ]),
    clock: ClockWords(
      time: { hour, minute, _ in
        let words = DutchNumber.cardinal(hour) + " uur"
        return minute == 0 ? words : words + " " + DutchNumber.cardinal(minute)
      },
      after: ["uur", "u", "h"], between: ["u", "h"], hour: CountedNoun("uur", "uur", .neuter),
      minute: CountedNoun("minuut", "minuten"), second: CountedNoun("seconde", "seconden")),
    shares: ShareWords(
      fraction: { over, under, place in
        if over == 1, under == 2 {
          guard let next = place.next else { return .init(words: "een half") }
          let isNeuter = place.gender == .neuter || neuterInDutch.contains(next)
          return .init(words: isNeuter ? "een half" : "een halve")
        }
        let part = under == 4 ? "kwart" : under == 2 ? "half" : DutchNumber.ordinal(under, .init())
        if over == 3, under == 4 { return .init(words: "driekwart") }
        return .init(words: (over == 1 ? "een" : DutchNumber.cardinal(over)) + " " + part)
      },
      mixed: { whole, over, under, _ in
        if over == 1, under == 2 {
          return .init(
            words: whole == 1
              ? "anderhalf" : DutchNumber.cardinal(whole) + "ënhalf".dutchJoint(after: whole))
        }
        let part =
          under == 4
          ? (over == 1 ? "een kwart" : "driekwart")
          : DutchNumber.cardinal(over) + " " + DutchNumber.ordinal(under, .init())
        return .init(words: DutchNumber.cardinal(whole) + " en " + part)
      }, outOf: "van de", over: "op", ratio: "op",
      numbered: [
        "pagina", "blz", "stap", "deel", "dia", "module", "hoofdstuk", "vraag", "dag", "les",
      ]),
    measures: measuresInDutch, money: moneyInDutch, shortForms: ShortForms(DutchShortForms.all),
    romans: RomanWords(
      labels: [
        "hoofdstuk", "hfst", "deel", "band", "sectie", "niveau", "fase", "akte", "artikel", "art",
        "bijlage", "type", "module", "titel", "tabel", "boek", "groep", "wereldoorlog",
      ],
      followers: ["eeuw"],
      ruler: { value, _, _ in
        let word = DutchNumber.ordinal(value, .init())
        return "de " + word.prefix(1).uppercased() + word.dropFirst()
      }),
    joints: JointWords(
      to: "tot", minus: "min", plus: "plus", by: "bij", times: "keer", or: "of", and: "en",
      slash: "schuine streep", sections: "paragrafen",
      dot: "punt", version: "versie", number: "nummer", squared: "kwadraat", cubed: "tot de derde",
      power: "tot de macht", timesTenTo: "maal tien tot de macht", moreThan: "meer dan",
      lessThan: "minder dan", greater: "groter dan", less: "kleiner dan",
      codes: [
        "id", "code", "pin", "postcode", "bestelnummer", "factuurnummer", "klantnummer", "ticket",
        "dossier", "iban", "personeelsnummer",
      ],
      calls: [
        "tel", "telefoon", "fax", "mobiel", "toestel", "tst", "bel", "bellen", "kies", "draai",
      ]),
    addresses: AddressWords(
      dot: "punt", at: "apenstaartje", slash: "schuine streep", backslash: "backslash",
      dash: "streepje",
      underscore: "laag streepje", plus: "plus", tilde: "tilde", colon: "dubbele punt",
      hash: "hekje"))

  private static let neuterInDutch: Set<String> = [
    "uur", "jaar", "kwartaal", "procent", "kind", "team", "hoofdstuk", "kwartier", "boek",
    "bedrijf", "voorbeeld", "punt", "deel", "pond", "kilo", "stuk", "blad", "semester", "glas",
    "gesprek", "project", "product",
  ]

  private static let moneyInDutch = MoneyWords(
    currencies: [
      "€": .init(CountedNoun("euro"), CountedNoun("cent")),
      "EUR": .init(CountedNoun("euro"), CountedNoun("cent")),
      "$": .init(CountedNoun("dollar"), CountedNoun("cent")),
      "USD": .init(CountedNoun("Amerikaanse dollar")),
      "US$": .init(CountedNoun("Amerikaanse dollar")),
      "£": .init(CountedNoun("pond", "pond", .neuter), CountedNoun("penny", "pence")),
      "GBP": .init(CountedNoun("pond", "pond", .neuter), CountedNoun("penny", "pence")),
      "CHF": .init(CountedNoun("Zwitserse frank")), "¥": .init(CountedNoun("yen")),
      "JPY": .init(CountedNoun("yen")), "₹": .init(CountedNoun("roepie")),
    ],
    scales: [
      "mln": .init(noun: CountedNoun("miljoen")), "miljoen": .init(noun: CountedNoun("miljoen")),
      "mld": .init(noun: CountedNoun("miljard")), "mrd": .init(noun: CountedNoun("miljard")),
      "Mrd": .init(noun: CountedNoun("miljard")), "mio": .init(noun: CountedNoun("miljoen")),
      "Mio": .init(noun: CountedNoun("miljoen")), "miljard": .init(noun: CountedNoun("miljard")),
      "dzd": .init(noun: CountedNoun("duizend"), isNoun: false),
    ],
    tightScales: [
      "M": .init(noun: CountedNoun("miljoen")),
      "k": .init(noun: CountedNoun("duizend"), isNoun: false),
      "K": .init(noun: CountedNoun("duizend"), isNoun: false),
      "m": .init(noun: CountedNoun("miljoen")),
    ],
    and: "en")

  private static let measuresInDutch = MeasureWords(
    nouns: [
      "%": CountedNoun("procent"), "‰": CountedNoun("promille"),
      "°C": CountedNoun("graad Celsius", "graden Celsius"),
      "° C": CountedNoun("graad Celsius", "graden Celsius"),
      "°F": CountedNoun("graad Fahrenheit", "graden Fahrenheit"),
      "°": CountedNoun("graad", "graden"),
      "u": CountedNoun("uur", "uur", .neuter), "u.": CountedNoun("uur", "uur", .neuter),
      "uur": CountedNoun("uur", "uur", .neuter), "h": CountedNoun("uur", "uur", .neuter),
      "min": CountedNoun("minuut", "minuten"), "min.": CountedNoun("minuut", "minuten"),
      "s": CountedNoun("seconde", "seconden"), "sec": CountedNoun("seconde", "seconden"),
      "sec.": CountedNoun("seconde", "seconden"), "d": CountedNoun("dag", "dagen"),
      "wk": CountedNoun("week", "weken"), "mnd": CountedNoun("maand", "maanden"),
      "jr": CountedNoun("jaar", "jaar", .neuter), "jr.": CountedNoun("jaar", "jaar", .neuter),
      "mnd.": CountedNoun("maand", "maanden"),
      "t": CountedNoun("ton"), "ha": CountedNoun("hectare"),
      "km/u": CountedNoun("kilometer per uur"), "km/h": CountedNoun("kilometer per uur"),
      "pk": CountedNoun("paardenkracht"), "st.": CountedNoun("stuk", "stuks", .neuter),
      "st": CountedNoun("stuk", "stuks", .neuter), "pers.": CountedNoun("persoon", "personen"),
      "p.": CountedNoun("pagina", "pagina’s"), "fte": CountedNoun("fte"),
      "ptn": CountedNoun("punt", "punten"),
      "mmHg": CountedNoun("millimeter kwik"), "mm Hg": CountedNoun("millimeter kwik"),
      "dB": CountedNoun("decibel"), "dB(A)": CountedNoun("decibel A"),
      "ppm": CountedNoun("deel per miljoen", "delen per miljoen"), "bar": CountedNoun("bar"),
      "px": CountedNoun("pixel", "pixels"), "kcal": CountedNoun("kilocalorie", "kilocalorieën"),
      "kWh": CountedNoun("kilowattuur", "kilowattuur", .neuter),
      "MWh": CountedNoun("megawattuur", "megawattuur", .neuter),
      "tpm": CountedNoun("toer per minuut", "toeren per minuut"),
      "x": CountedNoun("keer"), "×": CountedNoun("keer"), "″": CountedNoun("inch"),
    ],
    bases: [
      "m": CountedNoun("meter"), "g": CountedNoun("gram", "gram", .neuter),
      "l": CountedNoun("liter"), "L": CountedNoun("liter"), "W": CountedNoun("watt"),
      "Wh": CountedNoun("wattuur"), "V": CountedNoun("volt"), "A": CountedNoun("ampère"),
      "Ah": CountedNoun("ampère-uur"), "Hz": CountedNoun("hertz"), "Pa": CountedNoun("pascal"),
      "B": CountedNoun("byte"), "bit": CountedNoun("bit"), "J": CountedNoun("joule"),
      "N": CountedNoun("newton"), "Nm": CountedNoun("newtonmeter"), "Ω": CountedNoun("ohm"),
      "K": CountedNoun("kelvin"), "VA": CountedNoun("voltampère"),
      "s": CountedNoun("seconde", "seconden"), "mol": CountedNoun("mol"), "lx": CountedNoun("lux"),
      "lm": CountedNoun("lumen"), "Sv": CountedNoun("sievert"),
    ],
    prefixes: [
      "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "m": "milli", "c": "centi", "d": "deci",
      "µ": "micro", "n": "nano", "h": "hecto",
    ],
    squared: { CountedNoun("vierkante " + $0.one, "vierkante " + $0.many, $0.gender) },
    cubed: { CountedNoun("kubieke " + $0.one, "kubieke " + $0.many, $0.gender) },
    per: { "per " + $0.one }, perWord: { "per " + $0 })
}

extension String {
  /// "tweeënhalf", but "vierenhalf".
  fileprivate func dutchJoint(after number: Int) -> String {
    DutchNumber.cardinal(number).hasSuffix("e") ? self : "enhalf"
  }
}
