extension LMSWord {
  var german: Message {
    switch self {
    case .kept: "Was du schreibst, behält die Lernplattform."
    case .notKept:
      "Die Lernplattform behält nicht, was du hier schreibst: Kopiere es, bevor du gehst."
    case .noPlatform: "Es gibt keine Verbindung zur Lernplattform: Nichts wird aufgezeichnet."
    case .notAccepted:
      "Die Lernplattform nimmt deine Ergebnisse gerade nicht an. Lass dieses Fenster offen: Sie werden noch einmal gesendet."
    case .reviewing: "Du siehst dir diesen Kurs noch einmal an: Nichts wird aufgezeichnet."
    case .notKeptAll:
      "Die Lernplattform hat nicht genug Platz für alles, was du geschrieben hast: Kopiere es, bevor du gehst."
    case .yourResult: "Dein Ergebnis"
    case .score: "{number}\u{A0}%"
    case .needed: "{number}\u{A0}% sind nötig."
    case .passed: "Bestanden"
    case .failed: "Nicht bestanden"
    case .completed: "Abgeschlossen"
    case .inProgress: "In Arbeit"
    case .lessonsRead: "{number} von {total} Lektionen gelesen"
    case .questionsAnswered: "{number} von {total} Fragen beantwortet"
    case .worksheetsFilled: "{number} von {total} Arbeitsblättern begonnen"
    case .again: "Die Fragen noch einmal beantworten"
    case .againQuestion:
      "Die Fragen noch einmal beginnen? Deine Antworten darauf werden gelöscht. Dein bestes Ergebnis zählt."
    case .attemptsLeft: .counted(one: "noch {n} Versuch", other: "noch {n} Versuche")
    case .leave: "Sichern und den Kurs verlassen"
    case .needsScript: "Dieser Kurs braucht JavaScript."
    }
  }
}
