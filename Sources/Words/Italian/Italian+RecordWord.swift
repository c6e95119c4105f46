extension RecordWord {
  var italian: Message {
    switch self {
    case .mine: "Il mio apprendimento"
    case .mineLead:
      "Che cosa sai fare adesso e che cosa lo mostra. Tutto resta solo in questo browser."
    case .needsScript:
      "Questa pagina mostra ciò che questo browser ha conservato del tuo lavoro; per questo ha bisogno di JavaScript."
    case .nothing:
      "Qui non c’è ancora nulla, e tutti cominciano così. Finisci una lezione, rispondi a una domanda o usa qualcosa al lavoro, e comparirà qui."
    case .can: "Che cosa so fare"
    case .canLead:
      "Un obiettivo conta quando hai risposto bene alle sue domande o l’hai usato al lavoro. Averlo letto non mostra ancora nulla."
    case .answered: "{number} domande giuste su {total} l’ultima volta"
    case .applied: "Usato al lavoro: {title}"
    case .notShown: "non ancora mostrato"
    case .onlyRead: "Letto, ma non ancora mostrato"
    case .open: "Che cosa ti aspetta ancora"
    case .time: "Il mio tempo"
    case .spent:
      .counted(
        one: "Circa {n} minuto in lezioni finite", other: "Circa {n} minuti in lezioni finite")
    case .sheets: "Le mie schede di lavoro"
    case .noSheets: "Non hai ancora scritto nulla in una scheda di lavoro."
    case .written: "{number} campi compilati su {total}"
    case .record: "Attestato di apprendimento"
    case .name: "Nome"
    case .print: "Stampa questo attestato"
    case .recordNote: "Fatto dal browser di chi impara. Nessuno lo ha verificato."
    }
  }
}
