/// What no line of paper ends in the middle of: a number and its unit, a date, a title and a name.
///
/// A screen breaks its lines again for each reader; on paper a bad break stays. Spaces inside become
/// ones at which no line ends (U+00A0).
enum KeptTogether {
  /// The text with its spaces; the same text if there is nothing to keep.
  static func kept(_ text: String, _ names: Names? = nil) -> String {
    guard mayChange(text) else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var kept = String(words.first ?? "")
    for (left, right) in zip(words, words.dropFirst()) {
      kept += joins(left, right, names) ? "\u{A0}" : " "
      kept += right
    }
    return kept
  }

  /// Whether the end of a text and the beginning of the next one, on another line of its source, are kept together.
  static func joins(endOf left: String, startOf right: String, _ names: Names? = nil) -> Bool {
    guard let last = left.split(separator: " ").last, let first = right.split(separator: " ").first
    else { return false }
    return joins(last, first, names)
  }

  private static func joins(_ left: Substring, _ right: Substring, _ names: Names?) -> Bool {
    joins(left, right) || names?.joins(left, right) == true
  }

  private static func joins(_ left: Substring, _ right: Substring) -> Bool {
    let before = left.drop { "([{“„«‘\"'".contains($0) }
    guard let first = before.first, let last = before.last, let next = right.first else {
      return false
    }
    if last.isNumber || last == "." || first.isNumber {
      let unit = right.prefix { $0.isLetter || "%‰°€$£¥²³/".contains($0) }
      if last.isNumber, isUnit(unit) || right.hasPrefix("a.m.") || right.hasPrefix("p.m.") {
        return true
      }
      // "1 June", "1. Juni", "1er juin"
      if first.isNumber, months.contains(unit) { return true }
    }
    if next.isNumber { return months.contains(before) || numbered.contains(before) }
    guard next.isUppercase else { return false }
    // "Dr. Moreau", "A. Moreau"
    return NameWords.titles.contains(before)
      || before.count == 2 && first.isUppercase && last == "."
  }

  private static func isUnit(_ word: Substring) -> Bool {
    symbols.contains(word) || word.count > 1 && units.contains(word.lowercased())
  }

  /// Whether a text may have something to keep: a digit, a period, or a capital inside.
  ///
  /// Many texts have none.
  private static func mayChange(_ text: String) -> Bool {
    var isAfterSpace = false
    for byte in text.utf8 {
      if isDigit(byte) || byte == UInt8(ascii: ".") { return true }
      if isAfterSpace, (0x41...0x5A).contains(byte) || byte > 0x7F { return true }
      isAfterSpace = byte == UInt8(ascii: " ")
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// As they are written: "m" is a meter, and "M" is not.
  private static let symbols: Set<Substring> = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "L", "ml", "h", "min", "s", "ms", "kW", "kWh",
    "MW", "V",
    "W", "Hz", "kHz", "MHz", "GHz", "B", "kB", "KB", "MB", "GB", "TB", "pt", "px", "ft", "mi", "lb",
    "lbs", "oz",
    "km/h", "m/s", "m²", "m³", "°C", "°F", "%", "‰", "€", "$", "£", "¥", "CHF", "EUR", "USD", "GBP",
    "AM", "PM",
    "am", "pm",
  ]

  /// Whether a word says of how much or how many something is: a unit or a month.
  static func isAmount(_ word: Substring) -> Bool {
    units.contains(word.lowercased()) || months.contains(word)
  }

  /// Words that count, in the languages of Lectern's own words.
  private static let units: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
    "month", "months",
    "quarter", "quarters", "year", "years", "percent", "point", "points", "dollar", "dollars",
    "euro", "euros",
    "pound", "pounds", "thousand", "million", "billion",
    "sekunde", "sekunden", "minuten", "stunde", "stunden", "tag", "tage", "tagen", "woche",
    "wochen", "monat",
    "monate", "monaten", "jahr", "jahre", "jahren", "prozent", "tausend", "millionen", "milliarden",
    "mio", "mrd",
    "uhr",
    "seconde", "secondes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an",
    "ans",
    "année", "années", "millions", "milliards",
    "segundos", "minuto", "minutos", "hora", "horas", "día", "días", "semana", "semanas", "mes",
    "meses", "año",
    "años", "dólares", "millones",
    "secondi", "minuti", "ora", "ore", "giorno", "giorni", "settimana", "settimane", "mese", "mesi",
    "anno",
    "anni", "dollari", "milioni", "miliardi",
    "seconden", "minuut", "uur", "uren", "dag", "dagen", "weken", "maand", "maanden", "jaar",
    "procent",
    "miljoen", "miljard",
    "dia", "dias", "mês", "ano", "anos", "milhões",
  ]

  private static let months: Set<Substring> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November",
    "December", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    "Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre",
    "décembre",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre",
    "noviembre", "diciembre",
    "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre",
    "novembre", "dicembre",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober",
    "november", "december",
    "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro",
    "dezembro",
  ]

  /// What a number follows.
  private static let numbered: Set<Substring> = [
    "No.", "Nr.", "Nº", "№", "§", "p.", "pp.", "S.", "Fig.", "Abb.",
  ]
}
