extension ScriptWord {
  var german: Message {
    switch self {
    case .lessonNumber: "Lektion {number}"
    case .unitNumber: "Einheit {number}"
    case .nextLesson: "Die nächste Lektion"
    case .lastLesson: "Das war die letzte Lektion."
    case .recapNumber: "Rückblick auf Lektion {number}"
    case .recap: "Rückblick"
    case .disclosure: "Diese Lektion liest eine synthetische Stimme."
    case .partlySynthetic: "Diese Lektion liest eine synthetische Stimme, außer: {titles}."
    case .objectives:
      .counted(
        one: "Nach dieser Lektion kannst du eines.",
        other: "Nach dieser Lektion kannst du Folgendes.")
    case .first: "Erstens"
    case .second: "Zweitens"
    case .third: "Drittens"
    case .fourth: "Viertens"
    case .fifth: "Fünftens"
    case .sixth: "Sechstens"
    case .seventh: "Siebtens"
    case .eighth: "Achtens"
    case .ninth: "Neuntens"
    case .tenth: "Zehntens"
    case .itemNumber: "Nummer {number}"
    case .done: "Erledigt"
    case .toDo: "Zu tun"
    case .struckOut: "durchgestrichen"
    case .picture: "Bild"
    case .figure: "Eine Abbildung"
    case .table: "Tabelle"
    case .footnote: "Eine Anmerkung dazu."
    case .codeOnPage: "Der Code steht auf der Seite zur Lektion."
    case .formulaOnPage: "Die Formel steht auf der Seite zur Lektion."
    case .formulaInText: "eine Formel, auf der Seite zur Lektion,"
    case .video: "Ein Video"
    case .videoOnPage: "Das Video steht auf der Seite zur Lektion."
    case .recording: "Eine Aufnahme"
    case .recordingOnPage: "Die Aufnahme steht auf der Seite zur Lektion."
    case .keyPoints: "Zum Merken:"
    case .note: "Ein Hinweis."
    case .tip: "Ein Tipp."
    case .important: "Das ist wichtig."
    case .warning: "Eine Warnung."
    case .caution: "Vorsicht."
    case .example: "Ein Beispiel."
    case .question: "Eine Frage."
    case .takeAMoment: "Nimm dir einen Moment Zeit."
    case .pauseHere: "Halte hier an, wenn du mehr Zeit brauchst."
    case .oneAnswer: "Richtig ist {letter}."
    case .severalAnswers: "Richtig sind {letters}."
    case .otherAnswers: "Und die anderen Antworten?"
    case .thatIsTrue: "Das ist richtig."
    case .thatIsFalse: "Das ist falsch."
    case .answer: "Die Antwort"
    case .alsoRight: "Auch richtig"
    case .rightOrder: "Die richtige Reihenfolge:"
    case .pairs: "Das gehört zusammen:"
    case .otherOrder: "Und in anderer Reihenfolge:"
    case .gap: "Lücke"
    case .inFull: "Vollständig:"
    case .exercise: "Eine Übung"
    case .rolePlay: "Ein Rollenspiel"
    case .worksheet: "Ein Arbeitsblatt"
    case .apply: "Und jetzt am eigenen Fall"
    case .card: "Eine Lernkarte."
    case .exerciseMinutes:
      .counted(one: "Sie dauert etwa eine Minute.", other: "Sie dauert etwa {n} Minuten.")
    case .activityMinutes:
      .counted(one: "Das dauert etwa eine Minute.", other: "Das dauert etwa {n} Minuten.")
    case .helpOnPage: "Auf der Seite zur Lektion gibt es {help}."
    case .hints: .counted(one: "einen Hinweis", other: "{n} Hinweise")
    case .solution: .counted(one: "eine Lösung", other: "{n} Lösungen")
    case .rolePlayUse: "Spiel es mit anderen durch, bevor es zählt."
    case .roles: .counted(one: "Es gibt eine Rolle", other: "Es gibt {n} Rollen")
    case .briefsOnPage: "Die Rollen stehen auf der Seite zur Lektion; lies nur deine eigene."
    case .fields: "Es fragt nach Folgendem:"
    case .worksheetOnPage: "Das Arbeitsblatt steht auf der Seite zur Lektion."
    case .comeBack: "Komm in {span} darauf zurück und schau, was daraus geworden ist."
    }
  }
}
