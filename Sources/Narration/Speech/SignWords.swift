import LessonModel

/// The words for signs in languages whose voices read numbers themselves.
///
/// Each language has words for every sign here, except for the signs that its voice reads well;
/// each was tested with espeak-ng 1.51.
enum SignWords {
  /// Nil for a language for which Lectern has no words.
  static func of(_ language: LanguageTag) -> [Character: String] { all[language.primary] ?? [:] }

  /// Every sign that some language has words for.
  static let signs = Set(all.values.flatMap(\.keys))

  private static let all: [String: [Character: String]] = [
    "de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch, "pt": portuguese,
  ]

  private static let german: [Character: String] = [
    "→": "zu", "⇒": "also", "←": "von", "↔": "und", "↑": "steigend", "↓": "fallend",
    "<": "weniger als", ">": "mehr als", "✓": "ja", "✔": "ja", "☑": "erledigt", "✗": "nein",
    "✘": "nein", "★": "Stern", "☆": "Stern", "√": "Wurzel aus", "∑": "Summe von", "∆": "Delta",
    "№": "Nummer", "‰": "Promille", "¶": "Absatz", "¢": "Cent", "¥": "Yen", "₹": "Rupien",
    "⅓": "ein Drittel", "⅔": "zwei Drittel", "⅕": "ein Fünftel", "⅖": "zwei Fünftel",
    "⅗": "drei Fünftel", "⅘": "vier Fünftel", "⅙": "ein Sechstel", "⅚": "fünf Sechstel",
    "⅐": "ein Siebtel", "⅛": "ein Achtel", "⅜": "drei Achtel", "⅝": "fünf Achtel",
    "⅞": "sieben Achtel", "⅑": "ein Neuntel", "⅒": "ein Zehntel",
  ]

  private static let french: [Character: String] = [
    "≥": "au moins", "≤": "au plus", "≈": "environ", "≠": "différent de", "→": "vers",
    "⇒": "donc", "←": "depuis", "↔": "et", "↑": "en hausse", "↓": "en baisse", "=": "égale",
    "<": "moins de", ">": "plus de", "−": "moins", "∞": "l'infini", "§": "paragraphe",
    "✓": "oui", "✔": "oui", "☑": "fait", "✗": "non", "✘": "non", "★": "étoile", "☆": "étoile",
    "√": "racine de", "∑": "somme de", "∆": "delta", "№": "numéro", "‰": "pour mille",
    "¶": "paragraphe", "¢": "centimes", "¥": "yens", "₹": "roupies", "⅓": "un tiers",
    "⅔": "deux tiers", "⅕": "un cinquième", "⅖": "deux cinquièmes", "⅗": "trois cinquièmes",
    "⅘": "quatre cinquièmes", "⅙": "un sixième", "⅚": "cinq sixièmes", "⅐": "un septième",
    "⅛": "un huitième", "⅜": "trois huitièmes", "⅝": "cinq huitièmes", "⅞": "sept huitièmes",
    "⅑": "un neuvième", "⅒": "un dixième",
  ]

  private static let spanish: [Character: String] = [
    "≥": "al menos", "≤": "como máximo", "≈": "aproximadamente", "≠": "distinto de", "→": "a",
    "⇒": "por lo tanto", "←": "desde", "↔": "y", "↑": "en alza", "↓": "en baja", "×": "por",
    "÷": "entre", "&": "y", "±": "más o menos", "−": "menos", "∞": "infinito", "§": "párrafo",
    "<": "menos de", ">": "más de", "¼": "un cuarto", "½": "medio", "¾": "tres cuartos", "✓": "sí",
    "✔": "sí", "☑": "hecho",
    "✗": "no", "✘": "no", "★": "estrella", "☆": "estrella", "√": "raíz de", "∑": "suma de",
    "∆": "delta", "№": "número", "‰": "por mil", "¶": "párrafo", "¢": "centavos", "¥": "yenes",
    "₹": "rupias", "⅓": "un tercio", "⅔": "dos tercios", "⅕": "un quinto", "⅖": "dos quintos",
    "⅗": "tres quintos", "⅘": "cuatro quintos", "⅙": "un sexto", "⅚": "cinco sextos",
    "⅐": "un séptimo", "⅛": "un octavo", "⅜": "tres octavos", "⅝": "cinco octavos",
    "⅞": "siete octavos", "⅑": "un noveno", "⅒": "un décimo",
  ]

  private static let italian: [Character: String] = [
    "≥": "almeno", "≤": "al massimo", "≈": "circa", "≠": "diverso da", "→": "a", "⇒": "quindi",
    "←": "da", "↔": "e", "↑": "in aumento", "↓": "in calo", "×": "per", "÷": "diviso",
    "&": "e", "±": "più o meno", "∞": "infinito", "§": "paragrafo", "<": "meno di",
    ">": "più di", "✓": "sì", "✔": "sì", "☑": "fatto", "✗": "no", "✘": "no", "★": "stella",
    "☆": "stella", "√": "radice di", "∑": "somma di", "∆": "delta", "№": "numero",
    "‰": "per mille", "¶": "paragrafo", "¢": "centesimi", "¥": "yen", "₹": "rupie",
    "⅓": "un terzo", "⅔": "due terzi", "⅕": "un quinto", "⅖": "due quinti", "⅗": "tre quinti",
    "⅘": "quattro quinti", "⅙": "un sesto", "⅚": "cinque sesti", "⅐": "un settimo",
    "⅛": "un ottavo", "⅜": "tre ottavi", "⅝": "cinque ottavi", "⅞": "sette ottavi",
    "⅑": "un nono", "⅒": "un decimo",
  ]

  private static let dutch: [Character: String] = [
    "≥": "minstens", "≤": "hoogstens", "≈": "ongeveer", "≠": "niet gelijk aan", "→": "naar",
    "⇒": "dus", "←": "van", "↔": "en", "↑": "stijgend", "↓": "dalend", "×": "keer",
    "÷": "gedeeld door", "&": "en", "±": "plus of min", "−": "min", "=": "is", "€": "euro",
    "∞": "oneindig", "§": "paragraaf", "<": "minder dan", ">": "meer dan", "£": "pond",
    "¼": "een kwart", "½": "een half", "¾": "driekwart",
    "✓": "ja", "✔": "ja", "☑": "klaar", "✗": "nee", "✘": "nee", "★": "ster", "☆": "ster",
    "√": "wortel van", "∑": "som van", "∆": "delta", "№": "nummer", "‰": "promille",
    "¶": "alinea", "¢": "cent", "¥": "yen", "₹": "roepie", "⅓": "een derde",
    "⅔": "twee derde", "⅕": "een vijfde", "⅖": "twee vijfde", "⅗": "drie vijfde",
    "⅘": "vier vijfde", "⅙": "een zesde", "⅚": "vijf zesde", "⅐": "een zevende",
    "⅛": "een achtste", "⅜": "drie achtste", "⅝": "vijf achtste", "⅞": "zeven achtste",
    "⅑": "een negende", "⅒": "een tiende",
  ]

  private static let portuguese: [Character: String] = [
    "≥": "pelo menos", "≤": "no máximo", "≈": "cerca de", "≠": "diferente de", "→": "para",
    "⇒": "portanto", "←": "de", "↔": "e", "↑": "em alta", "↓": "em baixa",
    "±": "mais ou menos", "−": "menos", "∞": "infinito", "§": "parágrafo", "<": "menos de",
    ">": "mais de", "✓": "sim", "✔": "sim", "☑": "feito", "✗": "não", "✘": "não",
    "★": "estrela", "☆": "estrela", "√": "raiz de", "∑": "soma de", "∆": "delta",
    "№": "número", "‰": "por mil", "¶": "parágrafo", "¢": "cêntimos", "¥": "ienes",
    "₹": "rúpias", "⅓": "um terço", "⅔": "dois terços", "⅕": "um quinto", "⅖": "dois quintos",
    "⅗": "três quintos", "⅘": "quatro quintos", "⅙": "um sexto", "⅚": "cinco sextos",
    "⅐": "um sétimo", "⅛": "um oitavo", "⅜": "três oitavos", "⅝": "cinco oitavos",
    "⅞": "sete oitavos", "⅑": "um nono", "⅒": "um décimo",
  ]
}
