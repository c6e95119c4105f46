import LessonModel

/// The words for signs in the languages that share a `SpeechGrammar`: each language has words for
/// every sign, so that none is left to the voice.
enum SignWords {
  /// Nil for a language for which Lectern has no words.
  static func of(_ language: LanguageTag) -> [Character: String] { all[language.primary] ?? [:] }

  /// Every sign that some language has words for.
  static let signs = Set(all.values.flatMap(\.keys))

  private static let all: [String: [Character: String]] = [
    "de": german, "fr": french, "es": spanish, "it": italian, "nl": dutch, "pt": portuguese,
  ]

  private static let german: [Character: String] = [
    "%": "Prozent", "+": "plus", "=": "gleich", "&": "und", "€": "Euro", "$": "Dollar",
    "£": "Pfund", "°": "Grad", "@": "at", "~": "ungefähr", "©": "Copyright", "±": "plus minus",
    "−": "minus", "×": "mal", "÷": "geteilt durch", "≥": "mindestens", "≤": "höchstens",
    "≈": "ungefähr", "≠": "ungleich", "∞": "unendlich", "§": "Paragraf",
    "→": "zu", "⇒": "also", "←": "von", "↔": "und", "↑": "steigend", "↓": "fallend",
    "<": "weniger als", ">": "mehr als", "✓": "ja", "✔": "ja", "☑": "erledigt", "✗": "nein",
    "✘": "nein", "★": "Stern", "☆": "Stern", "√": "Wurzel aus", "∑": "Summe von", "∆": "Delta",
    "№": "Nummer", "‰": "Promille", "¶": "Absatz", "¢": "Cent", "¥": "Yen", "₹": "Rupien",
  ]

  private static let french: [Character: String] = [
    "%": "pour cent", "+": "plus", "&": "et", "€": "euros", "$": "dollars", "£": "livres",
    "°": "degrés", "@": "arobase", "~": "environ", "©": "copyright", "±": "plus ou moins",
    "×": "fois", "÷": "divisé par",
    "≥": "au moins", "≤": "au plus", "≈": "environ", "≠": "différent de", "→": "vers",
    "⇒": "donc", "←": "depuis", "↔": "et", "↑": "en hausse", "↓": "en baisse", "=": "égale",
    "<": "moins de", ">": "plus de", "−": "moins", "∞": "l'infini", "§": "paragraphe",
    "✓": "oui", "✔": "oui", "☑": "fait", "✗": "non", "✘": "non", "★": "étoile", "☆": "étoile",
    "√": "racine de", "∑": "somme de", "∆": "delta", "№": "numéro", "‰": "pour mille",
    "¶": "paragraphe", "¢": "centimes", "¥": "yens", "₹": "roupies",
  ]

  private static let spanish: [Character: String] = [
    "%": "por ciento", "+": "más", "=": "igual a", "€": "euros", "$": "dólares", "£": "libras",
    "°": "grados", "@": "arroba", "~": "aproximadamente", "©": "copyright",
    "≥": "al menos", "≤": "como máximo", "≈": "aproximadamente", "≠": "distinto de", "→": "a",
    "⇒": "por lo tanto", "←": "desde", "↔": "y", "↑": "en alza", "↓": "en baja", "×": "por",
    "÷": "entre", "&": "y", "±": "más o menos", "−": "menos", "∞": "infinito", "§": "párrafo",
    "<": "menos de", ">": "más de", "✓": "sí",
    "✔": "sí", "☑": "hecho",
    "✗": "no", "✘": "no", "★": "estrella", "☆": "estrella", "√": "raíz de", "∑": "suma de",
    "∆": "delta", "№": "número", "‰": "por mil", "¶": "párrafo", "¢": "centavos", "¥": "yenes",
    "₹": "rupias",
  ]

  private static let italian: [Character: String] = [
    "%": "per cento", "+": "più", "=": "uguale a", "−": "meno", "€": "euro", "$": "dollari",
    "£": "sterline", "°": "gradi", "@": "chiocciola", "~": "circa", "©": "copyright",
    "≥": "almeno", "≤": "al massimo", "≈": "circa", "≠": "diverso da", "→": "a", "⇒": "quindi",
    "←": "da", "↔": "e", "↑": "in aumento", "↓": "in calo", "×": "per", "÷": "diviso",
    "&": "e", "±": "più o meno", "∞": "infinito", "§": "paragrafo", "<": "meno di",
    ">": "più di", "✓": "sì", "✔": "sì", "☑": "fatto", "✗": "no", "✘": "no", "★": "stella",
    "☆": "stella", "√": "radice di", "∑": "somma di", "∆": "delta", "№": "numero",
    "‰": "per mille", "¶": "paragrafo", "¢": "centesimi", "¥": "yen", "₹": "rupie",
  ]

  private static let dutch: [Character: String] = [
    "%": "procent", "+": "plus", "$": "dollar", "°": "graden", "@": "apenstaartje",
    "~": "ongeveer", "©": "copyright",
    "≥": "minstens", "≤": "hoogstens", "≈": "ongeveer", "≠": "niet gelijk aan", "→": "naar",
    "⇒": "dus", "←": "van", "↔": "en", "↑": "stijgend", "↓": "dalend", "×": "keer",
    "÷": "gedeeld door", "&": "en", "±": "plus of min", "−": "min", "=": "is", "€": "euro",
    "∞": "oneindig", "§": "paragraaf", "<": "minder dan", ">": "meer dan", "£": "pond",

    "✓": "ja", "✔": "ja", "☑": "klaar", "✗": "nee", "✘": "nee", "★": "ster", "☆": "ster",
    "√": "wortel van", "∑": "som van", "∆": "delta", "№": "nummer", "‰": "promille",
    "¶": "alinea", "¢": "cent", "¥": "yen", "₹": "roepie",
  ]

  private static let portuguese: [Character: String] = [
    "%": "por cento", "+": "mais", "=": "igual a", "&": "e", "€": "euros", "$": "dólares",
    "£": "libras", "°": "graus", "@": "arroba", "~": "cerca de", "©": "copyright", "×": "vezes",
    "÷": "a dividir por",
    "≥": "pelo menos", "≤": "no máximo", "≈": "cerca de", "≠": "diferente de", "→": "para",
    "⇒": "portanto", "←": "de", "↔": "e", "↑": "em alta", "↓": "em baixa",
    "±": "mais ou menos", "−": "menos", "∞": "infinito", "§": "parágrafo", "<": "menos de",
    ">": "mais de", "✓": "sim", "✔": "sim", "☑": "feito", "✗": "não", "✘": "não",
    "★": "estrela", "☆": "estrela", "√": "raiz de", "∑": "soma de", "∆": "delta",
    "№": "número", "‰": "por mil", "¶": "parágrafo", "¢": "cêntimos", "¥": "ienes",
    "₹": "rúpias",
  ]
}
