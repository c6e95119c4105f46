/// Words that paper adds, and the names of its files.
package enum HandoutWord: Int, WordKey {
  // Head and foot.
  case name
  case date
  case facilitatorCopy
  case facilitatorTitle
  case page
  case online
  case codeAlt
  case prerequisites
  case version
  case lessonNumber

  // Questions.
  case question
  case choose
  case chooseSeveral
  case chooseTruth
  case writeAnswer
  case writeNumber
  case numberSteps
  case matchLetters
  case fillGaps
  case correct
  case accepted
  case explanation

  // Other activities.
  case hints
  case hintAt
  case role
  case roles
  case observer
  case debrief
  case roleCards
  case cardsFrom
  case checkOne
  case checkSeveral
  case day
  case month
  case year
  case dateOrder
  case comeBack
  case numbers
  case front
  case back
  case cardsOn
  case leftBlank
  case cutCards

  // What paper cannot show.
  case playVideo
  case playAudio
  case omitted
  case lookOnline

  // For the facilitator, and the end.
  case facilitator
  case terms
  case also
  case reflection
  case promptIdea
  case promptPlace
  case promptProof
  case notes

  // The names of the files.
  case learnersCopy
  case leadersCopy

  package static let area = "handout"

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
