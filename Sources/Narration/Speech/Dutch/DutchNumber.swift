/// Numbers in Dutch words.
enum DutchNumber {
  /// "drieëntwintig"; one is "één", so that it is not read as the article.
  static func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    number == 1 ? "één" : large(number)
  }

  private static func large(_ number: Int) -> String {
    for (unit, name) in [
      (1_000_000_000_000, "biljoen"), (1_000_000_000, "miljard"), (1_000_000, "miljoen"),
    ] where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = (count == 1 ? "één" : large(count)) + " " + name
      return rest == 0 ? words : words + " " + large(rest)
    }
    guard number >= 1000 else { return small(number) }
    let (count, rest) = (number / 1000, number % 1000)
    let words = (count == 1 ? "" : small(count)) + "duizend"
    return rest == 0 ? words : words + " " + small(rest)
  }

  private static func small(_ number: Int) -> String {
    if number < 20 { return units[number] }
    if number < 100 {
      let rest = number % 10
      guard rest > 0 else { return tens[number / 10] }
      // "tweeëntwintig": two vowels that belong to two syllables.
      return units[rest] + (units[rest].hasSuffix("e") ? "ën" : "en") + tens[number / 10]
    }
    let (count, rest) = (number / 100, number % 100)
    return (count == 1 ? "" : units[count]) + "honderd" + (rest == 0 ? "" : small(rest))
  }

  /// "negentienhonderdachtennegentig", "tweeduizend zesentwintig".
  static func year(_ year: Int) -> String {
    guard (1100...1999).contains(year) else { return large(year) }
    let rest = year % 100
    return small(year / 100) + "honderd" + (rest == 0 ? "" : small(rest))
  }

  /// "eerste", "derde", "eenentwintigste".
  static func ordinal(_ number: Int, _ place: OrdinalWords.Place) -> String {
    let words = large(number)
    switch number % 100 {
    case 1: return words.dropLast(3) + "eerste"
    case 3: return words.dropLast(4) + "derde"
    case 8: return words + "ste"
    case 0 where number % 1000 != 0 || number > 0: return words + "ste"
    case 2...19: return words + "de"
    case _: return words + "ste"
    }
  }

  private static let units = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
  ]
  private static let tens = [
    "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
  ]
}
