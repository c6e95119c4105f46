extension SearchWord {
  var dutch: Message {
    switch self {
    case .search: "Zoeken"
    case .searchLead: "Vindt delen, begrippen en vragen van deze cursus."
    case .searchField: "Zoeken in deze cursus"
    case .hits: .counted(one: "{n} resultaat", other: "{n} resultaten")
    case .filterHits: "Filteren"
    case .noHits: "Niets gevonden voor ‘{title}’."
    case .moreHits: "Meer resultaten tonen"
    case .searchFailed:
      "Het zoeken kon niet worden geladen. Controleer de verbinding en schrijf opnieuw."
    case .term: "Begrip"
    case .moments: "Situaties en samenvattingen"
    case .removeMarks: "Markeringen van het zoeken weghalen"
    }
  }
}
