/// Numbers that name something instead of counting, spoken digit by digit: `ID 4711`, `ZIP 90210`,
/// `order #10045`, `room 204`.
struct CodeNumberRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let number = line.number(index), number.fraction == nil, !number.isGrouped,
      line.isGap(index - 1) || line.isMark(index - 1, "#"), line.isGap(index + 1),
      !Self.countsThings(line, after: index + 1)
    else { return nil }
    let digits = number.integer
    guard let name = Self.name(line, before: index) else { return nil }
    if digits.utf8.count == 3, Self.rooms.contains(name) {
      return room(digits).map { SpeechReading($0, end: index + 1) }
    }
    let isCode =
      switch digits.utf8.count {
      case 4: Self.codes.contains(name) || Self.rooms.contains(name)
      case 5...: Self.codes.contains(name) || Self.named.contains(name) || name == "#"
      case _: false
      }
    return isCode ? SpeechReading(EnglishNumber.digits(digits), end: index + 1) : nil
  }

  /// Whether the plural of a noun follows, which the number counts.
  static func countsThings(_ line: SpeechLine, after index: Int) -> Bool {
    guard line.isSpace(index), let next = line.word(index + 1) else { return false }
    return next.count > 3 && next.first?.isLowercase == true && next.hasSuffix("s")
      && !next.hasSuffix("ss")
      && !["sales", "was", "plans", "goals", "targets", "results", "has", "does", "this"]
        .contains(next)
  }

  /// What a number belongs to, in lower case: the word before it, across `#`, `.` and `:`.
  private static func name(_ line: SpeechLine, before index: Int) -> String? {
    var place = index - 1
    var isNumbered = false
    while line.isSpace(place) || line.isMark(place, "#", ".", ":") {
      isNumbered = isNumbered || line.isMark(place, "#")
      place -= 1
      guard place > index - 5 else { break }
    }
    return line.word(place)?.lowercased() ?? (isNumbered ? "#" : nil)
  }

  /// "two oh four", "three fifteen".
  private func room(_ digits: String) -> String? {
    guard let number = Int(digits), number >= 101, number % 100 != 0 else { return nil }
    let rest = number % 100
    return EnglishNumber.cardinal(number / 100) + (rest < 10 ? " oh " : " ")
      + EnglishNumber.cardinal(rest)
  }

  private static let rooms: Set<String> = [
    "room", "rooms", "suite", "apartment", "flight", "rm", "error", "errors", "http", "status",
    "ext", "extension", "bus", "gate",
  ]

  private static let codes: Set<String> = [
    "id", "ids", "pin", "zip", "postcode", "sku", "passcode", "badge", "port",
  ]
  private static let named: Set<String> = [
    "no", "nr", "number", "order", "invoice", "ticket", "case", "account", "code", "serial", "po",
    "ref", "reference", "quote", "contract", "article", "customer", "record", "incident",
    "confirmation", "part",
  ]
}
