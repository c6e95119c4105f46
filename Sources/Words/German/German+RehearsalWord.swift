extension RehearsalWord {
  var german: Message {
    switch self {
    case .rehearse: "Laut proben"
    case .way:
      "Du hörst die anderen. Wenn du an der Reihe bist, sprich, und vergleiche dann, was du gesagt hast."
    case .whoAmI: "Ich bin"
    case .begin: "Beginnen"
    case .turnOf: "{title} spricht"
    case .yourTurn: "Du bist dran: Sprich"
    case .listens: "Das Mikrofon ist an"
    case .stop: "Aufhören"
    case .ready: "Ich habe es gesagt"
    case .again: "Noch einmal"
    case .over: "Das war der letzte Satz."
    case .mine: "Was ich gesagt habe"
    case .good: "Eine gute Antwort"
    case .yourself: "Hake ab, was du getan hast"
    case .hear: "Anhören"
    case .save: "Als Datei speichern"
    case .erase: "Löschen, was ich gesagt habe"
    case .erased: "Gelöscht: Nichts davon ist übrig."
    case .stays:
      "Was du sagst, bleibt auf dieser Seite. Es ist weg, wenn du es löschst oder die Seite verlässt, außer du speicherst es."
    case .noMicrophone:
      "Es gibt kein Mikrofon, oder es darf nicht benutzt werden. Nichts wird aufgenommen; sprich trotzdem."
    case .sayAloud: "Laut sagen"
    case .sayWay:
      .counted(
        one: "Du hörst die Aufgabe. Dann hast du {n} Sekunde für die Antwort.",
        other: "Du hörst die Aufgabe. Dann hast du {n} Sekunden für die Antwort.")
    case .episode: "Probe"
    case .episodes: "Proben"
    case .episodesSummary:
      "Gespräche zum Proben unterwegs: ein Satz, eine Pause für dich, eine gute Antwort."
    case .how: "Wenn es still ist, sprich. Danach hörst du eine gute Antwort."
    case .youAre: "Du bist {title}."
    case .youBegin: "Du beginnst."
    }
  }
}
