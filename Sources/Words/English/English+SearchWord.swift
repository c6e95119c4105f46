extension SearchWord {
  var english: Message {
    switch self {
    case .search: "Search"
    case .searchLead: "Find sections, terms and questions of this course."
    case .searchField: "Search this course"
    case .hits: .counted(one: "{n} result", other: "{n} results")
    case .filterHits: "Filter"
    case .noHits: "Nothing found for “{title}”."
    case .moreHits: "Show more results"
    case .searchFailed: "The search could not be loaded. Check the connection, and write again."
    case .term: "Term"
    case .moments: "Situations and briefs"
    case .removeMarks: "Remove the marks of the search"
    }
  }
}
