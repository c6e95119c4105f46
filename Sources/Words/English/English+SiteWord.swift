extension SiteWord {
  var english: Message {
    switch self {
    case .skipToText: "Skip to the text"
    case .siteNavigation: "Site"
    case .breadcrumb: "You are here"
    case .course: "Course"
    case .podcast: "Podcast"
    case .lessons: "Lessons"
    case .outline: "Outline"
    case .finder: "Find the lesson you need now"
    case .any: "Any"
    case .showAll: "Show all"
    case .fitting: .counted(one: "of {n} lesson fits", other: "of {n} lessons fit")
    case .situations: "Lessons by situation"
    case .start: "Start the first lesson"
    case .more: "Look things up and practice"
    case .lessonCount: .counted(one: "{n} lesson", other: "{n} lessons")
    case .before: "Before this:"
    case .position: "Lesson {number} of {total}"
    case .previous: "Previous lesson"
    case .next: "Next lesson"
    case .onThisPage: "On this page"
    case .courseDone: "You have reached the end. Back to the course"
    case .listen: "Listen"
    case .listenTo: "Listen to “{title}”"
    case .chapters: "Chapters"
    case .download: "Download the recording"
    case .transcript: "Transcript"
    case .toPrint: "To print"
    case .forFacilitators: "For facilitators"
    case .reading: "{n} min read"
    case .practice: "{n} min practice"
    case .listening: "{n} min listen"
    case .inAll: "{n} min in all"
    case .toRead: "{n} min to read"
    case .toPractice: "{time} to practice"
    case .toHear: "{n} min to listen"
    case .glossary: "Glossary"
    case .glossaryLead: "The words of this course, and what they mean here."
    case .alsoCalled: "Also called"
    case .usedIn: "In"
    case .terms: .counted(one: "{n} term", other: "{n} terms")
    case .cardsLead: "Ask yourself, answer aloud, and only then turn the card."
    case .cardCount: .counted(one: "{n} card", other: "{n} cards")
    case .podcastLead:
      "Every lesson of this course as an episode, to hear on the way to your next meeting. Subscribe once, and new lessons arrive by themselves."
    case .subscribe: "Subscribe"
    case .episodes: "Episodes"
    case .feed: "The feed"
    case .feedHint: "Copy this address. Every podcast app has a place to paste it."
    case .feedUnknown:
      "Once this course is on the web, copy the address of the feed below. Every podcast app has a place to paste it."
    case .openInApp: "Or open it in an app on this device:"
    case .otherPodcastApps: "Other podcast apps"
    case .scanFeed: "Scan this code with the phone that you listen on."
    case .otherPlayers: "For other players"
    case .partFeeds: "Feeds of parts of the course"
    case .applePodcasts:
      "Open Library, tap the three dots, choose Follow a Show by URL, and paste the address."
    case .pocketCasts: "Open Discover, and paste the address into the search field."
    case .overcast: "Tap the plus sign, then Add URL, and paste the address."
    case .antennaPod: "Open Add podcast, choose Add podcast by RSS address, and paste the address."
    case .otherApps: "Other apps"
    case .otherAppsSteps: "Look for Add by URL or Add RSS feed. Spotify does not offer this."
    case .notFound: "This page does not exist"
    case .notFoundLead: "It may have moved, or the link that brought you here has a mistake in it."
    case .backToCourse: "Go to the course"
    case .accessibility: "Accessibility"
    case .accessibilityLead: "What the files of this course say about how everybody can use it."
    case .rulesChecked:
      .counted(
        one: "{n} rule for accessibility was checked when these pages were made.",
        other: "{n} rules for accessibility were checked when these pages were made.")
    case .nothingFound: "No problem was found."
    case .problemsFound:
      .counted(
        one: "{n} problem was found and remains.", other: "{n} problems were found and remain.")
    case .whatIsMissing: "What is missing"
    case .nothingMissing:
      "No picture is without a description, no video without captions, and no recording without its words."
    case .withoutCaptions:
      .counted(one: "{n} video without captions", other: "{n} videos without captions")
    case .withoutWords:
      .counted(
        one: "{n} video or recording without its words",
        other: "{n} videos or recordings without their words")
    case .withoutDescription:
      .counted(
        one: "{n} picture without a description", other: "{n} pictures without a description")
    case .untested:
      "Nobody has tested these pages for this statement, neither people nor programs that read aloud. It does not say that they meet a standard."
    case .writeToUs: "Is something in your way? Write to us:"
    case .moved: "This page has moved."
    case .printAll: "The whole course on one page"
    case .printAllLead: "To print it, or to search it with your browser."
    case .takeAway: "Take it with you"
    case .takeAwayLead:
      "The whole course in one file: to read, to listen to, or to put on a server of your own."
    case .takeAwayCopyLead:
      "This is a copy of the course, to read without a connection. Its files to take along are where the course is online."
    case .siteZip: "The website"
    case .siteZipLead: "To read without a connection: unpack it, and open index.html."
    case .siteTar: "The website, for a server"
    case .siteTarLead: "The same files, in an archive that servers unpack."
    case .podcastZip: "The podcast"
    case .podcastZipLead: "All episodes, with their transcripts and chapters."
    case .handoutsZip: "The handouts"
    case .handoutsZipLead: "Everything to print."
    case .checkSums: "says whether a file has arrived as it was sent."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Finds the lesson of “{course}” for a situation."
    case .skillUse: "How to use this course"
    case .skillFind:
      "Find the situation below, and name the one lesson that fits best, with its link and its minutes."
    case .skillCite: "Cite the lesson by its title and link whenever you use what it says."
    case .skillAsk:
      "Do not answer the questions of a lesson for a learner: ask them, and link to the lesson."
    }
  }
}
