extension PodcastWord {
  var italian: Message {
    switch self {
    case .narrator: "Voce narrante"
    case .objectives: "Dopo questa lezione saprai:"
    case .toSee: "Da vedere e da fare:"
    case .links: "Link:"
    case .footnotes: "Note:"
    case .readLesson: "Leggi questa lezione"
    case .picture: "Immagine: {description}"
    case .roles: "Ruoli:"
    case .rolesOnPage: "Ogni ruolo ha la sua scheda nella pagina della lezione."
    case .apply: "Mettilo in pratica"
    case .comeBack: "Torna su questo fra {span}."
    case .formulaOnPage: "(una formula, nella pagina della lezione)"
    case .feedFile: "Feed del podcast"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Trascrizione, WebVTT"
    case .chaptersFile: "Capitoli, JSON"
    case .coverFile: "Copertina"
    }
  }
}
