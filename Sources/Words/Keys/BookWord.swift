/// Words that the book adds around lessons.
package enum BookWord: Int, WordKey {
  // The text of a link to it.
  case bookFile

  // The parts of the book.
  case contents
  case cover
  case coverOf
  case answers
  case answersTo
  case backToLesson

  // The voice that reads it aloud; {title} is its name.
  case syntheticVoice

  // What apps show about how people can use it.
  case reflows
  case describedPictures
  case formulas
  case captionedMedia
  case readAloud

  package static let area = "book"

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
