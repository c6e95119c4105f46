/// Words that a narration says; those that the course's language lacks are left out.
package enum ScriptWord: Int, WordKey {
  // The beginning and the end.
  case lessonNumber
  case unitNumber
  case nextLesson
  case lastLesson
  case recapNumber
  case recap
  case disclosure
  case partlySynthetic

  // Objectives and lists.
  case objectives
  case first
  case second
  case third
  case fourth
  case fifth
  case sixth
  case seventh
  case eighth
  case ninth
  case tenth
  case itemNumber
  case done
  case toDo
  case struckOut

  // What cannot be heard.
  case picture
  case figure
  case table
  case footnote
  case codeOnPage
  case formulaOnPage
  case formulaInText
  case video
  case videoOnPage
  case recording
  case recordingOnPage
  case keyPoints

  // Callouts without a title of their own.
  case note
  case tip
  case important
  case warning
  case caution
  case example

  // Questions.
  case question
  case takeAMoment
  case pauseHere
  case oneAnswer
  case severalAnswers
  case otherAnswers
  case thatIsTrue
  case thatIsFalse
  case answer
  case alsoRight
  case rightOrder
  case pairs
  case otherOrder
  case gap
  case inFull

  // Other activities.
  case exercise
  case rolePlay
  case worksheet
  case apply
  case card
  case exerciseMinutes
  case activityMinutes
  case helpOnPage
  case hints
  case solution
  case rolePlayUse
  case roles
  case briefsOnPage
  case fields
  case worksheetOnPage
  case comeBack

  package static let area = "script"

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
