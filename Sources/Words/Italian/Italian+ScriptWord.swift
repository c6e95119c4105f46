extension ScriptWord {
  var italian: Message {
    switch self {
    case .lessonNumber: "Lezione {number}"
    case .unitNumber: "Unità {number}"
    case .nextLesson: "La lezione successiva"
    case .lastLesson: "Questa era l’ultima lezione."
    case .recapNumber: "Riepilogo della lezione {number}"
    case .recap: "Riepilogo"
    case .disclosure: "Questa lezione è letta da una voce sintetica."
    case .partlySynthetic: "Questa lezione è letta da una voce sintetica, tranne: {titles}."
    case .objectives:
      .counted(
        one: "Dopo questa lezione saprai fare una cosa.",
        other: "Dopo questa lezione saprai fare {n} cose.")
    case .first: "Primo"
    case .second: "Secondo"
    case .third: "Terzo"
    case .fourth: "Quarto"
    case .fifth: "Quinto"
    case .sixth: "Sesto"
    case .seventh: "Settimo"
    case .eighth: "Ottavo"
    case .ninth: "Nono"
    case .tenth: "Decimo"
    case .itemNumber: "Numero {number}"
    case .done: "Fatto"
    case .toDo: "Da fare"
    case .struckOut: "cancellato"
    case .picture: "Un’immagine"
    case .figure: "Una figura"
    case .table: "Una tabella"
    case .footnote: "Una nota su questo."
    case .codeOnPage: "Trovi il codice nella pagina della lezione."
    case .formulaOnPage: "Trovi la formula nella pagina della lezione."
    case .formulaInText: "una formula, nella pagina della lezione,"
    case .video: "Un video"
    case .videoOnPage: "Trovi il video nella pagina della lezione."
    case .recording: "Una registrazione"
    case .recordingOnPage: "Trovi la registrazione nella pagina della lezione."
    case .keyPoints: "Da ricordare:"
    case .note: "Una nota."
    case .tip: "Un consiglio."
    case .important: "Questo è importante."
    case .warning: "Un’avvertenza."
    case .caution: "Attenzione."
    case .example: "Un esempio."
    case .question: "Una domanda."
    case .takeAMoment: "Prenditi un momento per rispondere."
    case .pauseHere: "Metti in pausa qui se vuoi più tempo."
    case .oneAnswer: "La risposta giusta è {letter}."
    case .severalAnswers: "Le risposte giuste sono {letters}."
    case .otherAnswers: "E le altre risposte?"
    case .thatIsTrue: "È vero."
    case .thatIsFalse: "È falso."
    case .answer: "La risposta"
    case .alsoRight: "Giusto anche"
    case .rightOrder: "L’ordine giusto:"
    case .pairs: "Ecco che cosa va insieme:"
    case .otherOrder: "E in un altro ordine:"
    case .gap: "spazio"
    case .inFull: "Per intero:"
    case .exercise: "Un esercizio"
    case .rolePlay: "Un gioco di ruolo"
    case .worksheet: "Una scheda di lavoro"
    case .apply: "E ora, sul tuo caso"
    case .card: "Una scheda di ripasso."
    case .exerciseMinutes:
      .counted(one: "Richiede circa un minuto.", other: "Richiede circa {n} minuti.")
    case .activityMinutes:
      .counted(one: "Ci vuole circa un minuto.", other: "Ci vogliono circa {n} minuti.")
    case .helpOnPage: "Trovi {help} nella pagina della lezione."
    case .hints: .counted(one: "un suggerimento", other: "{n} suggerimenti")
    case .solution: .counted(one: "una soluzione", other: "{n} soluzioni")
    case .rolePlayUse: "Provalo con altri, prima che conti davvero."
    case .roles: .counted(one: "C’è un ruolo", other: "Ci sono {n} ruoli")
    case .briefsOnPage: "Trovi i ruoli nella pagina della lezione; leggi solo il tuo."
    case .fields: "Ti chiede questo:"
    case .worksheetOnPage: "La scheda si trova nella pagina della lezione."
    case .comeBack: "Torna su questo fra {span} e guarda che cosa ne è venuto fuori."
    }
  }
}
