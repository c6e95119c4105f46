/// Words of the page with the search, and of what it leads to.
package enum SearchWord: Int, WordKey {
  // The page, and the link to it.
  case search
  case searchLead
  case searchField

  // What is found.
  case hits
  case filterHits
  case noHits
  case moreHits
  case searchFailed
  case term
  case moments

  // The words that are marked on the page of a hit.
  case removeMarks

  package static let area = "search"

  package func message(in language: BuiltInLanguage) -> Message {
    switch language {
    case .english: english
    case .german: german
    case .french: french
    case .spanish: spanish
    case .italian: italian
    case .dutch: dutch
    case .portuguese: portuguese
    case .arabic: arabic
    }
  }
}
