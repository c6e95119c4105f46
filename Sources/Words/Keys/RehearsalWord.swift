/// Words of a page on which a conversation or an answer is rehearsed aloud.
package enum RehearsalWord: Int, WordKey {
  // On a page.
  case rehearse
  case way
  case whoAmI
  case begin
  case turnOf
  case yourTurn
  case listens
  case stop
  case ready
  case again
  case over
  case mine
  case good
  case yourself
  case hear
  case save
  case erase
  case erased
  case stays
  case noMicrophone
  case sayAloud
  case sayWay

  // In an episode.
  case episode
  case episodes
  case episodesSummary
  case how
  case youAre
  case youBegin

  /// The words of a page.
  package static let shown = allCases.filter { $0.rawValue < episode.rawValue }

  package static let area = "rehearsal"

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
