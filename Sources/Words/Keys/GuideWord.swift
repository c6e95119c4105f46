/// Words of the handouts that are about a whole course: guides, workbook, answer key.
package enum GuideWord: Int, WordKey {
  // The names of the files.
  case participantGuide
  case facilitatorGuide
  case workbook
  case answerKey

  // The participant guide.
  case contents
  case agenda
  case glossary
  case actionPlan
  case actionLead
  case actionBy
  case actionDone
  case pageHeading

  // Before the day.
  case before
  case toPrint
  case document
  case howMany
  case how
  case perPerson
  case perGroup
  case forYou
  case bothSides
  case stiffPaper
  case plainSides
  case needs
  case pens
  case player
  case groups

  // The day.
  case timetable
  case timetableLead
  case day
  case week
  case unplanned
  case time
  case activity
  case materials
  case pause
  case lunch
  case end
  case glance
  case readTogether
  case questions
  case inGuide
  case next

  // Answers.
  case keyQuestion
  case keyAnswer
  case keyReason
  case pointsHeading
  case keyTotal

  package static let area = "guide"

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
