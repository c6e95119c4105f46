package import LessonModel

extension Wording {
  /// In the familiar form of address, as a trainer speaks to a class.
  package static let german = Wording(
    language: .german, quiz: "Quiz", checkAnswer: "Antwort prüfen",
    chooseOne: "Eine Antwort ist richtig",
    chooseAll: "Mehrere Antworten können richtig sein", trueOrFalse: "Richtig oder falsch?",
    isTrue: "Richtig", isFalse: "Falsch", yourAnswer: "Deine Antwort", gap: "Lücke",
    putInOrder: "Gib jedem Schritt seinen Platz",
    match: "Gib jeder Zeile den passenden Buchstaben", right: "Richtig",
    wrong: "Diese nicht", rightAnswer: "Richtige Antwort", alsoRight: "Auch richtig",
    rightOrder: "Die richtige Reihenfolge", or: "oder", pointsUnit: "Punkte",
    exercise: "Übung", hint: "Tipp", solution: "Lösung",
    rolePlay: "Rollenspiel", openOwnCard: "Öffne nur deine eigene Karte.",
    roleCard: "Rollenkarte", observers: "Für die Beobachtung", debrief: "Sprecht danach darüber",
    worksheet: "Arbeitsblatt", apply: "Dein eigener Fall",
    printToKeep:
      "Was du schreibst, bleibt nur auf dieser Seite. Drucke sie aus, um es zu behalten.",
    comeBack: "Komm in # zurück und schreibe auf, was daraus geworden ist.", day: "Tag",
    days: "Tagen", week: "Woche", weeks: "Wochen",
    card: "Lernkarte", turnCard: "Karte umdrehen",
    video: "Film", audio: "Aufnahme", captions: "Untertitel", transcript: "In Worten",
    keyPoints: "Das Wichtigste",
    done: "Erledigt", toDo: "Zu tun", table: "Tabelle", image: "Bild", footnotes: "Fußnoten",
    footnote: "Fußnote", backToReference: "Zurück zur Stelle", minutesUnit: "Min.",
    callouts: [
      .note: "Hinweis", .tip: "Tipp", .important: "Wichtig", .warning: "Warnung",
      .caution: "Vorsicht", .example: "Beispiel", .story: "Geschichte",
    ])
}

extension LanguageTag {
  package static let german = LanguageTag("de") ?? .english
}
