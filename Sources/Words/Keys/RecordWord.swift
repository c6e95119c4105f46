/// Words of the page about what a learner can do.
package enum RecordWord: Int, WordKey {
  // The page.
  case mine
  case mineLead
  case needsScript
  case nothing

  // What somebody can do, and what shows it.
  case can
  case canLead
  case answered
  case applied
  case notShown
  case onlyRead
  case open

  // Time and worksheets.
  case time
  case spent
  case sheets
  case noSheets
  case written

  // The record on paper.
  case record
  case name
  case print
  case recordNote

  package static let area = "record"

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
