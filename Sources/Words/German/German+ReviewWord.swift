extension ReviewWord {
  var german: Message {
    switch self {
    case .practice: "Üben"
    case .practiceLead:
      "Ein paar Fragen aus den Lektionen, die du abgeschlossen hast: jede kommt wieder, kurz bevor du die Antwort vergessen würdest."
    case .needsScript:
      "Das Üben merkt sich, was du weißt, nur in diesem Browser; dafür braucht es JavaScript. Ohne JavaScript kannst du dich mit den Lektionen prüfen."
    case .fiveMinutes: "Üben: fünf Minuten am Tag"
    case .start: "Anfangen"
    case .due: .counted(one: "{n} Frage ist fällig.", other: "{n} Fragen sind fällig.")
    case .new: .counted(one: "{n} davon ist neu.", other: "{n} davon sind neu.")
    case .nothingDone:
      "Noch gibt es nichts zu fragen. Markiere eine Lektion an ihrem Ende als erledigt, dann kommen ihre Fragen hierher."
    case .toLessons: "Zu den Lektionen"
    case .nothingDue: "Gerade ist nichts fällig."
    case .nextOn: "Nächste Fragen: {day}."
    case .tomorrow: "morgen"
    case .notLoaded:
      "Diese Fragen konnten nicht geladen werden. Prüfe die Verbindung und versuch es noch einmal."
    case .place: "Frage {number} von {total}"
    case .isNew: "Neu"
    case .hasChanged: "Diese Frage hat sich geändert, seit du sie zuletzt beantwortet hast."
    case .fromLesson: "Aus: {title}"
    case .fromCourse: "Kurs: {course}"
    case .whatIs: "Was bedeutet „{title}“?"
    case .namePoints: "Was sind die Kernpunkte von „{title}“?"
    case .haveYouUsed: "Hast du das bei deiner Arbeit angewendet: {title}?"
    case .yourNotes: "Was du geschrieben hast"
    case .sayFirst: "Sag dir die Antwort, dann sieh nach."
    case .knew: "Ich wusste es"
    case .notYet: "Noch nicht"
    case .used: "Ja, habe ich"
    case .later: "Frag mich morgen"
    case .askedAgain: .counted(one: "Kommt in {n} Tag wieder.", other: "Kommt in {n} Tagen wieder.")
    case .isLater: "Kommt morgen wieder."
    case .next: "Nächste Frage"
    case .finish: "Fertig"
    case .stop: "Hier aufhören"
    case .undo: "Letzte Antwort zurücknehmen"
    case .undone: "Die letzte Antwort ist zurückgenommen."
    case .done: "Geschafft."
    case .known: "{number} von {total} gewusst."
    case .another: "Noch eine Runde"
    case .hard: "Besser noch einmal lesen"
    case .hardLead:
      "Diese Fragen hast du mehrmals nicht gewusst. Ein Blick in die Lektion hilft mehr als noch eine Frage."
    case .readAgain: "Lesen: {title}"
    case .askAgain: "Frag mich wieder"
    case .asksAgain: "Die Frage kommt wieder."
    case .ahead: "Was kommt"
    case .aheadLead: "Wann deine Fragen in den nächsten zwei Wochen wiederkommen, Stand heute."
    case .questions: .counted(one: "{n} Frage", other: "{n} Fragen")
    case .howSure: "Wie sicher du bist"
    case .howSureLead: "Aus deinen Antworten geschätzt: wie viel davon du heute wüsstest."
    case .firm: "sitzt"
    case .fading: "verblasst"
    case .weak: "wackelt"
    case .notAsked: "noch nicht gefragt"
    case .asked: "{number} von {total} gefragt"
    case .nothingAsks: "noch keine Frage dazu"
    case .forAll: "Eine Frage, die keines dieser Lernziele nennt, zählt für alle."
    case .keepHint:
      "Manche Browser löschen das nach einer Woche ohne Besuch: Sichere es ab und zu in eine Datei."
    case .move: "Auf ein anderes Gerät"
    case .moveLead:
      "Link und Code enthalten deine Antworten und sonst nichts. Was das andere Gerät weiß, bleibt, und diese kommen dazu."
    case .copyLink: "Link kopieren"
    case .showCode: "Code zeigen"
    case .codeOf: "Code mit deinen Antworten"
    case .tooMuch: "Das ist zu viel für einen Code. Nimm den Link oder eine Datei."
    case .moveQuestion:
      .counted(
        one: "{n} Antwort von einem anderen Gerät zu denen auf diesem hinzufügen?",
        other: "{n} Antworten von einem anderen Gerät zu denen auf diesem hinzufügen?")
    case .moved: .counted(one: "{n} Antwort hinzugefügt.", other: "{n} Antworten hinzugefügt.")
    case .badLink: "Dieser Link ist beschädigt. Es hat sich nichts geändert."
    case .otherCourses: "Andere Kurse hier"
    case .withCourse: "Frag mich auch aus „{course}“"
    }
  }
}
