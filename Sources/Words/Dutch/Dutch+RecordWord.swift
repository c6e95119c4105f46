extension RecordWord {
  var dutch: Message {
    switch self {
    case .mine: "Mijn leren"
    case .mineLead: "Wat je nu kunt, en waaruit dat blijkt. Alles blijft alleen in deze browser."
    case .needsScript:
      "Deze pagina laat zien wat deze browser van je werk heeft bewaard; daarvoor is JavaScript nodig."
    case .nothing:
      "Hier is nog niets, en zo begint iedereen. Rond een les af, beantwoord een vraag of gebruik iets op je werk, en het verschijnt hier."
    case .can: "Wat ik nu kan"
    case .canLead:
      "Een leerdoel telt als je vragen erover goed hebt beantwoord of het op je werk hebt gebruikt. Dat je het hebt gelezen, laat nog niets zien."
    case .answered: "{number} van {total} vragen de laatste keer goed"
    case .applied: "Gebruikt op het werk: {title}"
    case .notShown: "nog niet getoond"
    case .onlyRead: "Gelezen, maar nog niet getoond"
    case .open: "Wat je nog voor je hebt"
    case .time: "Mijn tijd"
    case .spent:
      .counted(
        one: "Ongeveer {n} minuut in lessen die klaar zijn",
        other: "Ongeveer {n} minuten in lessen die klaar zijn")
    case .sheets: "Mijn werkbladen"
    case .noSheets: "Je hebt nog niets in een werkblad geschreven."
    case .written: "{number} van {total} velden ingevuld"
    case .record: "Leeroverzicht"
    case .name: "Naam"
    case .print: "Dit overzicht afdrukken"
    case .recordNote: "Gemaakt door de browser van de cursist. Niemand heeft het gecontroleerd."
    }
  }
}
