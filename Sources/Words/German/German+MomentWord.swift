extension MomentWord {
  var german: Message {
    switch self {
    case .find: "Nach Situation finden"
    case .findLead: "Sag, wo du gerade stehst, und sieh die Lektionen dafür."
    case .together: "Zusammen mit"
    case .found:
      .counted(
        one: "{n} Lektion dafür",
        other: "{n} Lektionen dafür")
    case .nothingFits: "Keine Lektion ist für all das zusammen. Lass eines davon offen."
    case .brief: "Kurzfassung"
    case .briefs: "Kurzfassungen"
    case .briefsLead: "Ein Bildschirm für die Minute vor einem Gespräch."
    case .remember: "Daran denken"
    case .fillIn: "Ausfüllen: {title}"
    case .copyBrief: "Diese Kurzfassung kopieren"
    case .deal: "Geschäft"
    case .account: "Kunde"
    case .copyLink: "Als Link kopieren"
    case .linkDiffers: "Der Link hat andere Antworten. Was auf diesem Gerät steht, ist unverändert."
    case .nextCall: "Kurzfassung für mein nächstes Gespräch"
    case .nextCallLead: "Sag, worum es in dem Gespräch geht, und nimm die Kurzfassung mit."
    case .calendar: "Fragen in meinem Kalender"
    case .calendarLead:
      "Wähle deinen ersten Tag. Die Datei hat höchstens eine Frage am Tag, mit einer Erinnerung um {time}. Sie entsteht in diesem Browser, und nichts wird gesendet."
    case .firstDay: "Erster Tag"
    case .saveCalendar: "Kalenderdatei sichern"
    case .calendarSaved:
      .counted(
        one: "{n} Frage ist in der Datei. Öffne sie mit deinem Kalender.",
        other: "{n} Fragen sind in der Datei. Öffne sie mit deinem Kalender.")
    }
  }
}
