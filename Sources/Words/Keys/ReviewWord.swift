/// Words of the page that asks again what learners know, and of the links to it.
package enum ReviewWord: Int, WordKey {
  // The page.
  case practice
  case practiceLead
  case needsScript
  case fiveMinutes
  case start
  case due
  case new
  case nothingDone
  case toLessons
  case nothingDue
  case nextOn
  case tomorrow
  case notLoaded

  // A question.
  case place
  case isNew
  case hasChanged
  case fromLesson
  case fromCourse
  case whatIs
  case namePoints
  case haveYouUsed
  case yourNotes
  case sayFirst
  case knew
  case notYet
  case used
  case later
  case askedAgain
  case isLater
  case next
  case finish
  case stop
  case undo
  case undone

  // The end of a session.
  case done
  case known
  case another

  // What the learner knows.
  case hard
  case hardLead
  case readAgain
  case askAgain
  case asksAgain
  case ahead
  case aheadLead
  case questions
  case howSure
  case howSureLead
  case firm
  case fading
  case weak
  case notAsked
  case asked
  case nothingAsks
  case forAll

  // Taking it along.
  case keepHint
  case move
  case moveLead
  case copyLink
  case showCode
  case codeOf
  case tooMuch
  case moveQuestion
  case moved
  case badLink
  case otherCourses
  case withCourse

  package static let area = "review"

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
