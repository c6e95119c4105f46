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
    case .feedListFile: "Tutti i feed, OPML"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Trascrizione, WebVTT"
    case .chaptersFile: "Capitoli, JSON"
    case .coverFile: "Copertina"
    case .everyDay: "Una nuova lezione ogni giorno"
    case .everyWeek: "Una nuova lezione ogni settimana"
    case .everyTwoWeeks: "Una nuova lezione ogni due settimane"
    case .everyMonth: "Una nuova lezione ogni mese"
    case .allPublished: "Tutte le lezioni sono pubblicate"
    case .syntheticVoice: "Voce sintetica"
    case .audiobookWithText: "Ogni lezione ha una trascrizione e l’indice porta ai suoi capitoli."
    case .audiobookWithoutText:
      "L’indice porta ai capitoli di ogni lezione. Alcune lezioni non hanno una trascrizione."
    case .audiobookFile: "Audiolibro per le app di audiolibri"
    case .lightweightFile: "Audiolibro, pacchetto W3C"
    case .m4bFile: "Audiolibro con capitoli, un solo file"
    case .transcripts: "Trascrizioni"
    }
  }
}
