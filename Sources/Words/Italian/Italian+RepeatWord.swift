extension RepeatWord {
  var italian: Message {
    switch self {
    case .review: "Ripasso"
    case .reviews: "Ripassi"
    case .reviewsSummary:
      "Domande su ogni unità, con il tempo di rispondere prima di sentire la risposta giusta."
    case .reviewCount:
      .counted(
        one: "{n} domanda. Rispondi ad alta voce prima di sentire la risposta giusta.",
        other: "{n} domande. Rispondi ogni volta ad alta voce prima di sentire la risposta giusta.")
    case .reviewEnd: "Era l’ultima domanda. Se ti è mancata una risposta, riascolta la sua lezione."
    case .refresher: "Schede di ripasso"
    case .refresherAfter:
      .counted(one: "{n} giorno dopo il corso", other: "{n} giorni dopo il corso")
    case .refresherWay:
      "Prima di cominciare, piega il foglio all’indietro lungo la linea tratteggiata: le risposte sono lì sotto."
    case .foldHere: "Piega qui all’indietro"
    case .refresherKey: "Risposte"
    case .coaching: "Schede per il colloquio"
    case .coachingWay:
      "Per chi guida il team: fai queste domande dopo l’unità, ascolta fino in fondo e confronta con una buona risposta."
    case .coachAsk: "Chiedi"
    case .coachGood: "Come suona una buona risposta"
    case .coachNext: "Che cosa abbiamo deciso"
    case .play:
      "Sei {title}. Interpreta questa persona in una conversazione con me e resta nel ruolo finché scrivo «stop». Di’ solo quello che questa persona sa, non raccontare nulla che io non chieda e non darmi consigli."
    case .playedBy: "Io interpreto: {titles}."
    case .situation: "Situazione"
    case .background: "Retroscena"
    case .concerns: "Riserve"
    case .openingLine: "Prima frase"
    case .noOpening: "Aspetta che cominci io."
    case .observed: "Che cosa osservare"
    case .observedWay:
      "Dopo la conversazione, rispondi a ogni riga su ciò che ho detto e cita le mie parole che lo mostrano."
    }
  }
}
