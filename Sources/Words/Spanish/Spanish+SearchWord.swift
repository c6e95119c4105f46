extension SearchWord {
  var spanish: Message {
    switch self {
    case .search: "Buscar"
    case .searchLead: "Encuentra secciones, términos y preguntas de este curso."
    case .searchField: "Buscar en este curso"
    case .hits: .counted(one: "{n} resultado", other: "{n} resultados")
    case .filterHits: "Filtrar"
    case .noHits: "No hay resultados para «{title}»."
    case .moreHits: "Mostrar más resultados"
    case .searchFailed: "No se pudo cargar la búsqueda. Comprueba la conexión y escribe de nuevo."
    case .term: "Término"
    case .moments: "Situaciones y resúmenes"
    case .removeMarks: "Quitar las marcas de la búsqueda"
    }
  }
}
