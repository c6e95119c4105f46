/// Words that every edition adds among the author's own text: activities, callouts, media, times.
package enum LessonWord: Int, WordKey {
  // Questions.
  case quiz
  case checkAnswer
  case chooseOne
  case chooseAll
  case trueOrFalse
  case isTrue
  case isFalse
  case yourAnswer
  case gap
  case putInOrder
  case match
  case right
  case wrong
  case rightAnswer
  case alsoRight
  case rightOrder
  case orElse
  case points

  // Other activities.
  case exercise
  case hint
  case hintNumber
  case solution
  case solutionNumber
  case rolePlay
  case openOwnCard
  case roleCard
  case observers
  case debrief
  case worksheet
  case apply
  case printToKeep
  case comeBack
  case card
  case cards
  case turnCard

  // Durations; after "in".
  case days
  case weeks
  case daysInWords
  case weeksInWords
  case minutes
  case hours
  case hoursAndMinutes

  // Media and what a text is made of.
  case video
  case recording
  case audio
  case captions
  case transcript
  case keyPoints
  case objectives
  case done
  case toDo
  case table
  case image
  case imageOf
  case footnotes
  case footnote
  case backToReference
  case seeAlso

  // Callouts without a title of their own.
  case note
  case tip
  case important
  case warning
  case caution
  case example
  case story

  // Between words: before a value, between the items of a list, before the last one.
  case colon
  case comma
  case and

  package static let area = "lesson"

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
