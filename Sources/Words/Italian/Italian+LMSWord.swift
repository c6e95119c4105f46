extension LMSWord {
  var italian: Message {
    switch self {
    case .kept: "La piattaforma di formazione conserva quello che scrivi."
    case .notKept:
      "La piattaforma di formazione non conserva quello che scrivi qui: copialo prima di uscire."
    case .noPlatform:
      "Non c’è collegamento con la piattaforma di formazione: non viene registrato niente."
    case .notAccepted:
      "La piattaforma di formazione al momento non accetta i tuoi risultati. Lascia aperta questa finestra: vengono inviati di nuovo."
    case .reviewing: "Stai rivedendo questo corso: non viene registrato niente."
    case .notKeptAll:
      "La piattaforma di formazione non ha spazio per tutto quello che hai scritto: copialo prima di uscire."
    case .yourResult: "Il tuo risultato"
    case .score: "{number}%"
    case .needed: "Serve il {number}%."
    case .passed: "Superato"
    case .failed: "Non superato"
    case .completed: "Completato"
    case .inProgress: "In corso"
    case .lessonsRead: "{number} lezioni lette su {total}"
    case .questionsAnswered: "{number} domande con risposta su {total}"
    case .worksheetsFilled: "{number} schede iniziate su {total}"
    case .again: "Rispondi di nuovo alle domande"
    case .againQuestion:
      "Ricominciare le domande? Le tue risposte vengono cancellate. Conta il tuo risultato migliore."
    case .attemptsLeft: .counted(one: "ancora {n} tentativo", other: "ancora {n} tentativi")
    case .leave: "Salva ed esci dal corso"
    case .needsScript: "Questo corso ha bisogno di JavaScript."
    }
  }
}
