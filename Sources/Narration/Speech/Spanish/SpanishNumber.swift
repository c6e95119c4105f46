/// Numbers in Spanish words.
enum SpanishNumber {
  /// "veintitrés"; "un", "veintiuna", "doscientas" before a noun.
  static func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    let words = large(number, gender)
    guard gender != nil, number % 10 == 1, number % 100 != 11 else { return words }
    if gender == .feminine { return words.hasSuffix("uno") ? words.dropLast() + "a" : words }
    return shortened(words)
  }

  /// "veintiún", "un" before a masculine noun or "mil".
  private static func shortened(_ words: String) -> String {
    if words.hasSuffix("veintiuno") { return words.dropLast(3) + "ún" }
    return words.hasSuffix("uno") ? String(words.dropLast()) : words
  }

  private static func large(_ number: Int, _ gender: Gender?) -> String {
    for (unit, one, many) in [
      (1_000_000_000_000, "billón", "billones"), (1_000_000, "millón", "millones"),
    ] where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = count == 1 ? "un " + one : shortened(large(count, nil)) + " " + many
      return rest == 0 ? words : words + " " + large(rest, gender)
    }
    guard number >= 1000 else { return small(number, gender) }
    let (count, rest) = (number / 1000, number % 1000)
    let words =
      count == 1 ? "mil" : shortened(small(count, gender == .feminine ? gender : nil)) + " mil"
    return rest == 0 ? words : words + " " + small(rest, gender)
  }

  private static func small(_ number: Int, _ gender: Gender?) -> String {
    if number < 30 { return units[number] }
    if number < 100 {
      let rest = number % 10
      return tens[number / 10] + (rest == 0 ? "" : " y " + units[rest])
    }
    if number == 100 { return "cien" }
    let rest = number % 100
    var words = hundreds[number / 100]
    if gender == .feminine, number >= 200 { words = words.dropLast(2) + "as" }
    return rest == 0 ? words : words + " " + small(rest, nil)
  }

  /// "primero", "primera", "primer", "vigésimo primero"; above 99 the number itself.
  static func ordinal(_ number: Int, _ place: OrdinalWords.Place) -> String {
    guard number < 100 else { return cardinal(number, place.gender) }
    var words =
      number < 13
      ? ordinals[number]
      : number < 20
        ? "decimo" + ordinals[number - 10]
        : number % 10 == 0
          ? ordinalTens[number / 10] : ordinalTens[number / 10] + " " + ordinals[number % 10]
    if place.isShort, words.hasSuffix("primero") || words.hasSuffix("tercero") {
      return String(words.dropLast())
    }
    if place.gender == .feminine { words = words.replacing("o ", with: "a ").dropLast() + "a" }
    return words
  }

  private static let units = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
    "veintiséis", "veintisiete", "veintiocho", "veintinueve",
  ]
  private static let tens = [
    "", "", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta",
    "noventa",
  ]
  private static let hundreds = [
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos",
    "setecientos", "ochocientos", "novecientos",
  ]
  private static let ordinals = [
    "", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
    "décimo", "undécimo", "duodécimo",
  ]
  private static let ordinalTens = [
    "", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo",
    "septuagésimo", "octogésimo", "nonagésimo",
  ]
}

/// The gender of a Spanish or Portuguese noun, as far as its form shows it.
enum IberianNoun {
  static func gender(_ word: String) -> Gender? {
    let word = word.lowercased()
    guard word.count > 2, !others.contains(word) else { return nil }
    let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
    if masculine.contains(stem) { return .masculine }
    if feminine.contains(stem) || feminine.contains(word) { return .feminine }
    for ending in feminineEndings where word.count > ending.count && word.hasSuffix(ending) {
      return .feminine
    }
    if stem.hasSuffix("a") { return .feminine }
    if stem.hasSuffix("o") || masculineEndings.contains(where: word.hasSuffix) { return .masculine }
    return nil
  }

  private static let masculine: Set<String> = [
    "día", "dia", "problema", "programa", "sistema", "tema", "idioma", "mapa", "clima", "mes",
    "año", "ano",
    "minuto", "segundo", "cliente", "curso", "euro", "ejemplo", "proyecto", "punto", "paso",
    "metro", "planeta", "plan", "gerente", "agente", "presidente",
  ]
  private static let feminine: Set<String> = [
    "vez", "veces", "vezes", "mano", "mão", "foto", "clase", "clases", "parte", "partes", "llave",
    "noche", "noches", "tarde", "frase", "fase", "fases", "calle", "sede", "equipe", "mulher",
    "ordem", "imagen", "imágenes", "imagem", "ley",
  ]
  private static let feminineEndings = [
    "ción", "ciones", "sión", "siones", "dad", "dades", "tud", "tudes", "ção", "ções", "são",
    "sões", "dade", "gem", "gens", "tude",
  ]
  private static let masculineEndings = [
    "or", "ores", "aje", "ajes", "al", "ales", "ais", "miento", "mientos", "mento", "mentos", "ón",
    "es",
  ]

  /// Verbs and small words that end like nouns.
  private static let others: Set<String> = [
    "era", "está", "para", "como", "hasta", "desde", "sobre", "entre", "pero", "cuando", "esto",
    "eso", "contra", "según", "por", "los", "las", "una", "uno", "les", "nos", "mais", "mas",
    "depois", "antes", "después", "tres", "seis", "dos", "todas", "todos", "agora", "ahora", "além",
    "após", "pelos", "pelas", "ella", "cada",
  ]
}
