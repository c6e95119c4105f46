/// Words of what asks again without a page, and of who helps to keep what was learned.
package enum RepeatWord: Int, WordKey {
  // Review episodes.
  case review
  case reviews
  case reviewsSummary
  case reviewCount
  case reviewEnd

  // Refresher sheets.
  case refresher
  case refresherAfter
  case refresherWay
  case foldHere
  case refresherKey

  // Coaching sheets.
  case coaching
  case coachingWay
  case coachAsk
  case coachGood
  case coachNext

  // Role-plays with a program.
  case play
  case playedBy
  case situation
  case background
  case concerns
  case openingLine
  case noOpening
  case observed
  case observedWay

  package static let area = "repeat"

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
