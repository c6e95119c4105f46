extension MomentWord {
  var italian: Message {
    switch self {
    case .find: "Trova per situazione"
    case .findLead: "Di’ a che punto sei e vedi le lezioni adatte."
    case .together: "Insieme a"
    case .found:
      .counted(
        one: "{n} lezione per questo",
        other: "{n} lezioni per questo")
    case .nothingFits: "Nessuna lezione va bene per tutto questo insieme. Lascia aperta una scelta."
    case .brief: "Scheda"
    case .briefs: "Schede"
    case .briefsLead: "Una schermata per il minuto prima di una chiamata."
    case .remember: "Da ricordare"
    case .fillIn: "Compila: {title}"
    case .copyBrief: "Copia questa scheda"
    case .deal: "Trattativa"
    case .account: "Cliente"
    case .copyLink: "Copia come link"
    case .linkDiffers:
      "Il link contiene altre risposte. Quello che è scritto su questo dispositivo non è cambiato."
    case .nextCall: "La scheda per la mia prossima chiamata"
    case .nextCallLead: "Di’ di che cosa si tratta e porta con te la scheda."
    case .calendar: "Domande nel mio calendario"
    case .calendarLead:
      "Scegli il tuo primo giorno. Il file contiene al massimo una domanda al giorno, con un promemoria alle {time}. Viene creato in questo browser e nulla viene inviato."
    case .firstDay: "Primo giorno"
    case .saveCalendar: "Salva il file del calendario"
    case .calendarSaved:
      .counted(
        one: "{n} domanda è nel file. Aprilo con il tuo calendario.",
        other: "{n} domande sono nel file. Aprilo con il tuo calendario.")
    }
  }
}
