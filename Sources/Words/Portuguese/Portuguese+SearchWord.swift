extension SearchWord {
  var portuguese: Message {
    switch self {
    case .search: "Pesquisar"
    case .searchLead: "Encontra secções, termos e perguntas deste curso."
    case .searchField: "Pesquisar neste curso"
    case .hits: .counted(one: "{n} resultado", other: "{n} resultados")
    case .filterHits: "Filtrar"
    case .noHits: "Nenhum resultado para “{title}”."
    case .moreHits: "Mostrar mais resultados"
    case .searchFailed:
      "Não foi possível carregar a pesquisa. Verifique a ligação e escreva de novo."
    case .term: "Termo"
    case .moments: "Situações e resumos"
    case .removeMarks: "Retirar as marcas da pesquisa"
    }
  }
}
