/// Numbers in Italian words.
enum ItalianNumber {
  /// "ventitré"; "un" and "una" before a noun.
  static func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    if number == 1, let gender { return gender == .feminine ? "una" : "un" }
    return large(number)
  }

  private static func large(_ number: Int) -> String {
    for (unit, one, many) in [
      (1_000_000_000_000, "bilione", "bilioni"), (1_000_000_000, "miliardo", "miliardi"),
      (1_000_000, "milione", "milioni"),
    ] where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = count == 1 ? "un " + one : large(count) + " " + many
      return rest == 0 ? words : words + " " + large(rest)
    }
    let words = small(number)
    // "ventitré", "centotré", but "tre".
    return number > 3 && number % 10 == 3 && number % 100 != 13 ? words.dropLast() + "é" : words
  }

  private static func small(_ number: Int) -> String {
    if number < 20 { return units[number] }
    if number < 100 {
      let rest = number % 10
      let ten = tens[number / 10]
      // "ventuno", "ventotto".
      return rest == 0 ? ten : (rest == 1 || rest == 8 ? String(ten.dropLast()) : ten) + units[rest]
    }
    if number < 1000 {
      let (count, rest) = (number / 100, number % 100)
      // "centottanta", "centotto".
      let hundred = (80...89).contains(rest) || rest == 8 ? "cent" : "cento"
      return (count == 1 ? "" : units[count]) + hundred + (rest == 0 ? "" : small(rest))
    }
    let (count, rest) = (number / 1000, number % 1000)
    return (count == 1 ? "mille" : small(count) + "mila") + (rest == 0 ? "" : small(rest))
  }

  /// "primo", "seconda", "ventunesimo".
  static func ordinal(_ number: Int, _ place: OrdinalWords.Place) -> String {
    let words: String
    if number < 11 {
      words = ordinals[number]
    } else {
      let cardinal = small(number)
      let keepsVowel =
        number % 10 == 3 && number % 100 != 13 || number % 10 == 6 && number % 100 != 16
      words = (keepsVowel ? cardinal : String(cardinal.dropLast())) + "esimo"
    }
    return place.gender == .feminine ? words.dropLast() + "a" : words
  }

  private static let units = [
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]
  private static let ordinals = [
    "", "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono",
    "decimo",
  ]
}

/// The gender of an Italian noun, as far as its form shows it.
enum ItalianNoun {
  static func gender(_ word: String) -> Gender? {
    let word = word.lowercased()
    guard word.count > 2, !others.contains(word) else { return nil }
    if masculine.contains(word) { return .masculine }
    if feminine.contains(word) { return .feminine }
    for ending in ["zione", "sione", "zioni", "sioni", "tà", "tù", "trice", "gione"]
    where word.hasSuffix(ending) { return .feminine }
    if word.hasSuffix("a") { return .feminine }
    return word.hasSuffix("o") || word.hasSuffix("ore") || word.hasSuffix("ale") ? .masculine : nil
  }

  private static let masculine: Set<String> = [
    "problema", "programma", "sistema", "tema", "mese", "cliente", "esame", "bar", "team", "euro",
    "collega", "giornalista", "clima", "piano",
  ]
  private static let feminine: Set<String> = [
    "ora", "mano", "volta", "parte", "notte", "classe", "fase", "chiave", "pagina", "ore",
    "persone", "pagine", "frase",
  ]
  private static let others: Set<String> = [
    "era", "sono", "della", "alla", "dalla", "nella", "sulla", "quando", "sopra", "senza", "contro",
    "dopo", "prima", "questo", "quello", "anche", "circa", "della",
  ]
}
