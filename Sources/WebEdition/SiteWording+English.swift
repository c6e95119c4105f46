import LessonModel

extension SiteWording {
  static let english = SiteWording(
    language: .english, skipToText: "Skip to the text", siteNavigation: "Site",
    breadcrumb: "You are here", course: "Course", podcast: "Podcast", lessons: "Lessons",
    outline: "Outline", objectives: "After this lesson you can",
    finder: "Find the lesson for your moment", any: "Any", showAll: "Show all",
    fitting: { $0 == 1 ? "of 1 lesson fits" : "of \($0) lessons fit" },
    situations: "Lessons by situation",
    start: "Start the first lesson", previous: "Previous lesson", next: "Next lesson",
    courseDone: "You have reached the end. Back to the course",
    listen: "Listen", chapters: "Chapters", download: "Download the recording",
    transcript: "Transcript", toPrint: "To print", forFacilitators: "For facilitators",
    before: "Before this:", glossary: "Glossary",
    glossaryLead: "The words of this course, and what they mean here.",
    also: "Also called", see: "See also", usedIn: "In",
    flashCards: "Flash cards",
    flashCardsLead: "Ask yourself, answer aloud, and only then turn the card.",
    more: "To look up and to practise",
    subscribe: "Subscribe", episodes: "Episodes", feed: "The feed",
    feedHint: "Copy this address. Every podcast app has a place to paste it.",
    feedUnknown:
      "Once this course stands on the web, copy the address of the feed below. Every podcast app has a place to paste it.",
    podcastLead:
      "Every lesson of this course as an episode, to hear on the way to your next meeting. Subscribe once, and new lessons arrive by themselves.",
    notFound: "This page does not exist",
    notFoundLead: "It may have moved, or the link that brought you here has a mistake in it.",
    backToCourse: "Go to the course",
    apps: [
      App(
        name: "Apple Podcasts",
        steps:
          "Open Library, tap the three dots, choose Follow a Show by URL, and paste the address."),
      App(name: "Pocket Casts", steps: "Open Discover, paste the address into the search field."),
      App(name: "Overcast", steps: "Tap the plus sign, then Add URL, and paste the address."),
      App(
        name: "AntennaPod",
        steps: "Open Add podcast, choose Add podcast by RSS address, and paste the address."),
      App(
        name: "Other apps",
        steps: "Look for Add by URL or Add RSS feed. Spotify has no such place."),
    ],
    position: { "Lesson \($0) of \($1)" },
    reading: { "\($0) min read" }, practice: { "\($0) min practice" },
    listening: { "\($0) min listen" }, inAll: { "\($0) min in all" },
    toRead: { "\($0) min to read" }, toPractice: { "\($0.inHours) to practice" },
    toHear: { "\($0) min to listen" },
    terms: { $0 == 1 ? "1 term" : "\($0) terms" },
    cards: { $0 == 1 ? "1 card" : "\($0) cards" },
    count: { $0 == 1 ? "1 lesson" : "\($0) lessons" },
    listenTo: { "Listen to “\($0)”" })
}
