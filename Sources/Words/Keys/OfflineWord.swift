/// Words about a course that is saved on a device, which the site's script adds.
package enum OfflineWord: Int, WordKey {
  case heading
  case lead
  case saveCourse
  case pagesSize
  case soundSize
  case papersSize
  case saveNow
  case cancel
  case saving
  case courseSaved
  case removeSaved
  case savedRemoved
  case noSpace
  case beingPublished
  case notSaved
  case newerReady
  case loadNewer
  case saveRecording
  case recordingSaved
  case removeRecording

  package static let area = "offline"

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
