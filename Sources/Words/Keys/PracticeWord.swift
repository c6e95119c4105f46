/// Words that the site's script adds: what happens to answers, and what is kept.
package enum PracticeWord: Int, WordKey {
  // Answers.
  case check
  case showAnswer
  case rightNow
  case notRight
  case partlyRight
  case tryOnceMore
  case hereIsAnswer
  case needsNumber

  // How sure the learner is of an answer.
  case howSure
  case sure
  case notSure
  case saidSure
  case saidNotSure

  // What is kept on the device.
  case kept
  case notKept
  case copyText
  case copied
  case eMail
  case print

  // How far the learner is.
  case markDone
  case isDone
  case doneCount
  case continueWith
  case minutesLeft

  // A file with what is kept.
  case yourAnswers
  case saveFile
  case loadFile
  case loaded
  case badFile
  case erase
  case eraseQuestion
  case erased

  // The player.
  case play
  case pause
  case back
  case forward
  case seek
  case speed

  // How pages look.
  case display
  case colors
  case automatic
  case light
  case dark
  case textSize
  case small
  case normal
  case large

  package static let area = "practice"

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
