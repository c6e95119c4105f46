/// Words of what reaches learners after a course: events of a calendar, e-mails, messages in chats, cards.
package enum ReminderWord: Int, WordKey {
  // What it is called.
  case calendar
  case question
  case followUp

  // What it asks if the course has no question of its own.
  case askApplied
  case askRemembered

  // Where the answer is.
  case seeAnswer
  case openLesson
  case answerFirst

  // The end of an e-mail.
  case why
  case unsubscribe

  package static let area = "reminder"

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
