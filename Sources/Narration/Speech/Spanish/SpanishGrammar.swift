extension SpeechGrammar {
  /// Spanish.
  static let spanish = SpeechGrammar(
    numbers: NumberWords(
      cardinal: SpanishNumber.cardinal, year: { SpanishNumber.cardinal($0) }, comma: "coma",
      gender: IberianNoun.gender),
    ordinals: OrdinalWords(
      word: SpanishNumber.ordinal,
      endings: [
        "º": .masculine, "ª": .feminine, "o": .masculine, "a": .feminine, "er": .masculine,
        "ero": .masculine, "ra": .feminine, "era": .feminine,
        "ro": .masculine, "do": .masculine, "da": .feminine, "to": .masculine, "ta": .feminine,
        "mo": .masculine,
        "ma": .feminine, "vo": .masculine, "va": .feminine, "no": .masculine, "na": .feminine,
      ], shortEndings: ["er"]),
    dates: DateWords(
      months: [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ],
      shortMonths: [
        "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9,
        "sept": 9, "setiembre": 9,
        "oct": 10, "nov": 11, "dic": 12,
      ],
      days: [
        "lun": "lunes", "mar": "martes", "mié": "miércoles", "jue": "jueves", "vie": "viernes",
        "sáb": "sábado", "dom": "domingo", "L": "lunes", "V": "viernes",
      ],
      day: { day, month, _ in
        (day == 1 ? "primero" : SpanishNumber.cardinal(day)) + " de " + month
      }, quarter: "trimestre", beforeYear: " de", link: "de"),
    clock: ClockWords(
      time: { hour, minute, before in
        let words = SpanishNumber.cardinal(hour, .feminine)
        if minute > 0 { return words + " y " + SpanishNumber.cardinal(minute) }
        let isShort = ["las", "la"].contains(before) && hour < 13
        return isShort ? words : words + (hour == 1 ? " hora" : " horas")
      },
      after: ["h", "horas", "hs", "hrs"], between: ["h"],
      hour: CountedNoun("hora", "horas", .feminine), minute: CountedNoun("minuto", "minutos"),
      second: CountedNoun("segundo", "segundos")),
    shares: ShareWords(
      fraction: { over, under, place in
        if over == 1, under == 2 {
          guard let next = place.next, let gender = place.gender ?? IberianNoun.gender(next),
            next != "de"
          else {
            return .init(words: "un medio")
          }
          return .init(words: gender == .feminine ? "media" : "medio")
        }
        let part =
          switch under {
          case 2: "medio"
          case 3: "tercio"
          case 11...19: SpanishNumber.cardinal(under) + "avo"
          case _: SpanishNumber.ordinal(under, .init())
          }
        let words = SpanishNumber.cardinal(over, .masculine) + " " + part + (over > 1 ? "s" : "")
        return .init(words: place.gender == nil ? words : words + " de")
      },
      mixed: { whole, over, under, next in
        let gender = next.flatMap(IberianNoun.gender)
        let words = SpanishNumber.cardinal(whole, gender)
        let part =
          under == 2
          ? (gender == .feminine ? "media" : "medio")
          : under == 4
            ? (over == 1 ? "cuarto" : "tres cuartos")
            : SpanishNumber.cardinal(over, .masculine) + " "
              + (under == 3 ? "tercio" : SpanishNumber.ordinal(under, .init()))
              + (over > 1 ? "s" : "")
        guard let next else { return .init(words: words + " y " + part) }
        return .init(words: words + " " + next + " y " + part, takesNoun: true)
      }, outOf: "de", over: "sobre", ratio: "a",
      numbered: ["página", "paso", "parte", "diapositiva", "módulo", "capítulo", "pregunta", "día"]),
    measures: measuresInSpanish, money: moneyInSpanish,
    shortForms: ShortForms(SpanishShortForms.all),
    romans: RomanWords(
      labels: [
        "siglo", "siglos", "s", "capítulo", "cap", "parte", "tomo", "volumen", "vol", "sección",
        "nivel", "fase", "acto",
        "artículo", "art", "anexo", "tipo", "módulo", "título", "tabla", "libro", "grupo",
        "mundial", "guerra",
      ],
      ruler: { value, isFeminine, _ in
        value < 11
          ? SpanishNumber.ordinal(value, .init(gender: isFeminine ? .feminine : .masculine))
          : SpanishNumber.cardinal(value)
      }),
    joints: JointWords(
      to: "a", minus: "menos", plus: "más", by: "por", times: "por", or: "o", and: "y",
      slash: "barra", sections: "párrafos",
      dot: "punto", version: "versión", number: "número", squared: "al cuadrado", cubed: "al cubo",
      power: "elevado a", timesTenTo: "por diez elevado a", moreThan: "más de",
      lessThan: "menos de", greater: "mayor que", less: "menor que",
      codes: [
        "id", "código", "pin", "postal", "cp", "pedido", "factura", "ticket", "expediente", "iban",
        "referencia", "ref", "dni",
      ],
      calls: [
        "tel", "teléfono", "fax", "móvil", "celular", "ext", "extensión", "llame", "llamar",
        "llama", "marque", "marcar", "marca",
      ]),
    addresses: AddressWords(
      dot: "punto", at: "arroba", slash: "barra", backslash: "barra invertida", dash: "guion",
      underscore: "guion bajo", plus: "más", tilde: "virgulilla", colon: "dos puntos",
      hash: "almohadilla"))

  private static let moneyInSpanish = MoneyWords(
    currencies: [
      "€": .init(CountedNoun("euro", "euros"), CountedNoun("céntimo", "céntimos")),
      "EUR": .init(CountedNoun("euro", "euros"), CountedNoun("céntimo", "céntimos")),
      "$": .init(CountedNoun("dólar", "dólares"), CountedNoun("centavo", "centavos")),
      "USD": .init(CountedNoun("dólar estadounidense", "dólares estadounidenses")),
      "US$": .init(CountedNoun("dólar estadounidense", "dólares estadounidenses")),
      "£": .init(CountedNoun("libra", "libras", .feminine), CountedNoun("penique", "peniques")),
      "GBP": .init(CountedNoun("libra", "libras", .feminine), CountedNoun("penique", "peniques")),
      "CHF": .init(CountedNoun("franco suizo", "francos suizos")),
      "¥": .init(CountedNoun("yen", "yenes")), "JPY": .init(CountedNoun("yen", "yenes")),
      "₹": .init(CountedNoun("rupia", "rupias", .feminine)),
      "MXN": .init(
        CountedNoun("peso mexicano", "pesos mexicanos"), CountedNoun("centavo", "centavos")),
      "MX$": .init(
        CountedNoun("peso mexicano", "pesos mexicanos"), CountedNoun("centavo", "centavos")),
      "ARS": .init(CountedNoun("peso argentino", "pesos argentinos")),
      "COP": .init(CountedNoun("peso colombiano", "pesos colombianos")),
      "CLP": .init(CountedNoun("peso chileno", "pesos chilenos")),
    ],
    scales: [
      "mill": .init(noun: CountedNoun("millón", "millones")),
      "mln": .init(noun: CountedNoun("millón", "millones")),
      "millón": .init(noun: CountedNoun("millón", "millones")),
      "millones": .init(noun: CountedNoun("millón", "millones")),
      "mil": .init(noun: CountedNoun("mil", "mil"), isNoun: false),
      "MM": .init(noun: CountedNoun("millón", "millones")),
    ],
    tightScales: [
      "M": .init(noun: CountedNoun("millón", "millones")),
      "k": .init(noun: CountedNoun("mil", "mil"), isNoun: false),
      "K": .init(noun: CountedNoun("mil", "mil"), isNoun: false),
    ],
    and: "con", ofMillions: { "de " + $0 })

  private static let measuresInSpanish = MeasureWords(
    nouns: [
      "%": CountedNoun("por ciento"), "‰": CountedNoun("por mil"),
      "°C": CountedNoun("grado Celsius", "grados Celsius"),
      "° C": CountedNoun("grado Celsius", "grados Celsius"),
      "ºC": CountedNoun("grado Celsius", "grados Celsius"),
      "°F": CountedNoun("grado Fahrenheit", "grados Fahrenheit"),
      "°": CountedNoun("grado", "grados"),
      "h": CountedNoun("hora", "horas", .feminine), "hs": CountedNoun("hora", "horas", .feminine),
      "hrs": CountedNoun("hora", "horas", .feminine), "min": CountedNoun("minuto", "minutos"),
      "min.": CountedNoun("minuto", "minutos"), "s": CountedNoun("segundo", "segundos"),
      "seg": CountedNoun("segundo", "segundos"), "seg.": CountedNoun("segundo", "segundos"),
      "d": CountedNoun("día", "días"), "t": CountedNoun("tonelada", "toneladas", .feminine),
      "ha": CountedNoun("hectárea", "hectáreas", .feminine),
      "km/h": CountedNoun("kilómetro por hora", "kilómetros por hora"),
      "m": CountedNoun("metro", "metros"), "km": CountedNoun("kilómetro", "kilómetros"),
      "cm": CountedNoun("centímetro", "centímetros"), "mm": CountedNoun("milímetro", "milímetros"),
      "µm": CountedNoun("micrómetro", "micrómetros"), "nm": CountedNoun("nanómetro", "nanómetros"),
      "dm": CountedNoun("decímetro", "decímetros"),
      "pers.": CountedNoun("persona", "personas", .feminine), "pts": CountedNoun("punto", "puntos"),
      "uds.": CountedNoun("unidad", "unidades", .feminine),
      "ud.": CountedNoun("unidad", "unidades", .feminine), "CV": CountedNoun("caballo", "caballos"),
      "mmHg": CountedNoun("milímetro de mercurio", "milímetros de mercurio"),
      "mm Hg": CountedNoun("milímetro de mercurio", "milímetros de mercurio"),
      "dB": CountedNoun("decibelio", "decibelios"),
      "dB(A)": CountedNoun("decibelio A", "decibelios A"),
      "ppm": CountedNoun("parte por millón", "partes por millón", .feminine),
      "bar": CountedNoun("bar", "bares"), "px": CountedNoun("píxel", "píxeles"),
      "rpm": CountedNoun("revolución por minuto", "revoluciones por minuto", .feminine),
      "kcal": CountedNoun("kilocaloría", "kilocalorías", .feminine),
      "kWh": CountedNoun("kilovatio hora", "kilovatios hora"),
      "MWh": CountedNoun("megavatio hora", "megavatios hora"),
      "x": CountedNoun("vez", "veces", .feminine), "×": CountedNoun("vez", "veces", .feminine),
      "″": CountedNoun("pulgada", "pulgadas", .feminine),
    ],
    bases: [
      "g": CountedNoun("gramo", "gramos"), "l": CountedNoun("litro", "litros"),
      "L": CountedNoun("litro", "litros"), "W": CountedNoun("vatio", "vatios"),
      "Wh": CountedNoun("vatio hora", "vatios hora"), "V": CountedNoun("voltio", "voltios"),
      "A": CountedNoun("amperio", "amperios"), "Ah": CountedNoun("amperio hora", "amperios hora"),
      "Hz": CountedNoun("hercio", "hercios"), "Pa": CountedNoun("pascal", "pascales"),
      "B": CountedNoun("byte", "bytes"), "bit": CountedNoun("bit", "bits"),
      "J": CountedNoun("julio", "julios"), "N": CountedNoun("newton", "newtons"),
      "Nm": CountedNoun("newton metro", "newtons metro"), "Ω": CountedNoun("ohmio", "ohmios"),
      "K": CountedNoun("kelvin", "kelvins"), "VA": CountedNoun("voltiamperio", "voltiamperios"),
      "s": CountedNoun("segundo", "segundos"), "mol": CountedNoun("mol", "moles"),
      "lx": CountedNoun("lux"), "lm": CountedNoun("lumen", "lúmenes"),
      "Sv": CountedNoun("sievert", "sieverts"),
    ],
    prefixes: [
      "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "m": "mili", "c": "centi", "d": "deci",
      "µ": "micro", "n": "nano", "h": "hecto",
    ],
    squared: { CountedNoun($0.one + " cuadrado", $0.many + " cuadrados", $0.gender) },
    cubed: { CountedNoun($0.one + " cúbico", $0.many + " cúbicos", $0.gender) },
    per: { "por " + $0.one },
    perWord: { ["mes", "año", "día"].contains($0) ? "al " + $0 : "por " + $0 })
}
