/// What tells names from other words.
enum NameWords {
  /// A name follows them.
  static let titles: Set<Substring> = [
    "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Dr.", "Dr", "Prof.", "Professor", "Professorin",
    "Herr",
    "Herrn", "Frau", "Hr.", "Fr.", "M.", "Mme", "Mlle", "Sr.", "Sra.", "Señor", "Señora", "Sig.",
    "Sig.ra", "Signor", "Signora", "Dhr.", "Mevr.", "Meneer", "Mevrouw", "Senhor", "Senhora", "St.",
  ]

  /// Languages that write every noun with a capital.
  static let languagesOfNouns: Set<String> = ["de", "lb", "nds"]

  /// German words that a name may follow, and that are not names.
  static let introductions: Set<Substring> = [
    "Firma", "Unternehmen", "Hersteller", "Anbieter", "Konzern", "Marke", "Familie", "Kunde",
    "Kunden",
    "Kundin", "Kollege", "Kollegen", "Kollegin", "Chef", "Chefin", "Trainer", "Trainerin", "Käufer",
    "Käuferin", "Verkäufer", "Verkäuferin", "Projekt", "Produkt", "Programm", "Werkzeug", "Methode",
    "Stadt", "Team",
  ]

  /// German words with a capital that are beside others without being part of a name: amounts, parts of a whole, and
  /// words for the person who is addressed.
  static let others: Set<Substring> = [
    "Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "Ihnen", "Du", "Dich", "Dir", "Dein",
    "Deine", "Deinen", "Deinem", "Deiner", "Euch", "Euer", "Eure", "Euren", "Eurem", "Franken",
    "Million", "Milliarde", "Quartal", "Quartale", "Ende", "Anfang", "Mitte", "Paar", "Menge",
    "Reihe",
    "Art", "Arten", "Sorte", "Stück", "Dutzend", "Hälfte", "Drittel", "Viertel", "Tasse", "Glas",
    "Blatt", "Kilo", "Gramm", "Liter", "Meter", "Kilometer", "Seite", "Seiten", "Kapitel", "Teil",
    "Lektion", "Schritt", "Punkt", "Punkte", "Thema", "Frage", "Antwort", "Montag", "Dienstag",
    "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Morgen", "Mittag", "Abend",
  ]

  /// How many German nouns end, and hardly any name.
  static let endings = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "ität",
    "itäten", "nis", "nisse", "tum", "ment", "mente", "ismus", "enz", "enzen", "anz", "anzen",
  ]
}
