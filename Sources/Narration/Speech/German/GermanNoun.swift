/// The gender of a German noun, as far as its form or a short list shows it.
enum GermanNoun {
  static func gender(_ word: String) -> Gender? {
    if let gender = nouns[word] { return gender }
    guard word.first?.isUppercase == true else { return adjective(word) }
    // The last part of a compound decides: "Übungsstunde".
    let lowered = word.lowercased()
    for (ending, gender) in endings where lowered.hasSuffix(ending) { return gender }
    return .masculine
  }

  /// "neue", "neuer", "neues" before a noun; nil for other small words.
  private static func adjective(_ word: String) -> Gender? {
    guard word.count > 3, !verbs.contains(word) else { return nil }
    if word.hasSuffix("er") { return .masculine }
    return nil
  }

  private static let verbs: Set<String> = [
    "oder", "aber", "über", "unter", "immer", "wieder", "später", "mehr", "sehr", "hier", "weiter",
    "daher",
  ]

  private static let endings: [(String, Gender)] = [
    ("ung", .feminine), ("heit", .feminine), ("keit", .feminine), ("schaft", .feminine),
    ("tion", .feminine), ("sion", .feminine), ("tät", .feminine), ("ik", .feminine),
    ("enz", .feminine), ("anz", .feminine), ("ur", .feminine), ("in", .feminine),
    ("stunde", .feminine), ("woche", .feminine), ("seite", .feminine), ("frage", .feminine),
    ("karte", .feminine), ("stufe", .feminine), ("phase", .feminine), ("regel", .feminine),
    ("zahl", .feminine), ("zeit", .feminine), ("nummer", .feminine), ("mail", .feminine),
    ("jahr", .neuter), ("quartal", .neuter), ("kapitel", .neuter), ("halbjahr", .neuter),
    ("beispiel", .neuter), ("ziel", .neuter), ("meeting", .neuter), ("training", .neuter),
    ("gespräch", .neuter), ("angebot", .neuter), ("projekt", .neuter), ("modul", .neuter),
    ("chen", .neuter), ("lein", .neuter), ("ment", .neuter), ("um", .neuter), ("haus", .neuter),
    ("produkt", .neuter), ("team", .neuter), ("blatt", .neuter), ("buch", .neuter),
    ("drittel", .neuter), ("viertel", .neuter), ("prozent", .neuter), ("paar", .neuter),
    ("teil", .masculine), ("tag", .masculine), ("monat", .masculine), ("schritt", .masculine),
    ("punkt", .masculine), ("kunde", .masculine), ("kollege", .masculine), ("name", .masculine),
    ("e", .feminine),
  ]

  private static let nouns: [String: Gender] = [
    "Woche": .feminine, "Stunde": .feminine, "Minute": .feminine, "Sekunde": .feminine,
    "Person": .feminine, "Frage": .feminine, "Antwort": .feminine, "Seite": .feminine,
    "Million": .feminine, "Milliarde": .feminine, "Firma": .feminine, "Frau": .feminine,
    "Übung": .feminine, "Mal": .neuter, "Jahr": .neuter, "Kind": .neuter, "Team": .neuter,
    "Quartal": .neuter, "Kapitel": .neuter, "Stück": .neuter, "Halbjahr": .neuter,
    "Uhr": .neuter, "Euro": .masculine, "Dollar": .masculine, "Tag": .masculine,
    "Monat": .masculine, "Kunde": .masculine, "Kollege": .masculine, "Meter": .masculine,
    "Liter": .masculine, "Kilogramm": .neuter, "Kilo": .neuter, "Prozent": .neuter,
    "Jahrhundert": .neuter, "Stock": .masculine, "Platz": .masculine, "Rang": .masculine,
    "Auflage": .feminine, "Etage": .feminine, "Klasse": .feminine, "Liga": .feminine,
    "Semester": .neuter, "Schuljahr": .neuter, "Fach": .neuter, "Tasse": .feminine,
    "Portion": .feminine,
    "Hand": .feminine, "Wahl": .feminine, "Runde": .feminine, "Sitzung": .feminine,
    "Name": .masculine, "Lektion": .feminine, "Geschäftsjahr": .neuter, "Jahrzehnt": .neuter,
  ]
}
