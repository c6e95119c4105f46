import LessonModel

extension SpeechGrammar {
  static let frenchOfFrance = french(.init("fr") ?? .english)

  /// French; Belgium and Switzerland have words of their own for 70 and 90.
  static func french(_ language: LanguageTag) -> SpeechGrammar {
    let number = FrenchNumber(region: String(language.text.suffix(2)))
    return SpeechGrammar(
      numbers: NumberWords(
        cardinal: number.cardinal, year: { number.cardinal($0) }, comma: "virgule",
        isSingular: { (Int($0.integer) ?? 2) < 2 }, gender: FrenchNoun.gender),
      ordinals: OrdinalWords(
        word: { value, place in
          value == 2 && place.gender == .feminine && place.isShort
            ? "seconde" : number.ordinal(value, place)
        },
        endings: [
          "er": .masculine, "ers": .masculine, "re": .feminine, "ère": .feminine, "res": .feminine,
          "e": nil, "ᵉ": nil, "ᵉʳ": .masculine, "ème": nil, "eme": nil, "ième": nil, "es": nil,
          "èmes": nil, "nd": .masculine, "nde": .feminine,
        ], shortEndings: ["nde"]),
      dates: DateWords(
        months: [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre",
        ],
        shortMonths: [
          "janv": 1, "jan": 1, "févr": 2, "fév": 2, "fevr": 2, "avr": 4, "juil": 7, "sept": 9,
          "sep": 9,
          "oct": 10, "nov": 11, "déc": 12, "dec": 12,
        ],
        days: [
          "lun": "lundi", "mar": "mardi", "mer": "mercredi", "jeu": "jeudi", "ven": "vendredi",
          "sam": "samedi", "dim": "dimanche",
        ],
        day: { day, month, _ in (day == 1 ? "premier" : number.cardinal(day)) + " " + month },
        quarter: "trimestre"),
      clock: ClockWords(
        time: { hour, minute, _ in
          let words = number.cardinal(hour, .feminine) + (hour < 2 ? " heure" : " heures")
          return minute == 0 ? words : words + " " + number.cardinal(minute)
        },
        after: ["h", "heures"], between: ["h", "H"], hour: hourInFrench,
        minute: CountedNoun("minute", "minutes", .feminine),
        second: CountedNoun("seconde", "secondes", .feminine)),
      shares: ShareWords(
        fraction: { over, under, place in
          frenchFraction(over, under, place, number)
        },
        mixed: { whole, over, under, next in
          let gender = next.flatMap(FrenchNoun.gender)
          let words = number.cardinal(whole, gender)
          let part =
            under == 2
            ? (gender == .feminine ? "demie" : "demi")
            : frenchFraction(over, under, .init(), number)?.words ?? ""
          guard let next else { return .init(words: words + " et " + part) }
          return .init(words: words + " " + next + " et " + part, takesNoun: true)
        }, outOf: "sur", over: "sur", ratio: "pour",
        numbered: ["page", "étape", "partie", "diapo", "module", "chapitre", "question", "jour"]),
      measures: measuresInFrench, money: moneyInFrench,
      shortForms: ShortForms(FrenchShortForms.all),
      romans: RomanWords(
        labels: [
          "chapitre", "chap", "partie", "tome", "volume", "vol", "section", "niveau", "phase",
          "acte",
          "article", "art", "annexe", "type", "module", "titre", "tableau", "livre", "groupe",
          "mondiale", "guerre", "paris",
        ],
        ruler: { value, isFeminine, _ in
          value == 1 ? (isFeminine ? "première" : "premier") : number.cardinal(value)
        }),
      joints: JointWords(
        to: "à", minus: "moins", plus: "plus", by: "sur", times: "fois", or: "ou", and: "et",
        slash: "barre oblique", sections: "paragraphes",
        dot: "point", version: "version", number: "numéro", squared: "au carré", cubed: "au cube",
        power: "puissance", timesTenTo: "fois dix puissance", moreThan: "plus de",
        lessThan: "moins de", greater: "supérieur à", less: "inférieur à",
        codes: [
          "id", "code", "pin", "siret", "siren", "iban", "dossier", "ticket", "facture", "commande",
          "postal", "matricule", "référence", "réf",
        ],
        calls: [
          "tél", "tel", "téléphone", "fax", "poste", "appelez", "appeler", "composez", "mobile",
          "portable", "composer",
        ],
        readsPairs: true),
      addresses: AddressWords(
        dot: "point", at: "arobase", slash: "slash", backslash: "antislash", dash: "tiret",
        underscore: "tiret bas", plus: "plus", tilde: "tilde", colon: "deux-points", hash: "dièse"))
  }

  private static func frenchFraction(
    _ over: Int, _ under: Int, _ place: OrdinalWords.Place, _ number: FrenchNumber
  ) -> ShareWords.Said? {
    if over == 1, under == 2 {
      guard let next = place.next, let gender = place.gender ?? FrenchNoun.gender(next) else {
        return .init(words: "un demi")
      }
      return .init(words: (gender == .feminine ? "une demi-" : "un demi-") + next, takesNoun: true)
    }
    let part =
      switch under {
      case 2: "demi"
      case 3: "tiers"
      case 4: "quart"
      case _: number.ordinal(under, .init())
      }
    let words = number.cardinal(over) + " " + part + (over > 1 && !part.hasSuffix("s") ? "s" : "")
    // "trois quarts d’heure", "un quart de tonne".
    if place.gender != nil || place.next == "heure", let next = place.next {
      return .init(words: words + " " + elided(next), takesNoun: true)
    }
    return .init(words: words)
  }

  /// "de tonne", "d’heure".
  private static func elided(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeiouhéèêâAEIOUÉ".contains($0) } ?? false
    return (isVowel ? "d’" : "de ") + noun
  }

  private static let moneyInFrench = MoneyWords(
    currencies: [
      "€": euroInFrench, "EUR": euroInFrench, "$": dollarInFrench,
      "USD": .init(CountedNoun("dollar américain", "dollars américains")),
      "US$": .init(CountedNoun("dollar américain", "dollars américains")),
      "CAD": .init(CountedNoun("dollar canadien", "dollars canadiens")),
      "£": poundInFrench, "GBP": poundInFrench,
      "CHF": .init(
        CountedNoun("franc suisse", "francs suisses"), CountedNoun("centime", "centimes")),
      "¥": .init(CountedNoun("yen", "yens")), "JPY": .init(CountedNoun("yen", "yens")),
      "₹": .init(CountedNoun("roupie", "roupies", .feminine)),
      "XOF": .init(CountedNoun("franc CFA", "francs CFA")),
      "FCFA": .init(CountedNoun("franc CFA", "francs CFA")),
      "MAD": .init(CountedNoun("dirham", "dirhams")),
    ],
    scales: [
      "Mds": milliardInFrench, "Md": milliardInFrench, "Mrd": milliardInFrench,
      "mrd": milliardInFrench, "mds": milliardInFrench, "mio": millionInFrench,
      "Mio": millionInFrench, "mln": millionInFrench,
      "million": millionInFrench,
    ],
    tightScales: [
      "M": millionInFrench, "k": .init(noun: CountedNoun("mille", "mille"), isNoun: false),
      "K": .init(noun: CountedNoun("mille", "mille"), isNoun: false),
    ],
    and: "et", ofMillions: elided)

  private static let hourInFrench = CountedNoun("heure", "heures", .feminine)
  private static let euroInFrench = MoneyWords.Currency(
    CountedNoun("euro", "euros"), CountedNoun("centime", "centimes"))
  private static let dollarInFrench = MoneyWords.Currency(
    CountedNoun("dollar", "dollars"), CountedNoun("cent", "cents"))
  private static let poundInFrench = MoneyWords.Currency(
    CountedNoun("livre", "livres", .feminine), CountedNoun("penny", "pence"))
  private static let millionInFrench = MoneyWords.Scale(noun: CountedNoun("million", "millions"))
  private static let milliardInFrench = MoneyWords.Scale(noun: CountedNoun("milliard", "milliards"))

  private static let measuresInFrench = MeasureWords(
    nouns: [
      "%": CountedNoun("pour cent"), "‰": CountedNoun("pour mille"),
      "°C": CountedNoun("degré Celsius", "degrés Celsius"),
      "° C": CountedNoun("degré Celsius", "degrés Celsius"),
      "°F": CountedNoun("degré Fahrenheit", "degrés Fahrenheit"),
      "°": CountedNoun("degré", "degrés"),
      "h": hourInFrench, "H": hourInFrench, "min": CountedNoun("minute", "minutes", .feminine),
      "mn": CountedNoun("minute", "minutes", .feminine),
      "s": CountedNoun("seconde", "secondes", .feminine),
      "sec": CountedNoun("seconde", "secondes", .feminine),
      "sec.": CountedNoun("seconde", "secondes", .feminine),
      "j": CountedNoun("jour", "jours"), "j.": CountedNoun("jour", "jours"),
      "sem.": CountedNoun("semaine", "semaines", .feminine),
      "t": CountedNoun("tonne", "tonnes", .feminine), "ha": CountedNoun("hectare", "hectares"),
      "km/h": CountedNoun("kilomètre par heure", "kilomètres par heure"),
      "ch": CountedNoun("cheval", "chevaux"),
      "pers.": CountedNoun("personne", "personnes", .feminine),
      "pts": CountedNoun("point", "points"), "pt": CountedNoun("point", "points"),
      "ex.": CountedNoun("exemplaire", "exemplaires"),
      "mmHg": CountedNoun("millimètre de mercure", "millimètres de mercure"),
      "mm Hg": CountedNoun("millimètre de mercure", "millimètres de mercure"),
      "dB(A)": CountedNoun("décibel A", "décibels A"), "dB": CountedNoun("décibel", "décibels"),
      "ppm": CountedNoun("partie par million", "parties par million", .feminine),
      "bar": CountedNoun("bar", "bars"), "px": CountedNoun("pixel", "pixels"),
      "kcal": CountedNoun("kilocalorie", "kilocalories", .feminine),
      "ETP": CountedNoun("équivalent temps plein", "équivalents temps plein"),
      "tr/min": CountedNoun("tour par minute", "tours par minute"),
      "o": CountedNoun("octet", "octets"), "ko": CountedNoun("kilooctet", "kilooctets"),
      "Ko": CountedNoun("kilooctet", "kilooctets"), "Mo": CountedNoun("mégaoctet", "mégaoctets"),
      "Go": CountedNoun("gigaoctet", "gigaoctets"), "To": CountedNoun("téraoctet", "téraoctets"),
      "x": CountedNoun("fois"), "×": CountedNoun("fois"), "″": CountedNoun("pouce", "pouces"),
      "kWh": CountedNoun("kilowattheure", "kilowattheures"),
      "MWh": CountedNoun("mégawattheure", "mégawattheures"),
    ],
    bases: [
      "m": CountedNoun("mètre", "mètres"), "g": CountedNoun("gramme", "grammes"),
      "l": CountedNoun("litre", "litres"), "L": CountedNoun("litre", "litres"),
      "W": CountedNoun("watt", "watts"), "Wh": CountedNoun("wattheure", "wattheures"),
      "V": CountedNoun("volt", "volts"), "A": CountedNoun("ampère", "ampères"),
      "Ah": CountedNoun("ampère-heure", "ampères-heures"),
      "Hz": CountedNoun("hertz"), "Pa": CountedNoun("pascal", "pascals"),
      "bit": CountedNoun("bit", "bits"), "bits": CountedNoun("bit", "bits"),
      "B": CountedNoun("byte", "bytes"), "J": CountedNoun("joule", "joules"),
      "N": CountedNoun("newton", "newtons"),
      "Nm": CountedNoun("newton mètre", "newtons mètres"), "Ω": CountedNoun("ohm", "ohms"),
      "K": CountedNoun("kelvin", "kelvins"), "VA": CountedNoun("voltampère", "voltampères"),
      "s": CountedNoun("seconde", "secondes", .feminine),
      "mol": CountedNoun("mole", "moles", .feminine), "lx": CountedNoun("lux"),
      "lm": CountedNoun("lumen", "lumens"), "Sv": CountedNoun("sievert", "sieverts"),
    ],
    prefixes: [
      "k": "kilo", "M": "méga", "G": "giga", "T": "téra", "m": "milli", "c": "centi", "d": "déci",
      "µ": "micro", "n": "nano", "h": "hecto",
    ],
    squared: { CountedNoun($0.one + " carré", $0.many + " carrés", $0.gender) },
    cubed: { CountedNoun($0.one + " cube", $0.many + " cubes", $0.gender) },
    per: { "par " + $0.one }, perWord: { "par " + $0 })
}
