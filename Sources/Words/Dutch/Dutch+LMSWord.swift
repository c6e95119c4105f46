extension LMSWord {
  var dutch: Message {
    switch self {
    case .kept: "Het leerplatform bewaart wat je schrijft."
    case .notKept:
      "Het leerplatform bewaart niet wat je hier schrijft: kopieer het voordat je weggaat."
    case .noPlatform: "Er is geen verbinding met het leerplatform: er wordt niets vastgelegd."
    case .notAccepted:
      "Het leerplatform neemt je resultaten nu niet aan. Laat dit venster open: ze worden opnieuw verzonden."
    case .reviewing: "Je bekijkt deze cursus opnieuw: er wordt niets vastgelegd."
    case .notKeptAll:
      "Het leerplatform heeft geen ruimte voor alles wat je hebt geschreven: kopieer het voordat je weggaat."
    case .yourResult: "Je resultaat"
    case .score: "{number}%"
    case .needed: "{number}% is nodig."
    case .passed: "Geslaagd"
    case .failed: "Niet geslaagd"
    case .completed: "Voltooid"
    case .inProgress: "Bezig"
    case .lessonsRead: "{number} van {total} lessen gelezen"
    case .questionsAnswered: "{number} van {total} vragen beantwoord"
    case .worksheetsFilled: "{number} van {total} werkbladen begonnen"
    case .again: "De vragen opnieuw beantwoorden"
    case .againQuestion:
      "De vragen opnieuw beginnen? Je antwoorden worden gewist. Je beste resultaat telt."
    case .attemptsLeft: .counted(one: "nog {n} poging", other: "nog {n} pogingen")
    case .leave: "Opslaan en de cursus verlaten"
    case .needsScript: "Deze cursus heeft JavaScript nodig."
    }
  }
}
