extension PracticeWord {
  var italian: Message {
    switch self {
    case .check: "Verifica"
    case .showAnswer: "Mostra la risposta"
    case .rightNow: "Giusto."
    case .notRight: "Non è giusto."
    case .partlyRight: "{number} su {total} giuste."
    case .tryOnceMore: "Prova ancora una volta."
    case .hereIsAnswer: "Ecco la risposta."
    case .needsNumber: "Scrivi un numero, per esempio {answer}."
    case .howSure: "Quanto ti senti sicuro?"
    case .sure: "Sicuro"
    case .notSure: "Non sicuro"
    case .saidSure: "Hai detto: sicuro."
    case .saidNotSure: "Hai detto: non sicuro."
    case .kept: "Quello che scrivi resta su questo dispositivo."
    case .notKept:
      "Questo browser non conserva nulla: quello che scrivi si perde quando lasci la pagina."
    case .copyText: "Copia come testo"
    case .copied: "Copiato."
    case .eMail: "Invia per e-mail"
    case .print: "Stampa"
    case .markDone: "Segna come fatta"
    case .isDone: "Fatta"
    case .doneCount: "Fatto: {number} su {total}"
    case .continueWith: "Continua: {title}"
    case .minutesLeft: "ancora {n} min"
    case .yourAnswers: "Le tue risposte"
    case .saveFile: "Salva in un file"
    case .loadFile: "Carica da un file"
    case .loaded: .counted(one: "{n} voce caricata.", other: "{n} voci caricate.")
    case .badFile: "Questo file non contiene risposte di questo corso. Non è cambiato nulla."
    case .erase: "Cancella"
    case .eraseQuestion:
      "Cancellare tutto quello che hai risposto e scritto in questo corso su questo dispositivo?"
    case .erased: "Tutto è cancellato."
    case .play: "Riproduci"
    case .pause: "Pausa"
    case .back: .counted(one: "Indietro di {n} secondo", other: "Indietro di {n} secondi")
    case .forward: .counted(one: "Avanti di {n} secondo", other: "Avanti di {n} secondi")
    case .seek: "Posizione nella registrazione"
    case .speed: "Velocità"
    case .display: "Aspetto"
    case .colors: "Colori"
    case .automatic: "Automatico"
    case .light: "Chiaro"
    case .dark: "Scuro"
    case .textSize: "Dimensione del testo"
    case .small: "Piccola"
    case .normal: "Normale"
    case .large: "Grande"
    }
  }
}
