/// Fractions in German: "ein halber Tag", "ein Drittel", "zweieinhalb".
enum GermanShare {
  static func fraction(_ over: Int, _ under: Int, _ place: OrdinalWords.Place) -> ShareWords.Said? {
    if over == 1, under == 2 {
      guard let noun = place.next, noun.first?.isUppercase == true else {
        return .init(words: "ein halb")
      }
      let word = place.before.last ?? ""
      let isDative = ["mit", "nach", "von", "seit", "vor", "in", "bei", "aus", "zu"].contains(word)
      let isSubject =
        place.before.isEmpty
        || ["ist", "war", "bleibt", "reicht", "genügt", "oder", "und"].contains(word)
      let half =
        switch place.gender ?? GermanNoun.gender(noun) {
        case .feminine?: isDative ? "einer halben" : "eine halbe"
        case .neuter?: isDative ? "einem halben" : "ein halbes"
        case _: isDative ? "einem halben" : isSubject ? "ein halber" : "einen halben"
        }
      return .init(words: half + " " + noun, takesNoun: true)
    }
    let number = GermanNumber.cardinal(over, .neuter)
    let isPart =
      place.next?.first?.isUppercase == true && place.next.flatMap(GermanNoun.gender) != nil
    // "eine Viertelstunde", "drei viertel Liter", "zwei Drittel der Kunden".
    if isPart, place.next == "Stunde", under == 4 {
      return .init(
        words: over == 1 ? "eine Viertelstunde" : "eine dreiviertel Stunde", takesNoun: true)
    }
    if isPart, over == 1, place.gender != nil || place.next == "Jahr" {
      return .init(words: "ein " + name(under).lowercased())
    }
    return .init(words: number + " " + (isPart ? name(under).lowercased() : name(under)))
  }

  static func mixed(_ whole: Int, _ over: Int, _ under: Int, _ next: String?) -> ShareWords.Said? {
    let words = GermanNumber.cardinal(whole, .masculine)
    if over == 1, under == 2 { return .init(words: words + "einhalb") }
    return .init(
      words: words + (over == 1 ? "ein" : GermanNumber.cardinal(over)) + name(under).lowercased())
  }

  private static func name(_ under: Int) -> String {
    switch under {
    case 2: return "Halbe"
    case 3: return "Drittel"
    case _:
      let stem = GermanNumber.ordinalStem(under)
      return stem.prefix(1).uppercased() + stem.dropFirst() + "el"
    }
  }
}
