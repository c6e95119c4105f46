/// Words of the handouts for the classroom: cards, job aids, worksheets of their own, certificates.
package enum PaperWord: Int, WordKey {
  // The names of the files.
  case largePrint
  case worksheets
  case fillableWorksheets
  case flashCards
  case jobAid
  case poster
  case attendanceSheet
  case certificate
  case booklet
  case twoUp

  // What to print.
  case singleSide

  // Flash cards.
  case calibration
  case calibrationWay
  case ruler

  // A job aid.
  case whenToUse
  case steps
  case askThis
  case shortened

  // Attendance and certificates.
  case attendedTitle
  case certifies
  case attended
  case passed
  case duration
  case place
  case signature
  case organization
  case leader
  case given

  package static let area = "paper"

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
