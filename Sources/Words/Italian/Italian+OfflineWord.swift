extension OfflineWord {
  var italian: Message {
    switch self {
    case .heading: "Senza connessione"
    case .lead: "Salva questo corso sul tuo dispositivo per leggerlo senza connessione."
    case .saveCourse: "Salva questo corso"
    case .pagesSize: "Pagine e immagini: {size}"
    case .soundSize: "Registrazioni: {size}"
    case .papersSize: "Schede da stampare: {size}"
    case .saveNow: "Salva {size}"
    case .cancel: "Annulla"
    case .saving: "{number} di {total} salvati"
    case .courseSaved: "Questo corso è salvato su questo dispositivo."
    case .removeSaved: "Rimuovilo da questo dispositivo"
    case .savedRemoved: "È stato rimosso da questo dispositivo."
    case .noSpace: "Su questo dispositivo non c’è abbastanza spazio. Non è stato salvato nulla."
    case .beingPublished: "Il corso è in fase di pubblicazione. Riprova tra qualche minuto."
    case .notSaved: "La connessione si è interrotta e non è stato salvato nulla. Riprova."
    case .newerReady: "È pronta un’edizione più recente di questo corso."
    case .loadNewer: "Caricala"
    case .saveRecording: "Salva questa registrazione ({size})"
    case .recordingSaved: "Questa registrazione è salvata su questo dispositivo."
    case .removeRecording: "Rimuovi la registrazione"
    }
  }
}
