extension SearchWord {
  var italian: Message {
    switch self {
    case .search: "Cerca"
    case .searchLead: "Trova sezioni, termini e domande di questo corso."
    case .searchField: "Cerca in questo corso"
    case .hits: .counted(one: "{n} risultato", other: "{n} risultati")
    case .filterHits: "Filtra"
    case .noHits: "Nessun risultato per «{title}»."
    case .moreHits: "Mostra altri risultati"
    case .searchFailed:
      "Non è stato possibile caricare la ricerca. Controlla la connessione e scrivi di nuovo."
    case .term: "Termine"
    case .moments: "Situazioni e schede"
    case .removeMarks: "Togli i segni della ricerca"
    }
  }
}
