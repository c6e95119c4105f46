import LessonModel

/// Which periods end no sentence in a language with a `SpeechGrammar`: those of its short forms,
/// and of ordinals where a period makes them.
struct ShortFormEnds {
  /// Forms that something always follows, without their last period and without spaces.
  private var always: Set<String> = []

  /// The parts before the last one of forms with spaces: `z` of `z. B.`, with what follows.
  private var openings: [String: Set<String>] = [:]

  /// Forms that belong to the number after them.
  private var beforeNumbers: Set<String> = []

  /// Forms with which a sentence may end: `usw.`, and units after a number.
  private var mayEnd: Set<String> = []
  private var units: Set<String> = []
  private let hasOrdinals: Bool
  private let starters: Set<String>

  /// Nil for a language without such a grammar.
  init?(_ language: LanguageTag) {
    guard let grammar = SpeechGrammar.of(language) else { return nil }
    hasOrdinals = grammar.ordinals.endsWithPeriod
    starters = Self.starters[language.primary] ?? []
    for form in grammar.shortForms.all where form.written.hasSuffix(".") {
      let written = form.written.dropLast().lowercased()
      let key = written.replacing(" ", with: "")
      switch form.condition {
      case _ where form.mayEnd: mayEnd.insert(key)
      case .number: beforeNumbers.insert(key)
      case .counted: units.insert(key)
      case .always, .name: always.insert(key)
      }
      // "z. B.", "p. ej.": the sentence continues inside them as well.
      let parts = written.split(separator: " ").map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
      for (part, next) in zip(parts, parts.dropFirst()) {
        openings[String(part), default: []].insert(String(next.prefix { $0.isLetter }))
      }
    }
    for sign in grammar.measures.nouns.keys where sign.hasSuffix(".") {
      units.insert(sign.dropLast().lowercased())
    }
    // "min" is a unit after a number: "Il dure 90 min."
    units.formUnion(always.intersection(grammar.measures.nouns.keys.map { $0.lowercased() }))
    for month in grammar.dates.shortMonths.keys { beforeNumbers.insert(month) }
    for day in grammar.dates.days.keys { beforeNumbers.insert(day.lowercased()) }
    for scale in grammar.money.scales.keys { always.insert(scale.lowercased()) }
  }

  /// Whether a word begins a sentence more often than it continues one.
  func begins(_ word: String) -> Bool { starters.contains(word) }

  func goOn(before word: String, previous: String, next: String) -> Bool {
    let lowered = word.lowercased()
    let joined = previous.lowercased() + lowered
    if openings[lowered]?.contains(next.lowercased()) == true { return true }
    let isNumber = next.first?.isNumber == true || RomanNumeral.value(next) != nil
    if previous.last?.isNumber == true, units.contains(lowered) {
      // "2 Std. 15 Min." continues; "Es dauert 5 Min. 10 Leute warten." does not.
      return hasOrdinals && (isNumber ? Self.hours.contains(lowered) : !begins(next))
    }
    if mayEnd.contains(lowered) || mayEnd.contains(joined) {
      return hasOrdinals && !begins(next)
    }
    if always.contains(lowered) || previous.hasSuffix(".") && always.contains(joined) {
      return true
    }
    if beforeNumbers.contains(lowered), isNumber { return true }
    return hasOrdinals && isOrdinal(word, previous) && !begins(next)
  }

  /// Whether the period makes an ordinal, of a day or of a ruler.
  private func isOrdinal(_ word: String, _ previous: String) -> Bool {
    if !word.isEmpty, word.allSatisfy(\.isNumber) {
      return word.utf8.count <= 2
        || word.utf8.count == 3 && Self.articles.contains(previous.lowercased())
    }
    guard RomanNumeral.value(word) != nil else { return false }
    return RomanRule.isRuler(previous) || previous.first?.isLowercase == true || previous.isEmpty
  }

  private static let hours: Set<String> = ["std", "stdn", "h", "tg", "d"]
  private static let articles: Set<String> = [
    "der", "die", "das", "dem", "den", "des", "am", "im", "zum", "zur", "vom", "beim", "jede",
    "jeder",
  ]

  private static let starters: [String: Set<String>] = [
    "de": [
      "Der", "Die", "Das", "Dem", "Den", "Ein", "Eine", "Einen", "Es", "Er", "Sie", "Wir", "Ich",
      "Ihr", "Man", "Und", "Aber", "Oder", "Doch", "Dann", "Danach", "Dabei", "Damit", "Dafür",
      "Deshalb", "Daher", "Dort", "Hier", "Heute", "Jetzt", "Nun", "So", "Wenn", "Weil", "Was",
      "Wer",
      "Wie", "Wo", "Warum", "Wann", "Welche", "Welcher", "In", "Im", "Am", "An", "Auf", "Bei",
      "Mit",
      "Nach", "Vor", "Von", "Zu", "Zum", "Zur", "Für", "Über", "Unter", "Alle", "Jede", "Jeder",
      "Jedes",
      "Diese", "Dieser", "Dieses", "Kein", "Keine", "Nicht", "Nur", "Auch", "Noch", "Schon",
      "Niemand",
      "Später", "Zuerst", "Zuletzt", "Darum", "Als", "Ob", "Mein", "Dein", "Sein", "Unser", "Ja",
      "Nein",
    ],
    "fr": [
      "Le", "La", "Les", "Un", "Une", "Il", "Elle", "Ils", "Nous", "Vous", "On", "Je", "Ce",
      "Cette", "Et", "Mais", "Puis", "Ensuite", "Dans", "Pour", "En",
    ],
    "es": [
      "El", "La", "Los", "Las", "Un", "Una", "Se", "Es", "Y", "Pero", "Luego", "Después", "En",
      "Para", "No", "Si", "Cuando", "Ella", "Él",
    ],
    "it": [
      "Il", "La", "Lo", "I", "Gli", "Le", "Un", "Una", "È", "E", "Ma", "Poi", "In", "Per", "Non",
      "Se", "Quando", "Si", "Lui", "Lei",
    ],
    "nl": [
      "De", "Het", "Een", "Hij", "Zij", "Ze", "We", "Wij", "Ik", "En", "Maar", "Dan", "Daarna",
      "In", "Op", "Voor", "Niet", "Als", "Wie", "Wat", "Er", "Dit", "Dat",
    ],
    "pt": [
      "O", "A", "Os", "As", "Um", "Uma", "E", "Mas", "Depois", "Em", "Para", "Não", "Se", "Quando",
      "Ele", "Ela", "É",
    ],
  ]
}
