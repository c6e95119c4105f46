extension SiteWord {
  var italian: Message {
    switch self {
    case .skipToText: "Vai al testo"
    case .siteNavigation: "Navigazione del sito"
    case .breadcrumb: "Sei qui"
    case .course: "Corso"
    case .podcast: "Podcast"
    case .lessons: "Lezioni"
    case .outline: "Indice"
    case .finder: "Trova la lezione per questo momento"
    case .any: "Tutte"
    case .showAll: "Mostra tutte"
    case .fitting: .counted(one: "di {n} lezione è adatta", other: "di {n} lezioni sono adatte")
    case .situations: "Lezioni per situazione"
    case .start: "Inizia la prima lezione"
    case .more: "Per consultare ed esercitarsi"
    case .lessonCount: .counted(one: "{n} lezione", other: "{n} lezioni")
    case .before: "Prima di questa:"
    case .position: "Lezione {number} di {total}"
    case .previous: "Lezione precedente"
    case .next: "Lezione successiva"
    case .onThisPage: "In questa pagina"
    case .courseDone: "Hai finito. Torna al corso"
    case .listen: "Ascolta"
    case .listenTo: "Ascolta «{title}»"
    case .chapters: "Capitoli"
    case .download: "Scarica la registrazione"
    case .transcript: "Trascrizione"
    case .toPrint: "Da stampare"
    case .forFacilitators: "Per chi conduce"
    case .reading: "{n} min di lettura"
    case .practice: "{n} min di pratica"
    case .listening: "{n} min di ascolto"
    case .inAll: "{n} min in tutto"
    case .toRead: "{n} min da leggere"
    case .toPractice: "{time} di esercizio"
    case .toHear: "{n} min da ascoltare"
    case .glossary: "Glossario"
    case .glossaryLead: "Le parole di questo corso e che cosa significano qui."
    case .alsoCalled: "Detto anche"
    case .usedIn: "In"
    case .terms: .counted(one: "{n} termine", other: "{n} termini")
    case .cardsLead: "Fatti la domanda, rispondi ad alta voce e solo allora gira la scheda."
    case .cardCount: .counted(one: "{n} scheda", other: "{n} schede")
    case .podcastLead:
      "Ogni lezione di questo corso è una puntata, da ascoltare mentre vai al prossimo incontro. Iscriviti una volta e le nuove lezioni arrivano da sole."
    case .subscribe: "Iscriviti"
    case .episodes: "Puntate"
    case .feed: "Il feed"
    case .feedHint: "Copia questo indirizzo. Ogni app di podcast ha un punto in cui incollarlo."
    case .feedUnknown:
      "Quando questo corso sarà sul web, copia l’indirizzo del feed qui sotto. Ogni app di podcast ha un punto in cui incollarlo."
    case .openInApp: "Oppure aprilo in un’app di questo dispositivo:"
    case .otherPodcastApps: "Altre app di podcast"
    case .scanFeed: "Inquadra questo codice con il telefono su cui ascolti."
    case .otherPlayers: "Per altri lettori"
    case .partFeeds: "Feed di parti del corso"
    case .applePodcasts:
      "Apri Libreria, tocca i tre puntini, scegli «Segui un podcast tramite URL» e incolla l’indirizzo."
    case .pocketCasts: "Apri Scopri e incolla l’indirizzo nel campo di ricerca."
    case .overcast: "Tocca il segno più, poi Add URL, e incolla l’indirizzo."
    case .antennaPod:
      "Apri «Aggiungi podcast», scegli di aggiungerlo tramite indirizzo RSS e incolla l’indirizzo."
    case .otherApps: "Altre app"
    case .otherAppsSteps:
      "Cerca «Aggiungi tramite URL» o «Aggiungi feed RSS». Spotify non lo permette."
    case .notFound: "Questa pagina non esiste"
    case .notFoundLead:
      "Forse è stata spostata, o il link che ti ha portato qui contiene un errore."
    case .backToCourse: "Vai al corso"
    case .accessibility: "Accessibilità"
    case .accessibilityLead: "Che cosa dicono i file di questo corso su come tutti possono usarlo."
    case .rulesChecked:
      .counted(
        one: "{n} regola di accessibilità è stata controllata quando sono nate queste pagine.",
        other: "{n} regole di accessibilità sono state controllate quando sono nate queste pagine.")
    case .nothingFound: "Non è stato trovato alcun problema."
    case .problemsFound:
      .counted(
        one: "{n} problema è stato trovato e rimane.",
        other: "{n} problemi sono stati trovati e rimangono.")
    case .whatIsMissing: "Che cosa manca"
    case .nothingMissing:
      "Nessuna immagine è senza descrizione, nessun video senza sottotitoli e nessuna registrazione senza il suo testo."
    case .withoutCaptions:
      .counted(one: "{n} video senza sottotitoli", other: "{n} video senza sottotitoli")
    case .withoutWords:
      .counted(
        one: "{n} video o registrazione senza il suo testo",
        other: "{n} video o registrazioni senza il loro testo")
    case .withoutDescription:
      .counted(
        one: "{n} immagine senza descrizione", other: "{n} immagini senza descrizione")
    case .untested:
      "Nessuno ha provato queste pagine per questa dichiarazione, né persone né programmi che leggono ad alta voce. Non dice che rispettano una norma."
    case .writeToUs: "C’è qualcosa che ti ostacola? Scrivici:"
    case .moved: "Questa pagina ha cambiato indirizzo."
    case .printAll: "Tutto il corso in una pagina"
    case .printAllLead: "Per stamparlo, o per cercarvi con il browser."
    case .takeAway: "Da portare con te"
    case .takeAwayLead:
      "Tutto il corso in un file: da leggere, da ascoltare o da mettere su un server tuo."
    case .takeAwayCopyLead:
      "Questa è una copia del corso, da leggere senza connessione. I file da portare con te sono dove il corso è online."
    case .siteZip: "Il sito"
    case .siteZipLead: "Da leggere senza connessione: estrailo e apri index.html."
    case .siteTar: "Il sito, per un server"
    case .siteTarLead: "Gli stessi file, in un archivio che i server estraggono."
    case .podcastZip: "Il podcast"
    case .podcastZipLead: "Tutti gli episodi, con trascrizioni e capitoli."
    case .handoutsZip: "Le dispense"
    case .handoutsZipLead: "Tutto ciò che si stampa."
    case .checkSums: "dice se un file è arrivato così come è stato spedito."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Trova la lezione di «{course}» per una situazione."
    case .skillUse: "Come usare questo corso"
    case .skillFind:
      "Cerca sotto la situazione e indica la lezione più adatta, con il link e i minuti."
    case .skillCite: "Cita la lezione con titolo e link ogni volta che usi ciò che dice."
    case .skillAsk:
      "Non rispondere alle domande di una lezione al posto di chi impara: ponile e rimanda alla lezione."
    }
  }
}
