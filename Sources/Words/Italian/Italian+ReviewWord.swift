extension ReviewWord {
  var italian: Message {
    switch self {
    case .practice: "Esercitarsi"
    case .practiceLead:
      "Alcune domande dalle lezioni che hai finito: ognuna torna poco prima che tu la dimentichi."
    case .needsScript:
      "Questa pagina ricorda quello che sai, solo in questo browser; per farlo ha bisogno di JavaScript. Senza, mettiti alla prova con le lezioni."
    case .fiveMinutes: "Esercitarsi: cinque minuti al giorno"
    case .start: "Inizia"
    case .due: .counted(one: "{n} domanda da ripassare.", other: "{n} domande da ripassare.")
    case .new: .counted(one: "{n} è nuova.", other: "{n} sono nuove.")
    case .nothingDone:
      "Non c’è ancora nulla da chiedere. Segna una lezione come fatta, alla fine della sua pagina, e le sue domande arriveranno qui."
    case .toLessons: "Alle lezioni"
    case .nothingDue: "Ora non c’è nulla da ripassare."
    case .nextOn: "Prossime domande: {day}."
    case .tomorrow: "domani"
    case .notLoaded:
      "Non è stato possibile caricare queste domande. Controlla la connessione e riprova."
    case .place: "Domanda {number} di {total}"
    case .isNew: "Nuova"
    case .hasChanged: "Questa domanda è cambiata dalla tua ultima risposta."
    case .fromLesson: "Da: {title}"
    case .fromCourse: "Corso: {course}"
    case .whatIs: "Che cosa significa «{title}»?"
    case .namePoints: "Quali sono i punti chiave di «{title}»?"
    case .haveYouUsed: "L’hai usato nel tuo lavoro: {title}?"
    case .yourNotes: "Quello che hai scritto"
    case .sayFirst: "Di’ la risposta tra te, poi guarda."
    case .knew: "Lo sapevo"
    case .notYet: "Non ancora"
    case .used: "Sì, l’ho usato"
    case .later: "Chiedimelo domani"
    case .askedAgain: .counted(one: "Torna tra {n} giorno.", other: "Torna tra {n} giorni.")
    case .isLater: "Torna domani."
    case .next: "Domanda successiva"
    case .finish: "Fine"
    case .stop: "Fermati qui"
    case .undo: "Annulla l’ultima risposta"
    case .undone: "L’ultima risposta è annullata."
    case .done: "Fatto."
    case .known: "Ne sapevi {number} su {total}."
    case .another: "Un altro giro"
    case .hard: "Meglio rileggere"
    case .hardLead:
      "Hai sbagliato queste domande più volte. Uno sguardo alla lezione aiuta più di un’altra domanda."
    case .readAgain: "Leggi: {title}"
    case .askAgain: "Chiedimelo di nuovo"
    case .asksAgain: "Verrà chiesta di nuovo."
    case .ahead: "Che cosa arriva"
    case .aheadLead:
      "Quando tornano le tue domande nelle prossime due settimane, per come stanno oggi."
    case .questions: .counted(one: "{n} domanda", other: "{n} domande")
    case .howSure: "Quanto sei sicuro"
    case .howSureLead: "Una stima dalle tue risposte: quanto ne sapresti oggi."
    case .firm: "saldo"
    case .fading: "sbiadisce"
    case .weak: "debole"
    case .notAsked: "non ancora chiesto"
    case .asked: "{number} su {total} chieste"
    case .nothingAsks: "ancora nessuna domanda"
    case .forAll: "Una domanda che non indica nessuno di questi obiettivi conta per tutti."
    case .keepHint:
      "Alcuni browser cancellano tutto dopo una settimana senza visite: salvalo ogni tanto in un file."
    case .move: "Su un altro dispositivo"
    case .moveLead:
      "Il link e il codice contengono le tue risposte e nient’altro. Quello che l’altro dispositivo sa resta, e queste si aggiungono."
    case .copyLink: "Copia il link"
    case .showCode: "Mostra il codice"
    case .codeOf: "Codice con le tue risposte"
    case .tooMuch: "È troppo per un codice. Usa il link o un file."
    case .moveQuestion:
      .counted(
        one: "Aggiungere {n} risposta di un altro dispositivo a quelle di questo?",
        other: "Aggiungere {n} risposte di un altro dispositivo a quelle di questo?")
    case .moved: .counted(one: "{n} risposta aggiunta.", other: "{n} risposte aggiunte.")
    case .badLink: "Questo link è danneggiato. Non è cambiato nulla."
    case .otherCourses: "Altri corsi qui"
    case .withCourse: "Chiedimi anche di «{course}»"
    }
  }
}
