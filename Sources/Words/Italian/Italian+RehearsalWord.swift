extension RehearsalWord {
  var italian: Message {
    switch self {
    case .rehearse: "Prova ad alta voce"
    case .way: "Senti gli altri. Quando tocca a te, parla, poi confronta ciò che hai detto."
    case .whoAmI: "Io sono"
    case .begin: "Inizia"
    case .turnOf: "Parla {title}"
    case .yourTurn: "Tocca a te: parla"
    case .listens: "Il microfono è acceso"
    case .stop: "Ferma"
    case .ready: "L’ho detto"
    case .again: "Ancora una volta"
    case .over: "Era l’ultima battuta."
    case .mine: "Ciò che ho detto"
    case .good: "Una buona risposta"
    case .yourself: "Spunta ciò che hai fatto"
    case .hear: "Ascolta"
    case .save: "Salva in un file"
    case .erase: "Cancella ciò che ho detto"
    case .erased: "Cancellato: non ne resta nulla."
    case .stays:
      "Ciò che dici resta in questa pagina. Sparisce quando lo cancelli o lasci la pagina, a meno che non lo salvi."
    case .noMicrophone:
      "Non c’è un microfono, o non può essere usato. Non si registra nulla; parla lo stesso."
    case .sayAloud: "Dillo ad alta voce"
    case .sayWay:
      .counted(
        one: "Senti il compito. Poi hai {n} secondo per rispondere.",
        other: "Senti il compito. Poi hai {n} secondi per rispondere.")
    case .episode: "Prova"
    case .episodes: "Prove"
    case .episodesSummary:
      "Conversazioni da provare per strada: una battuta, una pausa per te, una buona risposta."
    case .how: "Quando c’è silenzio, parla. Poi senti una buona risposta."
    case .youAre: "Tu sei {title}."
    case .youBegin: "Cominci tu."
    }
  }
}
