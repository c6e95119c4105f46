extension OfflineWord {
  var german: Message {
    switch self {
    case .heading: "Ohne Verbindung"
    case .lead: "Sichere diesen Kurs auf deinem Gerät, um ihn ohne Verbindung zu lesen."
    case .saveCourse: "Kurs sichern"
    case .pagesSize: "Seiten und Bilder: {size}"
    case .soundSize: "Aufnahmen: {size}"
    case .papersSize: "Handouts: {size}"
    case .saveNow: "{size} sichern"
    case .cancel: "Abbrechen"
    case .saving: "{number} von {total} gesichert"
    case .courseSaved: "Dieser Kurs ist auf diesem Gerät gesichert."
    case .removeSaved: "Von diesem Gerät entfernen"
    case .savedRemoved: "Er ist von diesem Gerät entfernt."
    case .noSpace: "Auf diesem Gerät ist nicht genug Platz. Es wurde nichts gesichert."
    case .beingPublished:
      "Der Kurs wird gerade veröffentlicht. Versuch es in ein paar Minuten noch einmal."
    case .notSaved:
      "Die Verbindung ist abgebrochen, und es wurde nichts gesichert. Versuch es noch einmal."
    case .newerReady: "Eine neuere Ausgabe dieses Kurses ist da."
    case .loadNewer: "Laden"
    case .saveRecording: "Diese Aufnahme sichern ({size})"
    case .recordingSaved: "Diese Aufnahme ist auf diesem Gerät gesichert."
    case .removeRecording: "Aufnahme entfernen"
    }
  }
}
