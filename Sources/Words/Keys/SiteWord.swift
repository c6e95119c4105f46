/// Words that the website adds around lessons.
package enum SiteWord: Int, WordKey {
  // The frame of every page.
  case skipToText
  case siteNavigation
  case breadcrumb
  case course
  case podcast
  case lessons

  // The page of the course.
  case outline
  case finder
  case any
  case showAll
  case fitting
  case situations
  case start
  case more
  case lessonCount

  // A lesson.
  case before
  case position
  case previous
  case next
  case onThisPage
  case courseDone
  case listen
  case listenTo
  case chapters
  case download
  case transcript
  case toPrint
  case forFacilitators

  // Times of a lesson, and of the course.
  case reading
  case practice
  case listening
  case inAll
  case toRead
  case toPractice
  case toHear

  // Glossary and flash cards.
  case glossary
  case glossaryLead
  case alsoCalled
  case usedIn
  case terms
  case cardsLead
  case cardCount

  // The page of the podcast.
  case podcastLead
  case subscribe
  case episodes
  case feed
  case feedHint
  case feedUnknown
  case openInApp
  case otherPodcastApps
  case scanFeed
  case otherPlayers
  case partFeeds
  case applePodcasts
  case pocketCasts
  case overcast
  case antennaPod
  case otherApps
  case otherAppsSteps

  // An address that leads nowhere.
  case notFound
  case notFoundLead
  case backToCourse
  case moved

  // The page with all lessons.
  case printAll
  case printAllLead

  // The statement on accessibility.
  case accessibility
  case accessibilityLead
  case rulesChecked
  case nothingFound
  case problemsFound
  case whatIsMissing
  case nothingMissing
  case withoutCaptions
  case withoutWords
  case withoutDescription
  case untested
  case writeToUs

  // The page of packages.
  case takeAway
  case takeAwayLead
  case takeAwayCopyLead
  case siteZip
  case siteZipLead
  case siteTar
  case siteTarLead
  case podcastZip
  case podcastZipLead
  case handoutsZip
  case handoutsZipLead
  case checkSums
  case kilobytes
  case megabytes

  // What assistants read.
  case skillAbout
  case skillUse
  case skillFind
  case skillCite
  case skillAsk

  package static let area = "site"

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
