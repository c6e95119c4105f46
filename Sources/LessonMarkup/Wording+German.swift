import LessonModel

extension Wording {
  package static let german = Wording(
    quiz: "Quiz", checkAnswer: "Antwort prüfen", chooseOne: "Eine Antwort ist richtig",
    chooseAll: "Mehrere Antworten können richtig sein", trueOrFalse: "Richtig oder falsch?",
    isTrue: "Richtig", isFalse: "Falsch", yourAnswer: "Ihre Antwort", gap: "Lücke",
    putInOrder: "Geben Sie jedem Schritt seinen Platz",
    match: "Geben Sie jeder Zeile den passenden Buchstaben", right: "Richtig",
    wrong: "Diese nicht", rightAnswer: "Richtige Antwort", alsoRight: "Auch richtig",
    rightOrder: "Die richtige Reihenfolge", or: "oder", pointsUnit: "Punkte",
    exercise: "Übung", hint: "Hinweis", solution: "Lösung",
    rolePlay: "Rollenspiel", openOwnCard: "Öffnen Sie nur Ihre eigene Karte.",
    roleCard: "Rollenkarte", observers: "Für die Beobachtung", debrief: "Danach: Besprechen Sie es",
    worksheet: "Arbeitsblatt", apply: "An Ihrem eigenen Fall",
    printToKeep:
      "Was Sie schreiben, bleibt nur auf dieser Seite. Drucken Sie sie aus, um es zu behalten.",
    comeBack: "Kommen Sie in # zurück und schreiben Sie auf, was daraus geworden ist.", day: "Tag",
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
