/// Words of what helps in the moment of work: situations, briefs, deals, and the learner's own calendar.
package enum MomentWord: Int, WordKey {
  // The moment in the work.
  case find
  case findLead
  case together
  case found
  case nothingFits

  // What to look at before a call.
  case brief
  case briefs
  case briefsLead
  case remember
  case fillIn
  case copyBrief

  // A deal of the learner's own.
  case deal
  case account
  case copyLink
  case linkDiffers

  // On the learner's page.
  case nextCall
  case nextCallLead
  case calendar
  case calendarLead
  case firstDay
  case saveCalendar
  case calendarSaved

  package static let area = "moment"

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
