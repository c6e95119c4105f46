/// Words that packages for learning platforms add: what is recorded, and what the learner has reached.
package enum LMSWord: Int, WordKey {
  // What the platform keeps of what is written into a worksheet.
  case kept
  case notKept

  // Notices above the page.
  case noPlatform
  case notAccepted
  case reviewing
  case notKeptAll

  // The result.
  case yourResult
  case score
  case needed
  case passed
  case failed
  case completed
  case inProgress
  case lessonsRead
  case questionsAnswered
  case worksheetsFilled

  // Another attempt.
  case again
  case againQuestion
  case attemptsLeft

  case leave
  case needsScript

  package static let area = "lms"

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
