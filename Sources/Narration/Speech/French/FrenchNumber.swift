/// Numbers in French words.
struct FrenchNumber: Sendable {
  /// Whether 70 and 90 have words of their own, as in Belgium and Switzerland, and 80 in
  /// Switzerland.
  var region = ""

  /// "vingt-trois"; "une" before a feminine noun.
  func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    let words = large(number, isLast: true)
    // "une", "vingt et une", "cent une"; "onze" stays.
    guard gender == .feminine, number % 10 == 1, number % 100 != 11, words.hasSuffix("un") else {
      return words
    }
    return words + "e"
  }

  private func large(_ number: Int, isLast: Bool) -> String {
    for (unit, name) in [
      (1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million"),
    ] where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = large(count, isLast: true) + " " + name + (count == 1 ? "" : "s")
      return rest == 0 ? words : words + " " + large(rest, isLast: isLast)
    }
    guard number >= 1000 else { return small(number, isLast: isLast) }
    let (count, rest) = (number / 1000, number % 1000)
    let words = count == 1 ? "mille" : small(count, isLast: false) + " mille"
    return rest == 0 ? words : words + " " + small(rest, isLast: isLast)
  }

  /// Below a thousand; "cents" and "quatre-vingts" only if nothing follows.
  private func small(_ number: Int, isLast: Bool) -> String {
    guard number >= 100 else { return tens(number, isLast: isLast) }
    let (count, rest) = (number / 100, number % 100)
    let words = count == 1 ? "cent" : Self.units[count] + " cent"
    if rest == 0 { return count > 1 && isLast ? words + "s" : words }
    return words + " " + tens(rest, isLast: isLast)
  }

  private func tens(_ number: Int, isLast: Bool) -> String {
    if number < 17 { return Self.units[number] }
    if number < 20 { return "dix-" + Self.units[number - 10] }
    var (ten, rest) = (number / 10, number % 10)
    let hasOwn = ["BE", "CH", "CD", "LU"].contains(region)
    var name = Self.names[ten]
    switch ten {
    case 7, 9:
      if hasOwn {
        name = ten == 7 ? "septante" : "nonante"
      } else {
        name = ten == 7 ? "soixante" : "quatre-vingt"
        rest += 10
        ten -= 1
      }
    case 8 where region == "CH": name = "huitante"
    case _: break
    }
    let isFourTwenties = name == "quatre-vingt"
    if rest == 0 { return isFourTwenties && isLast ? "quatre-vingts" : name }
    if rest == 1 || rest == 11, !isFourTwenties { return name + " et " + tens(rest, isLast: false) }
    return name + "-" + tens(rest, isLast: false)
  }

  /// "premier", "première", "vingt et unième".
  func ordinal(_ number: Int, _ place: OrdinalWords.Place) -> String {
    if number == 1 { return place.gender == .feminine ? "première" : "premier" }
    let words = large(number, isLast: false)
    let stem =
      words.hasSuffix("cinq")
      ? words + "u"
      : words.hasSuffix("neuf")
        ? words.dropLast() + "v"
        : words.hasSuffix("e") ? String(words.dropLast()) : words
    return stem + "ième"
  }

  private static let units = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
  ]
  private static let names = [
    "", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt", "",
  ]
}

/// The gender of a French noun, as far as its form or a short list shows it.
enum FrenchNoun {
  static func gender(_ word: String) -> Gender? {
    let word = word.lowercased()
    if feminine.contains(word) || word.hasSuffix("s") && feminine.contains(String(word.dropLast()))
    {
      return .feminine
    }
    if masculine.contains(word)
      || word.hasSuffix("s") && masculine.contains(String(word.dropLast()))
    {
      return .masculine
    }
    let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
    for ending in endings where stem.count > ending.count + 1 && stem.hasSuffix(ending) {
      return .feminine
    }
    return nil
  }

  private static let feminine: Set<String> = [
    "heure", "minute", "seconde", "semaine", "journée", "année", "fois", "page", "personne",
    "question", "réponse", "étape", "équipe", "entreprise", "phrase", "tâche", "règle", "idée",
    "offre",
    "vente", "cliente", "collègue", "voix", "liste", "partie", "salle", "place", "ligne", "phase",
    "carte", "fiche", "tonne", "livre", "couronne", "roupie", "pièce", "unité", "tasse", "main",
    "nuit",
  ]
  private static let masculine: Set<String> = [
    "jour", "mois", "an", "client", "module", "chapitre", "point", "exemple", "groupe", "mètre",
    "litre", "contrat", "produit", "siècle", "trimestre", "semestre", "étage", "rang", "employé",
    "salarié", "musée", "lycée",
  ]
  private static let endings = [
    "tion", "sion", "té", "ette", "ée", "ure", "ance", "ence", "esse", "euse", "trice", "ine",
    "ude", "ière", "ie",
  ]
}
