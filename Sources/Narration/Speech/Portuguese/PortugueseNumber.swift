/// Numbers in Portuguese words; Brazil counts 10⁹ as one billion and writes some numbers with an e.
struct PortugueseNumber: Sendable {
  var isBrazilian = false

  /// "vinte e três"; "uma", "duas", "duzentas" before a feminine noun.
  func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    let isFeminine = gender == .feminine
    let scales: [(Int, String, String)] =
      isBrazilian
      ? [
        (1_000_000_000_000, "trilhão", "trilhões"), (1_000_000_000, "bilhão", "bilhões"),
        (1_000_000, "milhão", "milhões"),
      ] : [(1_000_000_000_000, "bilião", "biliões"), (1_000_000, "milhão", "milhões")]
    for (unit, one, many) in scales where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = count == 1 ? "um " + one : cardinal(count) + " " + many
      return rest == 0 ? words : words + joint(rest) + cardinal(rest, gender)
    }
    guard number >= 1000 else { return small(number, isFeminine) }
    let (count, rest) = (number / 1000, number % 1000)
    let words = count == 1 ? "mil" : small(count, isFeminine) + " mil"
    return rest == 0 ? words : words + joint(rest) + small(rest, isFeminine)
  }

  /// "e" before a last part that is below a hundred or a round hundred.
  private func joint(_ rest: Int) -> String {
    rest < 100 || rest < 1000 && rest % 100 == 0 ? " e " : " "
  }

  private func small(_ number: Int, _ isFeminine: Bool) -> String {
    if number == 100 { return "cem" }
    if number >= 100 {
      let rest = number % 100
      var words = Self.hundreds[number / 100]
      if isFeminine, number >= 200 { words = words.dropLast(2) + "as" }
      return rest == 0 ? words : words + " e " + small(rest, isFeminine)
    }
    if number >= 20 {
      let rest = number % 10
      return Self.tens[number / 10] + (rest == 0 ? "" : " e " + small(rest, isFeminine))
    }
    if isFeminine, number == 1 || number == 2 { return number == 1 ? "uma" : "duas" }
    if isBrazilian {
      switch number {
      case 16: return "dezesseis"
      case 17: return "dezessete"
      case 19: return "dezenove"
      case _: break
      }
    }
    return Self.units[number]
  }

  /// "primeiro", "segunda", "vigésimo primeiro"; above 99 the number itself.
  func ordinal(_ number: Int, _ place: OrdinalWords.Place) -> String {
    guard number < 100 else { return cardinal(number, place.gender) }
    let words =
      number < 11
      ? Self.ordinals[number]
      : Self.ordinalTens[number / 10] + (number % 10 == 0 ? "" : " " + Self.ordinals[number % 10])
    guard place.gender == .feminine else { return words }
    return words.split(separator: " ").map { $0.dropLast() + "a" }.joined(separator: " ")
  }

  private static let units = [
    "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze",
    "doze", "treze", "catorze", "quinze", "dezasseis", "dezassete", "dezoito", "dezanove",
  ]
  private static let tens = [
    "", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa",
  ]
  private static let hundreds = [
    "", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos", "setecentos",
    "oitocentos", "novecentos",
  ]
  private static let ordinals = [
    "", "primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto", "sétimo", "oitavo", "nono",
    "décimo",
  ]
  private static let ordinalTens = [
    "", "décimo", "vigésimo", "trigésimo", "quadragésimo", "quinquagésimo", "sexagésimo",
    "septuagésimo", "octogésimo", "nonagésimo",
  ]
}
