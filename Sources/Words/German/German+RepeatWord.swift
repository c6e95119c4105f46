extension RepeatWord {
  var german: Message {
    switch self {
    case .review: "Wiederholung"
    case .reviews: "Wiederholungen"
    case .reviewsSummary:
      "Fragen zu jeder Einheit, mit Zeit für deine Antwort, bevor du hörst, was richtig ist."
    case .reviewCount:
      .counted(
        one: "{n} Frage. Antworte laut, bevor du hörst, was richtig ist.",
        other: "{n} Fragen. Antworte jedes Mal laut, bevor du hörst, was richtig ist.")
    case .reviewEnd:
      "Das war die letzte Frage. Wenn dir eine Antwort fehlte, hör die Lektion noch einmal."
    case .refresher: "Auffrischungsblätter"
    case .refresherAfter: .counted(one: "{n} Tag nach dem Kurs", other: "{n} Tage nach dem Kurs")
    case .refresherWay:
      "Falte das Blatt zuerst an der gestrichelten Linie nach hinten: Darunter stehen die Antworten."
    case .foldHere: "Hier nach hinten falten"
    case .refresherKey: "Antworten"
    case .coaching: "Gesprächsbögen"
    case .coachingWay:
      "Für Führungskräfte: Stell diese Fragen nach der Einheit, hör bis zum Ende zu, und vergleiche mit dem, woran du Gutes erkennst."
    case .coachAsk: "Frag"
    case .coachGood: "Woran du Gutes erkennst"
    case .coachNext: "Was wir vereinbart haben"
    case .play:
      "Du bist {title}. Spiel diese Person in einem Gespräch mit mir, und bleib in der Rolle, bis ich „Stopp“ schreibe. Sag nur, was diese Person weiß, erzähl nichts, wonach ich nicht frage, und gib mir keinen Rat."
    case .playedBy: "Ich spiele: {titles}."
    case .situation: "Situation"
    case .background: "Hintergrund"
    case .concerns: "Bedenken"
    case .openingLine: "Erster Satz"
    case .noOpening: "Warte, bis ich anfange."
    case .observed: "Worauf zu achten ist"
    case .observedWay:
      "Beantworte nach dem Gespräch jede Zeile zu dem, was ich gesagt habe, und zitiere meine Worte, die es zeigen."
    }
  }
}
