extension SearchWord {
  var german: Message {
    switch self {
    case .search: "Suche"
    case .searchLead: "Findet Abschnitte, Begriffe und Fragen dieses Kurses."
    case .searchField: "In diesem Kurs suchen"
    case .hits: .counted(one: "{n} Treffer", other: "{n} Treffer")
    case .filterHits: "Filtern"
    case .noHits: "Nichts gefunden für „{title}“."
    case .moreHits: "Weitere Treffer zeigen"
    case .searchFailed:
      "Die Suche konnte nicht geladen werden. Prüf die Verbindung und schreib noch einmal."
    case .term: "Begriff"
    case .moments: "Situationen und Kurzfassungen"
    case .removeMarks: "Markierungen der Suche entfernen"
    }
  }
}
