extension RecordWord {
  var german: Message {
    switch self {
    case .mine: "Mein Lernen"
    case .mineLead: "Was du jetzt kannst, und was es zeigt. All das bleibt nur in diesem Browser."
    case .needsScript:
      "Diese Seite zeigt, was dieser Browser von deiner Arbeit aufbewahrt hat; dafür braucht sie JavaScript."
    case .nothing:
      "Hier ist noch nichts, und so fangen alle an. Schließ eine Lektion ab, beantworte eine Frage oder wende etwas bei der Arbeit an, dann erscheint es hier."
    case .can: "Was ich jetzt kann"
    case .canLead:
      "Ein Lernziel zählt, wenn du Fragen dazu richtig beantwortet oder es bei der Arbeit angewendet hast. Gelesen zu haben zeigt noch nichts."
    case .answered: "{number} von {total} Fragen zuletzt richtig"
    case .applied: "Bei der Arbeit angewendet: {title}"
    case .notShown: "noch nicht gezeigt"
    case .onlyRead: "Gelesen, aber noch nicht gezeigt"
    case .open: "Was noch vor dir liegt"
    case .time: "Meine Zeit"
    case .spent:
      .counted(
        one: "Etwa {n} Minute in fertigen Lektionen",
        other: "Etwa {n} Minuten in fertigen Lektionen")
    case .sheets: "Meine Arbeitsblätter"
    case .noSheets: "Du hast noch nichts in ein Arbeitsblatt geschrieben."
    case .written: "{number} von {total} Feldern ausgefüllt"
    case .record: "Lernnachweis"
    case .name: "Name"
    case .print: "Diesen Nachweis drucken"
    case .recordNote: "Vom Browser der lernenden Person erstellt. Niemand hat ihn geprüft."
    }
  }
}
