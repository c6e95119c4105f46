/// The endings of German ordinals, which follow the words around them: "am dritten Mai", "der
/// dritte Mai", "dritter Mai".
enum GermanOrdinal {
  static func word(_ number: Int, _ place: OrdinalWords.Place) -> String {
    GermanNumber.ordinalStem(number)
      + ending(place.before, place.next, place.gender ?? place.next.flatMap(GermanNoun.gender))
  }

  /// A day of a month; months are masculine.
  static func day(_ day: Int, _ month: String, _ before: [String]) -> String {
    GermanNumber.ordinalStem(day) + ending(before, month, .masculine) + " " + month
  }

  static func ending(_ before: [String], _ next: String?, _ gender: Gender?) -> String {
    let article = before.last ?? ""
    let earlier = before.count > 1 ? before[before.count - 2] : ""
    if article == "der" {
      // "in der dritten Woche"; "der dritte Tag".
      let isDative = prepositions.contains(earlier) || gender == .feminine
      return isDative ? "en" : "e"
    }
    if nominative.contains(article) { return "e" }
    if dative.contains(article) { return "en" }
    if indefinite.contains(article) {
      return gender == .neuter ? "es" : gender == .feminine ? "e" : "er"
    }
    switch gender {
    case .feminine?: return prepositions.contains(article) ? "er" : "e"
    case .neuter?: return prepositions.contains(article) ? "em" : "es"
    case .masculine?:
      return strong.contains(article) ? "en" : prepositions.contains(article) ? "em" : "er"
    case nil: return article.isEmpty ? "er" : "e"
    }
  }

  private static let nominative: Set<String> = [
    "die", "das", "jede", "jedes", "jeder", "diese", "dieses", "dieser", "eine", "welche",
    "welches",
    "ihre", "seine", "meine", "unsere", "deine", "eure", "ins", "fürs", "nächste",
  ]
  private static let dative: Set<String> = [
    "am", "im", "zum", "zur", "vom", "beim", "dem", "den", "des", "einem", "einen", "einer",
    "eines", "jedem", "jeden", "diesem", "diesen", "ihrem", "ihren", "ihrer", "seinem", "seinen",
    "seiner", "meinem", "meinen", "unserem", "unseren", "unserer", "deinem", "deinen", "deiner",
    "beiden", "keinem", "keinen", "keiner", "übers", "ans",
  ]
  private static let indefinite: Set<String> = [
    "ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer",
  ]

  /// After these an ordinal without an article ends as after one: "bis dritten Mai".
  private static let strong: Set<String> = ["bis", "ab", "für", "gegen", "um", "durch", "seit"]
  private static let prepositions: Set<String> = [
    "in", "mit", "nach", "von", "zu", "bei", "aus", "an", "auf", "vor", "seit", "ab", "während",
    "wegen", "trotz", "statt", "innerhalb", "über", "unter", "zwischen",
  ]
}
