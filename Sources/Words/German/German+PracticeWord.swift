extension PracticeWord {
  var german: Message {
    switch self {
    case .check: "Prüfen"
    case .showAnswer: "Antwort zeigen"
    case .rightNow: "Richtig."
    case .notRight: "Nicht richtig."
    case .partlyRight: "{number} von {total} richtig."
    case .tryOnceMore: "Versuch es noch einmal."
    case .hereIsAnswer: "Hier ist die Antwort."
    case .needsNumber: "Schreib eine Zahl, zum Beispiel {answer}."
    case .howSure: "Wie sicher bist du?"
    case .sure: "Sicher"
    case .notSure: "Nicht sicher"
    case .saidSure: "Du hast gesagt: sicher."
    case .saidNotSure: "Du hast gesagt: nicht sicher."
    case .kept: "Was du schreibst, bleibt auf diesem Gerät."
    case .notKept:
      "Dieser Browser behält nichts: Was du schreibst, ist weg, wenn du die Seite verlässt."
    case .copyText: "Als Text kopieren"
    case .copied: "Kopiert."
    case .eMail: "Per E-Mail senden"
    case .print: "Drucken"
    case .markDone: "Als erledigt markieren"
    case .isDone: "Erledigt"
    case .doneCount: "{number} von {total} erledigt"
    case .continueWith: "Weiter mit: {title}"
    case .minutesLeft: "noch {n} Min."
    case .yourAnswers: "Deine Antworten"
    case .saveFile: "In eine Datei sichern"
    case .loadFile: "Aus einer Datei laden"
    case .loaded: .counted(one: "{n} Eintrag geladen.", other: "{n} Einträge geladen.")
    case .badFile:
      "In dieser Datei sind keine Antworten aus diesem Kurs. Es hat sich nichts geändert."
    case .erase: "Löschen"
    case .eraseQuestion:
      "Alles löschen, was du in diesem Kurs auf diesem Gerät beantwortet und geschrieben hast?"
    case .erased: "Alles ist gelöscht."
    case .play: "Abspielen"
    case .pause: "Pause"
    case .back: .counted(one: "{n} Sekunde zurück", other: "{n} Sekunden zurück")
    case .forward: .counted(one: "{n} Sekunde vor", other: "{n} Sekunden vor")
    case .seek: "Stelle in der Aufnahme"
    case .speed: "Tempo"
    case .display: "Anzeige"
    case .colors: "Farben"
    case .automatic: "Automatisch"
    case .light: "Hell"
    case .dark: "Dunkel"
    case .textSize: "Schriftgröße"
    case .small: "Klein"
    case .normal: "Normal"
    case .large: "Groß"
    }
  }
}
