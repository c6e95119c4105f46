extension SpeechGrammar {
  /// Portuguese, as in Portugal or in Brazil.
  static let portuguese = portuguese(isBrazilian: false)
  static let brazilian = portuguese(isBrazilian: true)

  private static func portuguese(isBrazilian: Bool) -> SpeechGrammar {
    let number = PortugueseNumber(isBrazilian: isBrazilian)
    return SpeechGrammar(
      numbers: NumberWords(
        cardinal: number.cardinal, year: { number.cardinal($0) }, comma: "vírgula",
        gender: IberianNoun.gender),
      ordinals: OrdinalWords(
        word: number.ordinal,
        endings: ["º": .masculine, "ª": .feminine, "o": .masculine, "a": .feminine]),
      dates: DateWords(
        months: [
          "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
          "outubro", "novembro", "dezembro",
        ],
        shortMonths: [
          "jan": 1, "fev": 2, "mar": 3, "abr": 4, "mai": 5, "jun": 6, "jul": 7, "ago": 8, "set": 9,
          "out": 10, "nov": 11, "dez": 12,
        ],
        days: [
          "seg": "segunda-feira", "ter": "terça-feira", "qua": "quarta-feira",
          "qui": "quinta-feira",
          "sex": "sexta-feira", "sáb": "sábado", "dom": "domingo",
        ],
        day: { day, month, _ in
          (day == 1 ? "primeiro" : number.cardinal(day)) + " de " + month
        }, quarter: "trimestre", beforeYear: " de", link: "de"),
      clock: ClockWords(
        time: { hour, minute, _ in
          let words = number.cardinal(hour, .feminine) + (hour == 1 ? " hora" : " horas")
          return minute == 0
            ? words
            : words + " e " + number.cardinal(minute) + (minute == 1 ? " minuto" : " minutos")
        },
        after: ["h", "horas"], between: ["h"], hour: CountedNoun("hora", "horas", .feminine),
        minute: CountedNoun("minuto", "minutos"), second: CountedNoun("segundo", "segundos")),
      shares: ShareWords(
        fraction: { over, under, place in
          if over == 1, under == 2 {
            guard let next = place.next, let gender = place.gender ?? IberianNoun.gender(next)
            else {
              return .init(words: "um meio")
            }
            return .init(words: gender == .feminine ? "meia" : "meio")
          }
          let part =
            switch under {
            case 2: "meio"
            case 3: "terço"
            case 11...19: number.cardinal(under) + " avo"
            case _: number.ordinal(under, .init())
            }
          let words = number.cardinal(over) + " " + part + (over > 1 ? "s" : "")
          return .init(words: place.gender == nil && place.next != "hora" ? words : words + " de")
        },
        mixed: { whole, over, under, next in
          let gender = next.flatMap(IberianNoun.gender)
          let words = number.cardinal(whole, gender)
          let part =
            under == 2
            ? (gender == .feminine ? "meia" : "meio")
            : number.cardinal(over) + " " + (under == 3 ? "terço" : number.ordinal(under, .init()))
              + (over > 1 ? "s" : "")
          guard let next else { return .init(words: words + " e " + part) }
          return .init(words: words + " " + next + " e " + part, takesNoun: true)
        }, outOf: "de", over: "sobre", ratio: "para",
        numbered: ["página", "passo", "parte", "slide", "módulo", "capítulo", "pergunta", "dia"]),
      measures: measuresInPortuguese(isBrazilian), money: moneyInPortuguese(isBrazilian),
      shortForms: ShortForms(PortugueseShortForms.all),
      romans: RomanWords(
        labels: [
          "século", "séculos", "séc", "capítulo", "cap", "parte", "tomo", "volume", "vol", "secção",
          "seção", "nível", "fase", "ato", "artigo", "art", "anexo", "tipo", "módulo", "título",
          "tabela", "livro", "grupo", "mundial", "guerra", "inciso", "inc",
        ],
        ruler: { value, isFeminine, _ in
          value < 11
            ? number.ordinal(value, .init(gender: isFeminine ? .feminine : .masculine))
            : number.cardinal(value)
        }),
      joints: JointWords(
        to: "a", minus: "menos", plus: "mais", by: "por", times: "vezes", or: "ou", and: "e",
        slash: "barra", sections: "parágrafos",
        dot: "ponto", version: "versão", number: "número", squared: "ao quadrado", cubed: "ao cubo",
        power: "elevado a", timesTenTo: "vezes dez elevado a", moreThan: "mais de",
        lessThan: "menos de", greater: "maior que", less: "menor que",
        codes: [
          "id", "código", "pin", "cep", "postal", "pedido", "fatura", "ticket", "processo", "iban",
          "nif", "cpf", "referência", "ref", "encomenda",
        ],
        calls: [
          "tel", "telefone", "fax", "telemóvel", "celular", "ramal", "ext", "extensão", "ligue",
          "ligar", "liga", "marque", "disque", "telef",
        ]),
      addresses: AddressWords(
        dot: "ponto", at: "arroba", slash: "barra", backslash: "barra invertida", dash: "hífen",
        underscore: "sublinhado", plus: "mais", tilde: "til", colon: "dois pontos", hash: "cardinal"
      ))
  }

  private static func moneyInPortuguese(_ isBrazilian: Bool) -> MoneyWords {
    let cent = isBrazilian ? CountedNoun("centavo", "centavos") : CountedNoun("cêntimo", "cêntimos")
    let euro = MoneyWords.Currency(CountedNoun("euro", "euros"), cent)
    let real = MoneyWords.Currency(CountedNoun("real", "reais"), CountedNoun("centavo", "centavos"))
    let million = MoneyWords.Scale(noun: CountedNoun("milhão", "milhões"))
    let billion = MoneyWords.Scale(noun: CountedNoun("bilhão", "bilhões"))
    let thousand = MoneyWords.Scale(noun: CountedNoun("mil", "mil"), isNoun: false)
    return MoneyWords(
      currencies: [
        "€": euro, "EUR": euro, "R$": real, "BRL": real,
        "$": .init(CountedNoun("dólar", "dólares"), cent),
        "USD": .init(CountedNoun("dólar americano", "dólares americanos")),
        "US$": .init(CountedNoun("dólar americano", "dólares americanos")),
        "£": .init(CountedNoun("libra", "libras", .feminine)),
        "GBP": .init(CountedNoun("libra", "libras", .feminine)),
        "CHF": .init(CountedNoun("franco suíço", "francos suíços")),
        "¥": .init(CountedNoun(isBrazilian ? "iene" : "iene", "ienes")),
        "JPY": .init(CountedNoun("iene", "ienes")),
        "₹": .init(CountedNoun("rupia", "rupias", .feminine)),
      ],
      scales: [
        "mi": million, "mil": thousand, "bi": billion, "mio": million, "Mio": million,
        "milhões": million, "milhão": million, "bilhões": billion, "M€": million,
      ],
      tightScales: ["M": million, "k": thousand, "K": thousand], and: "e",
      ofMillions: { "de " + $0 })
  }

  private static func measuresInPortuguese(_ isBrazilian: Bool) -> MeasureWords {
    let kilo = isBrazilian ? "quilô" : "quiló"
    let micro = isBrazilian ? "micrô" : "micró"
    let nano = isBrazilian ? "nanô" : "nanó"
    return MeasureWords(
      nouns: [
        "%": CountedNoun("por cento"), "‰": CountedNoun("por mil"),
        "°C": CountedNoun("grau Celsius", "graus Celsius"),
        "° C": CountedNoun("grau Celsius", "graus Celsius"),
        "ºC": CountedNoun("grau Celsius", "graus Celsius"),
        "°F": CountedNoun("grau Fahrenheit", "graus Fahrenheit"), "°": CountedNoun("grau", "graus"),
        "h": CountedNoun("hora", "horas", .feminine), "min": CountedNoun("minuto", "minutos"),
        "min.": CountedNoun("minuto", "minutos"), "s": CountedNoun("segundo", "segundos"),
        "seg": CountedNoun("segundo", "segundos"), "seg.": CountedNoun("segundo", "segundos"),
        "d": CountedNoun("dia", "dias"),
        "t": CountedNoun("tonelada", "toneladas", .feminine),
        "ha": CountedNoun("hectare", "hectares"),
        "km/h": CountedNoun(kilo + "metro por hora", kilo + "metros por hora"),
        "m": CountedNoun("metro", "metros"), "km": CountedNoun(kilo + "metro", kilo + "metros"),
        "cm": CountedNoun("centímetro", "centímetros"),
        "mm": CountedNoun("milímetro", "milímetros"),
        "µm": CountedNoun(micro + "metro", micro + "metros"),
        "nm": CountedNoun(nano + "metro", nano + "metros"),
        "dm": CountedNoun("decímetro", "decímetros"),
        "pess.": CountedNoun("pessoa", "pessoas", .feminine), "pts": CountedNoun("ponto", "pontos"),
        "un.": CountedNoun("unidade", "unidades", .feminine),
        "cv": CountedNoun("cavalo", "cavalos"),
        "pp": CountedNoun("ponto percentual", "pontos percentuais"),
        "p.p.": CountedNoun("ponto percentual", "pontos percentuais"),
        "mmHg": CountedNoun("milímetro de mercúrio", "milímetros de mercúrio"),
        "mm Hg": CountedNoun("milímetro de mercúrio", "milímetros de mercúrio"),
        "dB": CountedNoun("decibel", "decibéis"), "dB(A)": CountedNoun("decibel A", "decibéis A"),
        "ppm": CountedNoun("parte por milhão", "partes por milhão", .feminine),
        "bar": CountedNoun("bar", "bares"), "px": CountedNoun("píxel", "píxeis"),
        "rpm": CountedNoun("rotação por minuto", "rotações por minuto", .feminine),
        "kcal": CountedNoun("quilocaloria", "quilocalorias", .feminine),
        "kWh": CountedNoun("quilowatt-hora", "quilowatts-hora"),
        "MWh": CountedNoun("megawatt-hora", "megawatts-hora"),
        "x": CountedNoun("vez", "vezes", .feminine), "×": CountedNoun("vez", "vezes", .feminine),
        "″": CountedNoun("polegada", "polegadas", .feminine),
      ],
      bases: [
        "g": CountedNoun("grama", "gramas"), "l": CountedNoun("litro", "litros"),
        "L": CountedNoun("litro", "litros"), "W": CountedNoun("watt", "watts"),
        "Wh": CountedNoun("watt-hora", "watts-hora"), "V": CountedNoun("volt", "volts"),
        "A": CountedNoun("ampere", "amperes"), "Ah": CountedNoun("ampere-hora", "amperes-hora"),
        "Hz": CountedNoun("hertz"), "Pa": CountedNoun("pascal", "pascais"),
        "B": CountedNoun("byte", "bytes"), "bit": CountedNoun("bit", "bits"),
        "J": CountedNoun("joule", "joules"), "N": CountedNoun("newton", "newtons"),
        "Nm": CountedNoun("newton-metro", "newtons-metro"), "Ω": CountedNoun("ohm", "ohms"),
        "K": CountedNoun("kelvin", "kelvins"), "VA": CountedNoun("volt-ampere", "volts-ampere"),
        "s": CountedNoun("segundo", "segundos"), "mol": CountedNoun("mol", "moles"),
        "lx": CountedNoun("lux"), "lm": CountedNoun("lúmen", "lúmenes"),
        "Sv": CountedNoun("sievert", "sieverts"),
      ],
      prefixes: [
        "k": "quilo", "M": "mega", "G": "giga", "T": "tera", "m": "mili", "c": "centi", "d": "deci",
        "µ": "micro", "n": "nano", "h": "hecto",
      ],
      squared: { CountedNoun($0.one + " quadrado", $0.many + " quadrados", $0.gender) },
      cubed: { CountedNoun($0.one + " cúbico", $0.many + " cúbicos", $0.gender) },
      per: { "por " + $0.one }, perWord: { "por " + $0 })
  }
}
