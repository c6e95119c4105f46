/// Numbers in English words, as they are spoken in the United States: no "and", no commas.
enum EnglishNumber {
  /// "four hundred twelve"; digit by digit from 10¹⁵ on.
  static func cardinal(_ number: Int) -> String {
    guard number >= 0 else { return "minus " + cardinal(-number) }
    guard number < 1_000_000_000_000_000 else { return digits(String(number)) }
    if number < 20 { return small[number] }
    if number < 100 {
      let rest = number % 10
      return tens[number / 10] + (rest == 0 ? "" : "-" + small[rest])
    }
    if number < 1000 {
      let rest = number % 100
      return small[number / 100] + " hundred" + (rest == 0 ? "" : " " + cardinal(rest))
    }
    var scale = 0
    var unit = 1
    while number / unit >= 1000 {
      unit *= 1000
      scale += 1
    }
    let rest = number % unit
    return cardinal(number / unit) + " " + scales[scale] + (rest == 0 ? "" : " " + cardinal(rest))
  }

  /// A number as it is written; a number with leading zeros is spoken digit by digit.
  static func cardinal(_ numeral: Numeral) -> String {
    let integer =
      numeral.integer.utf8.count > 1 && numeral.integer.hasPrefix("0")
      ? digits(numeral.integer)
      : Int(numeral.integer).map(numeral.isIndian ? IndianNumber.words : cardinal)
        ?? digits(numeral.integer)
    guard let fraction = numeral.fraction else { return integer }
    return integer + " point " + digits(fraction)
  }

  /// "four one two".
  static func digits(_ text: String) -> String {
    text.compactMap(\.wholeNumberValue).map { small[$0] }.joined(separator: " ")
  }

  /// "four hundred twelfth".
  static func ordinal(_ number: Int) -> String {
    let words = cardinal(number)
    let start = words.lastIndex { $0 == " " || $0 == "-" }.map { words.index(after: $0) }
    let last = String(words[(start ?? words.startIndex)...])
    return words[..<(start ?? words.startIndex)] + ordinal(last)
  }

  private static func ordinal(_ word: String) -> String {
    switch word {
    case "one": "first"
    case "two": "second"
    case "three": "third"
    case "five": "fifth"
    case "eight": "eighth"
    case "nine": "ninth"
    case "twelve": "twelfth"
    case _: word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th"
    }
  }

  /// "twenty twenty-six", "nineteen oh five", "two thousand seven".
  static func year(_ year: Int) -> String {
    let (century, rest) = (year / 100, year % 100)
    if !(1100...9999).contains(year) || (year % 1000) < 10 { return cardinal(year) }
    switch rest {
    case 0: return cardinal(century) + " hundred"
    case 1...9: return cardinal(century) + " oh " + small[rest]
    case _: return cardinal(century) + " " + cardinal(rest)
    }
  }

  /// The plural of a number's last word: "nineties", "hundreds".
  static func plural(_ words: String) -> String {
    if words.hasSuffix("y") { return words.dropLast() + "ies" }
    return words.hasSuffix("x") ? words + "es" : words + "s"
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let scales = ["", "thousand", "million", "billion", "trillion"]
}
