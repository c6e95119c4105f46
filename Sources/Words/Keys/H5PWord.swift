/// Words that the players of H5P show around the questions of a course.
///
/// Where a player says a value, it is a place in the sentence.
package enum H5PWord: Int, WordKey {
  // Buttons, and what follows them.
  case submit
  case showSolution
  case retry
  case points
  case correct
  case incorrect
  case shouldCheck
  case shouldNotCheck
  case noInput
  case feedback
  // What screen readers say of the buttons.
  case readCheck
  case readSolution
  case readRetry
  // Gaps.
  case gapOf
  case tipThere
  case answerIsRight
  case answerIsWrong
  case rightAnswer
  case checking
  case fillGaps
  // Pieces that are put into places.
  case place
  case placeIsEmpty
  case placeHolds
  case pieceOf
  case emptyPlace
  case emptyPlaceQuestion
  case taken
  case putBack
  // The way through the questions.
  case previous
  case next
  case finish
  case questionOf
  case question
  case questions
  case unanswered
  case answered
  case current
  case finished
  case start
  // Before something is lost.
  case finishQuestion
  case finishSure
  case retryQuestion
  case retrySure
  case cancel

  package static let area = "h5p"

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
