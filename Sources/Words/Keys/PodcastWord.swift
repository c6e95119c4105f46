/// Words that show notes and the feed add, and the names of the podcast's files.
package enum PodcastWord: Int, WordKey {
  case narrator
  case readBy
  case objectives
  case toSee
  case links
  case footnotes
  case readLesson
  case picture
  case roles
  case rolesOnPage
  case apply
  case comeBack
  case formulaOnPage

  // The names of the files.
  case feedFile
  case feedCodeFile
  case manifestFile
  case playlistFile
  case feedListFile
  case audioFile
  case transcriptFile
  case chaptersFile
  case coverFile

  // How often there is an episode.
  case everyDay
  case everyWeek
  case everyTwoWeeks
  case everyMonth
  case allPublished

  // Recaps.
  case recap
  case recaps
  case recapsSummary

  // Audiobooks.
  case syntheticVoice
  case allSynthetic
  case someSynthetic
  case audiobookWithText
  case audiobookWithoutText
  case audiobookFile
  case lightweightFile
  case m4bFile
  case transcripts

  package static let area = "podcast"

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
