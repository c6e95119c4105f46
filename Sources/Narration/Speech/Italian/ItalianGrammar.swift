extension SpeechGrammar {
  /// Italian.
  static let italian = SpeechGrammar(
    numbers: NumberWords(
      cardinal: ItalianNumber.cardinal, year: { ItalianNumber.cardinal($0) }, comma: "virgola",
      joined: { number, noun in
        if noun == "mila" { return number + noun }
        let isVowel = noun.first.map { "aeiou".contains($0) } ?? false
        return number == "una" && isVowel ? "un’" + noun : number + " " + noun
      }, gender: ItalianNoun.gender),
    ordinals: OrdinalWords(
      word: ItalianNumber.ordinal,
      endings: [
        "º": .masculine, "ª": .feminine, "o": .masculine, "a": .feminine, "esimo": .masculine,
        "esima": .feminine,
      ]),
    dates: DateWords(
      months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre",
        "ottobre", "novembre", "dicembre",
      ],
      shortMonths: [
        "gen": 1, "genn": 1, "feb": 2, "febbr": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7,
        "ago": 8, "set": 9, "sett": 9,
        "ott": 10, "nov": 11, "dic": 12,
      ],
      days: [
        "lun": "lunedì", "mar": "martedì", "mer": "mercoledì", "gio": "giovedì", "ven": "venerdì",
        "sab": "sabato", "dom": "domenica",
      ],
      day: { day, month, _ in (day == 1 ? "primo" : ItalianNumber.cardinal(day)) + " " + month },
      quarter: "trimestre"),
    clock: ClockWords(
      time: { hour, minute, _ in
        let words = hour == 1 ? "una" : ItalianNumber.cardinal(hour)
        return minute == 0 ? words : words + " e " + ItalianNumber.cardinal(minute)
      },
      after: ["h"], between: ["h"], hour: hourInItalian, minute: CountedNoun("minuto", "minuti"),
      second: CountedNoun("secondo", "secondi")),
    shares: ShareWords(
      fraction: { over, under, place in
        if over == 1, under == 2 {
          guard let next = place.next, let gender = place.gender ?? ItalianNoun.gender(next) else {
            return .init(words: "un mezzo")
          }
          if gender == .feminine, next.first == "o" {
            return .init(words: "mezz’" + next, takesNoun: true)
          }
          return .init(words: gender == .feminine ? "mezza" : "mezzo")
        }
        let part = under == 2 ? "mezzo" : ItalianNumber.ordinal(under, .init())
        let words =
          ItalianNumber.cardinal(over, .masculine) + " " + (over > 1 ? part.dropLast() + "i" : part)
        if place.gender != nil || place.next == "ora", let next = place.next {
          return .init(words: words + (next.first == "o" ? " d’" : " di ") + next, takesNoun: true)
        }
        return .init(words: words)
      },
      mixed: { whole, over, under, next in
        let gender = next.flatMap(ItalianNoun.gender)
        let words = ItalianNumber.cardinal(whole, gender)
        let part =
          under == 2
          ? (gender == .feminine ? "mezza" : "mezzo")
          : ItalianNumber.cardinal(over, .masculine) + " "
            + (over > 1
              ? ItalianNumber.ordinal(under, .init()).dropLast() + "i"
              : ItalianNumber.ordinal(under, .init()))
        guard let next else { return .init(words: words + " e " + part) }
        return .init(words: words + " " + next + " e " + part, takesNoun: true)
      }, outOf: "su", over: "su", ratio: "a",
      numbered: [
        "pagina", "passo", "parte", "diapositiva", "modulo", "capitolo", "domanda", "giorno",
      ]),
    measures: measuresInItalian, money: moneyInItalian,
    shortForms: ShortForms(ItalianShortForms.all),
    romans: RomanWords(
      labels: [
        "secolo", "sec", "capitolo", "cap", "parte", "tomo", "volume", "vol", "sezione", "livello",
        "fase", "atto",
        "articolo", "art", "allegato", "tipo", "modulo", "titolo", "tabella", "libro", "gruppo",
        "mondiale", "guerra",
      ],
      followers: ["secolo", "sec", "trimestre", "semestre", "edizione"],
      ruler: { value, isFeminine, _ in
        ItalianNumber.ordinal(value, .init(gender: isFeminine ? .feminine : .masculine))
      }),
    joints: JointWords(
      to: "a", minus: "meno", plus: "più", by: "per", times: "per", or: "o", and: "e",
      slash: "barra", sections: "paragrafi",
      dot: "punto", version: "versione", number: "numero", squared: "al quadrato", cubed: "al cubo",
      power: "alla", timesTenTo: "per dieci alla", moreThan: "più di",
      lessThan: "meno di", greater: "maggiore di", less: "minore di",
      codes: [
        "id", "codice", "pin", "cap", "ordine", "fattura", "ticket", "pratica", "iban",
        "riferimento", "rif",
      ],
      calls: [
        "tel", "telefono", "fax", "cellulare", "cell", "interno", "int", "chiamare", "chiama",
        "chiamate", "comporre", "componi",
      ]),
    addresses: AddressWords(
      dot: "punto", at: "chiocciola", slash: "barra", backslash: "barra inversa", dash: "trattino",
      underscore: "trattino basso", plus: "più", tilde: "tilde", colon: "due punti",
      hash: "cancelletto"))

  private static let hourInItalian = CountedNoun("ora", "ore", .feminine)

  private static let moneyInItalian = MoneyWords(
    currencies: [
      "€": .init(CountedNoun("euro"), CountedNoun("centesimo", "centesimi")),
      "EUR": .init(CountedNoun("euro"), CountedNoun("centesimo", "centesimi")),
      "$": .init(CountedNoun("dollaro", "dollari"), CountedNoun("centesimo", "centesimi")),
      "USD": .init(CountedNoun("dollaro americano", "dollari americani")),
      "US$": .init(CountedNoun("dollaro americano", "dollari americani")),
      "£": .init(CountedNoun("sterlina", "sterline", .feminine), CountedNoun("penny", "pence")),
      "GBP": .init(CountedNoun("sterlina", "sterline", .feminine), CountedNoun("penny", "pence")),
      "CHF": .init(
        CountedNoun("franco svizzero", "franchi svizzeri"), CountedNoun("centesimo", "centesimi")),
      "¥": .init(CountedNoun("yen")), "JPY": .init(CountedNoun("yen")),
      "₹": .init(CountedNoun("rupia", "rupie", .feminine)),
    ],
    scales: [
      "mln": .init(noun: CountedNoun("milione", "milioni")),
      "mil": .init(noun: CountedNoun("milione", "milioni")),
      "mld": .init(noun: CountedNoun("miliardo", "miliardi")),
      "mio": .init(noun: CountedNoun("milione", "milioni")),
      "Mio": .init(noun: CountedNoun("milione", "milioni")),
      "Mrd": .init(noun: CountedNoun("miliardo", "miliardi")),
      "mrd": .init(noun: CountedNoun("miliardo", "miliardi")),
      "milioni": .init(noun: CountedNoun("milione", "milioni")),
      "miliardi": .init(noun: CountedNoun("miliardo", "miliardi")),
      "milione": .init(noun: CountedNoun("milione", "milioni")),
    ],
    tightScales: [
      "M": .init(noun: CountedNoun("milione", "milioni")),
      "k": .init(noun: CountedNoun("mille", "mila"), isNoun: false),
      "K": .init(noun: CountedNoun("mille", "mila"), isNoun: false),
    ],
    and: "e", ofMillions: { "di " + $0 })

  private static let measuresInItalian = MeasureWords(
    nouns: [
      "%": CountedNoun("per cento"), "‰": CountedNoun("per mille"),
      "°C": CountedNoun("grado Celsius", "gradi Celsius"),
      "° C": CountedNoun("grado Celsius", "gradi Celsius"),
      "°F": CountedNoun("grado Fahrenheit", "gradi Fahrenheit"), "°": CountedNoun("grado", "gradi"),
      "h": hourInItalian, "ora": hourInItalian, "ore": hourInItalian,
      "min": CountedNoun("minuto", "minuti"), "min.": CountedNoun("minuto", "minuti"),
      "s": CountedNoun("secondo", "secondi"), "sec": CountedNoun("secondo", "secondi"),
      "sec.": CountedNoun("secondo", "secondi"), "gg": CountedNoun("giorno", "giorni"),
      "gg.": CountedNoun("giorno", "giorni"), "g.": CountedNoun("giorno", "giorni"),
      "sett.": CountedNoun("settimana", "settimane", .feminine),
      "t": CountedNoun("tonnellata", "tonnellate", .feminine),
      "ha": CountedNoun("ettaro", "ettari"), "mq": CountedNoun("metro quadrato", "metri quadrati"),
      "mc": CountedNoun("metro cubo", "metri cubi"),
      "kmq": CountedNoun("chilometro quadrato", "chilometri quadrati"),
      "CV": CountedNoun("cavallo", "cavalli"), "pz.": CountedNoun("pezzo", "pezzi"),
      "pz": CountedNoun("pezzo", "pezzi"), "pp.": CountedNoun("pagina", "pagine", .feminine),
      "pers.": CountedNoun("persona", "persone", .feminine), "pt": CountedNoun("punto", "punti"),
      "pti": CountedNoun("punto", "punti"),
      "mmHg": CountedNoun("millimetro di mercurio", "millimetri di mercurio"),
      "mm Hg": CountedNoun("millimetro di mercurio", "millimetri di mercurio"),
      "dB": CountedNoun("decibel"), "dB(A)": CountedNoun("decibel A"),
      "ppm": CountedNoun("parte per milione", "parti per milione", .feminine),
      "bar": CountedNoun("bar"), "px": CountedNoun("pixel"),
      "kcal": CountedNoun("chilocaloria", "chilocalorie", .feminine),
      "kWh": CountedNoun("chilowattora"), "MWh": CountedNoun("megawattora"),
      "giri/min": CountedNoun("giro al minuto", "giri al minuto"),
      "x": CountedNoun("volta", "volte", .feminine), "×": CountedNoun("volta", "volte", .feminine),
      "″": CountedNoun("pollice", "pollici"),
    ],
    bases: [
      "m": CountedNoun("metro", "metri"), "g": CountedNoun("grammo", "grammi"),
      "l": CountedNoun("litro", "litri"), "L": CountedNoun("litro", "litri"),
      "W": CountedNoun("watt"), "Wh": CountedNoun("wattora"), "V": CountedNoun("volt"),
      "A": CountedNoun("ampere"), "Ah": CountedNoun("amperora"), "Hz": CountedNoun("hertz"),
      "Pa": CountedNoun("pascal"), "B": CountedNoun("byte"), "bit": CountedNoun("bit"),
      "J": CountedNoun("joule"), "N": CountedNoun("newton"), "Nm": CountedNoun("newton metro"),
      "Ω": CountedNoun("ohm"), "K": CountedNoun("kelvin"), "VA": CountedNoun("voltampere"),
      "s": CountedNoun("secondo", "secondi"), "mol": CountedNoun("mole", "moli", .feminine),
      "lx": CountedNoun("lux"), "lm": CountedNoun("lumen"), "Sv": CountedNoun("sievert"),
    ],
    prefixes: [
      "k": "chilo", "M": "mega", "G": "giga", "T": "tera", "m": "milli", "c": "centi", "d": "deci",
      "µ": "micro", "n": "nano", "h": "etto",
    ],
    squared: { CountedNoun($0.one + " quadrato", $0.many + " quadrati", $0.gender) },
    cubed: { CountedNoun($0.one + " cubo", $0.many + " cubi", $0.gender) },
    per: { unit in
      // "all’ora", "al secondo", "alla settimana".
      if unit.one.first.map({ "aeiou".contains($0) }) == true { return "all’" + unit.one }
      return (unit.gender == .feminine ? "alla " : "al ") + unit.one
    },
    perWord: { word in
      if word.first.map({ "aeiou".contains($0) }) == true { return "all’" + word }
      return (ItalianNoun.gender(word) == .feminine ? "alla " : "al ") + word
    })
}
