extension SpeechGrammar {
  /// German.
  static let german = SpeechGrammar(
    numbers: NumberWords(
      cardinal: GermanNumber.cardinal, year: GermanNumber.year, comma: "Komma",
      readsDecimalsByDigit: true,
      joined: { $1 == "tausend" ? $0 + $1 : $0 + " " + $1 }, decades: "er",
      gender: GermanNoun.gender),
    ordinals: OrdinalWords(word: GermanOrdinal.word, endsWithPeriod: true),
    dates: DateWords(
      months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ],
      shortMonths: [
        "jan": 1, "jän": 1, "jänner": 1, "feb": 2, "febr": 2, "mär": 3, "mrz": 3, "apr": 4,
        "jun": 6,
        "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
      ],
      days: [
        "Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag",
        "Sa": "Samstag", "So": "Sonntag",
      ],
      day: GermanOrdinal.day,
      beforeYears: [
        "in", "im", "seit", "ab", "bis", "von", "jahr", "jahre", "jahres", "anfang", "ende",
        "mitte",
        "herbst", "frühjahr", "sommer", "winter", "vor", "nach", "um", "geschäftsjahr", "stand",
      ]),
    clock: ClockWords(
      time: { hour, minute, _ in
        let words = GermanNumber.cardinal(hour, .neuter) + " Uhr"
        return minute == 0 ? words : words + " " + GermanNumber.cardinal(minute)
      },
      after: ["Uhr", "h", "Uhr."], between: ["h"],
      hour: CountedNoun("Stunde", "Stunden", .feminine),
      minute: CountedNoun("Minute", "Minuten", .feminine),
      second: CountedNoun("Sekunde", "Sekunden", .feminine)),
    shares: ShareWords(
      fraction: GermanShare.fraction, mixed: GermanShare.mixed, outOf: "von", over: "zu",
      ratio: "zu",
      numbered: [
        "seite", "schritt", "teil", "folie", "lektion", "modul", "kapitel", "frage", "tag",
      ]),
    measures: measuresInGerman, money: moneyInGerman, shortForms: ShortForms(GermanShortForms.all),
    romans: RomanWords(
      labels: [
        "kapitel", "kap", "teil", "band", "bd", "abschnitt", "stufe", "phase", "akt", "artikel",
        "art", "anhang", "klasse", "typ", "modul", "weltkrieg", "tabelle", "tab", "gruppe", "satz",
        "nr", "punkt", "hartz", "level", "liga", "titel", "buch", "ziffer", "raum", "zimmer",
        "saal",
        "halle", "gebäude", "version", "tabellenblatt", "abbildung", "paragraf",
      ],
      followers: ["jahrhundert", "jahrhunderts", "weltkrieg", "quartal", "semester"],
      ruler: { number, isFeminine, before in
        let article = isFeminine ? "die " : "der "
        let isOf = ["von", "mit", "unter", "bei", "nach", "zu"].contains(before.last ?? "")
        let stem = GermanNumber.ordinalStem(number)
        let name = stem.prefix(1).uppercased() + stem.dropFirst()
        return isOf ? (isFeminine ? "der " : "dem ") + name + "en" : article + name + "e"
      }, endsWithPeriod: true),
    joints: JointWords(
      to: "bis", minus: "minus", plus: "plus", by: "mal", times: "mal", or: "oder", and: "und",
      slash: "Schrägstrich", sections: "Paragrafen", dot: "Punkt", version: "Version",
      number: "Nummer",
      squared: "zum Quadrat", cubed: "hoch drei", power: "hoch", timesTenTo: "mal zehn hoch",
      moreThan: "mehr als", lessThan: "weniger als", greater: "größer als", less: "kleiner als",
      codes: [
        "plz", "id", "pin", "tan", "iban", "blz", "kundennummer", "rechnungsnummer",
        "auftragsnummer",
        "bestellnummer", "artikelnummer", "kontonummer", "postleitzahl", "ticket", "personalnummer",
        "code", "kennung", "az", "aktenzeichen",
      ],
      calls: [
        "tel", "telefon", "fax", "mobil", "durchwahl", "dw", "notruf", "hotline", "wählen", "wähle",
        "rufnummer", "handy", "apparat",
      ]),
    addresses: AddressWords(
      dot: "Punkt", at: "at", slash: "Schrägstrich", backslash: "Backslash", dash: "Bindestrich",
      underscore: "Unterstrich", plus: "plus", tilde: "Tilde", colon: "Doppelpunkt", hash: "Raute"))

  private static let moneyInGerman = MoneyWords(
    currencies: [
      "€": euro, "EUR": euro, "Euro": euro, "$": dollar, "USD": .init(CountedNoun("US-Dollar")),
      "US$": .init(CountedNoun("US-Dollar"), CountedNoun("Cent")), "£": pound, "GBP": pound,
      "CHF": franc, "Fr": franc, "sFr": franc, "¥": .init(CountedNoun("Yen")),
      "JPY": .init(CountedNoun("Yen")), "₹": .init(CountedNoun("Rupie", "Rupien", .feminine)),
      "SEK": .init(CountedNoun("schwedische Krone", "schwedische Kronen", .feminine)),
      "DKK": .init(CountedNoun("dänische Krone", "dänische Kronen", .feminine)),
      "NOK": .init(CountedNoun("norwegische Krone", "norwegische Kronen", .feminine)),
      "PLN": .init(CountedNoun("Złoty")),
      "CZK": .init(CountedNoun("tschechische Krone", "tschechische Kronen", .feminine)),
      "DM": .init(CountedNoun("Mark", "Mark", .feminine)),
    ],
    scales: [
      "Mio": million, "Mill": million, "Mrd": milliard, "Mia": milliard,
      "Bio": .init(noun: CountedNoun("Billion", "Billionen", .feminine)), "Tsd": thousand,
      "Tds": thousand, "TEUR": thousand,
    ],
    tightScales: ["k": thousand, "T": thousand, "M": million, "K": thousand], and: "und")

  private static let euro = MoneyWords.Currency(CountedNoun("Euro"), CountedNoun("Cent"))
  private static let dollar = MoneyWords.Currency(CountedNoun("Dollar"), CountedNoun("Cent"))
  private static let pound = MoneyWords.Currency(
    CountedNoun("Pfund", "Pfund", .neuter), CountedNoun("Penny", "Pence"))
  private static let franc = MoneyWords.Currency(
    CountedNoun("Franken"), CountedNoun("Rappen"))
  private static let million = MoneyWords.Scale(
    noun: CountedNoun("Million", "Millionen", .feminine))
  private static let milliard = MoneyWords.Scale(
    noun: CountedNoun("Milliarde", "Milliarden", .feminine))
  private static let thousand = MoneyWords.Scale(
    noun: CountedNoun("tausend", "tausend", .neuter), isNoun: false)

  private static let measuresInGerman = MeasureWords(
    nouns: [
      "%": CountedNoun("Prozent", "Prozent", .neuter),
      "‰": CountedNoun("Promille", "Promille", .neuter),
      "°C": CountedNoun("Grad Celsius", "Grad Celsius", .neuter),
      "° C": CountedNoun("Grad Celsius", "Grad Celsius", .neuter),
      "°F": CountedNoun("Grad Fahrenheit", "Grad Fahrenheit", .neuter),
      "°": CountedNoun("Grad", "Grad", .neuter), "Uhr": CountedNoun("Uhr", "Uhr", .neuter),
      "h": hour, "Std.": hour, "Std": hour, "Stdn.": hour, "min": minute, "Min.": minute,
      "Min": minute,
      "s": second, "Sek.": second, "Sek": second, "sec": second,
      "d": CountedNoun("Tag", "Tage"), "Tg.": CountedNoun("Tag", "Tage"),
      "Wo.": CountedNoun("Woche", "Wochen", .feminine), "Mon.": CountedNoun("Monat", "Monate"),
      "J.": CountedNoun("Jahr", "Jahre", .neuter), "Stk.": CountedNoun("Stück", "Stück", .neuter),
      "Stk": CountedNoun("Stück", "Stück", .neuter), "St.": CountedNoun("Stück", "Stück", .neuter),
      "Pkt.": CountedNoun("Punkt", "Punkte"), "Pers.": CountedNoun("Person", "Personen", .feminine),
      "TN": CountedNoun("Teilnehmende", "Teilnehmende"),
      "UE": CountedNoun("Unterrichtseinheit", "Unterrichtseinheiten", .feminine),
      "PT": CountedNoun("Personentag", "Personentage"),
      "FTE": CountedNoun("Vollzeitstelle", "Vollzeitstellen", .feminine),
      "VZÄ": CountedNoun("Vollzeitstelle", "Vollzeitstellen", .feminine),
      "t": CountedNoun("Tonne", "Tonnen", .feminine), "ha": CountedNoun("Hektar"),
      "qm": CountedNoun("Quadratmeter"), "cbm": CountedNoun("Kubikmeter"),
      "km/h": CountedNoun("Kilometer pro Stunde"), "PS": CountedNoun("P S", "P S", .neuter),
      "mmHg": CountedNoun("Millimeter Quecksilbersäule"),
      "mm Hg": CountedNoun("Millimeter Quecksilbersäule"),
      "dB(A)": CountedNoun("Dezibel A", "Dezibel A", .neuter),
      "dB": CountedNoun("Dezibel", "Dezibel", .neuter),
      "ppm": CountedNoun("Teil pro Million", "Teile pro Million"),
      "bar": CountedNoun("Bar", "Bar", .neuter),
      "px": CountedNoun("Pixel", "Pixel", .neuter), "Pt.": CountedNoun("Punkt", "Punkte"),
      "kWp": CountedNoun("Kilowatt Peak", "Kilowatt Peak", .neuter),
      "Mbit": CountedNoun("Megabit", "Megabit", .neuter),
      "MBit": CountedNoun("Megabit", "Megabit", .neuter),
      "GBit": CountedNoun("Gigabit", "Gigabit", .neuter),
      "kcal": CountedNoun("Kilokalorie", "Kilokalorien", .feminine), "Zoll": CountedNoun("Zoll"),
      "″": CountedNoun("Zoll"), "x": CountedNoun("Mal", "mal", .neuter),
      "×": CountedNoun("Mal", "mal", .neuter),
      "KB": CountedNoun("Kilobyte", "Kilobyte", .neuter),
      "rpm": CountedNoun("Umdrehung pro Minute", "Umdrehungen pro Minute", .feminine),
      "BE": CountedNoun("Broteinheit", "Broteinheiten", .feminine),
      "PP": CountedNoun("Prozentpunkt", "Prozentpunkte"),
    ],
    bases: [
      "m": CountedNoun("Meter"), "g": CountedNoun("Gramm", "Gramm", .neuter),
      "l": CountedNoun("Liter"), "L": CountedNoun("Liter"),
      "W": CountedNoun("Watt", "Watt", .neuter),
      "Wh": CountedNoun("Wattstunde", "Wattstunden", .feminine),
      "V": CountedNoun("Volt", "Volt", .neuter),
      "A": CountedNoun("Ampere", "Ampere", .neuter),
      "Ah": CountedNoun("Amperestunde", "Amperestunden", .feminine),
      "Hz": CountedNoun("Hertz", "Hertz", .neuter), "Pa": CountedNoun("Pascal", "Pascal", .neuter),
      "B": CountedNoun("Byte", "Byte", .neuter), "bit": CountedNoun("Bit", "Bit", .neuter),
      "J": CountedNoun("Joule", "Joule", .neuter), "N": CountedNoun("Newton", "Newton", .neuter),
      "Nm": CountedNoun("Newtonmeter"), "Ω": CountedNoun("Ohm", "Ohm", .neuter),
      "K": CountedNoun("Kelvin", "Kelvin", .neuter),
      "VA": CountedNoun("Voltampere", "Voltampere", .neuter),
      "s": second, "lx": CountedNoun("Lux", "Lux", .neuter),
      "lm": CountedNoun("Lumen", "Lumen", .neuter),
      "mol": CountedNoun("Mol", "Mol", .neuter),
      "cal": CountedNoun("Kalorie", "Kalorien", .feminine),
      "F": CountedNoun("Farad", "Farad", .neuter), "Sv": CountedNoun("Sievert", "Sievert", .neuter),
      "eV": CountedNoun("Elektronenvolt", "Elektronenvolt", .neuter),
    ],
    prefixes: [
      "k": "Kilo", "M": "Mega", "G": "Giga", "T": "Tera", "m": "Milli", "c": "Zenti", "d": "Dezi",
      "µ": "Mikro", "n": "Nano", "h": "Hekto", "p": "Piko",
    ], lowersBases: true,
    squared: {
      CountedNoun("Quadrat" + $0.one.lowercased(), "Quadrat" + $0.many.lowercased(), $0.gender)
    },
    cubed: {
      CountedNoun("Kubik" + $0.one.lowercased(), "Kubik" + $0.many.lowercased(), $0.gender)
    },
    per: { "pro " + $0.one }, perWord: { "pro " + $0 })

  private static let hour = CountedNoun("Stunde", "Stunden", .feminine)
  private static let minute = CountedNoun("Minute", "Minuten", .feminine)
  private static let second = CountedNoun("Sekunde", "Sekunden", .feminine)
}
