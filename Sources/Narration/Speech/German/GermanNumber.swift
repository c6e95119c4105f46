/// Numbers in German words.
enum GermanNumber {
  /// "dreiundzwanzig"; "eins" alone, "ein" and "eine" before a noun.
  static func cardinal(_ number: Int, _ gender: Gender? = nil) -> String {
    switch (number, gender) {
    case (1, .feminine?): return "eine"
    case (1, .masculine?), (1, .neuter?): return "ein"
    case _: return large(number)
    }
  }

  private static func large(_ number: Int) -> String {
    guard number >= 1_000_000 else { return small(number) }
    for (unit, one, many) in [
      (1_000_000_000_000, "Billion", "Billionen"), (1_000_000_000, "Milliarde", "Milliarden"),
      (1_000_000, "Million", "Millionen"),
    ] where number >= unit {
      let (count, rest) = (number / unit, number % unit)
      let words = count == 1 ? "eine " + one : small(count) + " " + many
      return rest == 0 ? words : words + " " + large(rest)
    }
    return small(number)
  }

  private static func small(_ number: Int) -> String {
    if number < 20 { return units[number] }
    if number < 100 {
      let rest = number % 10
      return rest == 0 ? tens[number / 10] : stem(rest) + "und" + tens[number / 10]
    }
    let (unit, name) = number < 1000 ? (100, "hundert") : (1000, "tausend")
    let rest = number % unit
    let count = number / unit
    return (count == 1 ? "ein" : stem(count)) + name + (rest == 0 ? "" : small(rest))
  }

  /// A number before another part of the word: "einundzwanzig", "einhunderteintausend".
  private static func stem(_ number: Int) -> String {
    let words = small(number)
    return words.hasSuffix("eins") ? String(words.dropLast()) : words
  }

  /// "neunzehnhundertachtundneunzig", "zweitausendsechsundzwanzig".
  static func year(_ year: Int) -> String {
    guard (1100...1999).contains(year) else { return small(year) }
    let rest = year % 100
    return small(year / 100) + "hundert" + (rest == 0 ? "" : small(rest))
  }

  /// An ordinal without its ending: "dritt", "einundzwanzigst".
  static func ordinalStem(_ number: Int) -> String {
    let words = large(number).replacing(" ", with: "")
    switch number % 100 {
    case 1: return words.dropLast(4) + "erst"
    case 3: return words.dropLast(4) + "dritt"
    case 7: return words.dropLast(6) + "siebt"
    case 8: return words + ""
    case 2...19: return words + "t"
    case _: return words + "st"
    }
  }

  private static let units = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
    "neunzehn",
  ]
  private static let tens = [
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
  ]
}
