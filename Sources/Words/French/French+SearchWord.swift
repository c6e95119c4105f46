extension SearchWord {
  var french: Message {
    switch self {
    case .search: "Recherche"
    case .searchLead: "Trouve les sections, les termes et les questions de ce cours."
    case .searchField: "Rechercher dans ce cours"
    case .hits: .counted(one: "{n} résultat", other: "{n} résultats")
    case .filterHits: "Filtrer"
    case .noHits: "Aucun résultat pour « {title} »."
    case .moreHits: "Afficher plus de résultats"
    case .searchFailed:
      "La recherche n’a pas pu être chargée. Vérifiez la connexion, puis écrivez de nouveau."
    case .term: "Terme"
    case .moments: "Situations et fiches"
    case .removeMarks: "Retirer les marques de la recherche"
    }
  }
}
