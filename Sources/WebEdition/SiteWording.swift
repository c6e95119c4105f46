import LessonModel

/// The words that the site adds around the lessons, in one language.
struct SiteWording: Sendable {
  /// How to subscribe in one app.
  struct App: Sendable {
    let name: String
    let steps: String
  }

  let skipToText = "Skip to the text"
  let siteNavigation = "Site"
  let breadcrumb = "You are here"
  let course = "Course"
  let podcast = "Podcast"
  let lessons = "Lessons"
  let outline = "Outline"
  let objectives = "After this lesson you can"
  let situations = "Find the lesson for your moment"
  let start = "Start the first lesson"
  let previous = "Previous lesson"
  let next = "Next lesson"
  let courseDone = "You have reached the end. Back to the course"
  let listen = "Listen"
  let chapters = "Chapters"
  let download = "Download the recording"
  let transcript = "Transcript"
  let toPrint = "To print"
  let forFacilitators = "For facilitators"
  let before = "Before this:"
  let glossary = "Glossary"
  let glossaryLead = "The words of this course, and what they mean here."
  let also = "Also called"
  let see = "See also"
  let usedIn = "In"
  let cards = "Flash cards"
  let cardsLead = "Ask yourself, answer aloud, and only then turn the card."
  let more = "To look up and to practise"
  let subscribe = "Subscribe"
  let episodes = "Episodes"
  let feed = "The feed"
  let feedHint = "Copy this address. Every podcast app has a place to paste it."
  let feedUnknown =
    "Once this course stands on the web, copy the address of the feed below. Every podcast app has a place to paste it."
  let podcastLead =
    "Every lesson of this course as an episode, to hear on the way to your next meeting. Subscribe once, and new lessons arrive by themselves."
  let notFound = "This page does not exist"
  let notFoundLead = "It may have moved, or the link that brought you here has a mistake in it."
  let backToCourse = "Go to the course"

  let apps = [
    App(
      name: "Apple Podcasts",
      steps: "Open Library, tap the three dots, choose Follow a Show by URL, and paste the address."
    ),
    App(name: "Pocket Casts", steps: "Open Discover, paste the address into the search field."),
    App(name: "Overcast", steps: "Tap the plus sign, then Add URL, and paste the address."),
    App(
      name: "AntennaPod",
      steps: "Open Add podcast, choose Add podcast by RSS address, and paste the address."),
    App(
      name: "Other apps", steps: "Look for Add by URL or Add RSS feed. Spotify has no such place."),
  ]

  /// English is the only language so far, whatever the course's own is.
  init(_ language: LanguageTag) {}

  func position(_ number: Int, of count: Int) -> String { "Lesson \(number) of \(count)" }
  func reading(_ minutes: Int) -> String { "\(minutes) min read" }
  func practice(_ minutes: Int) -> String { "\(minutes) min practice" }
  func listening(_ minutes: Int) -> String { "\(minutes) min listen" }
  func inAll(_ minutes: Int) -> String { "\(minutes) min in all" }
  func terms(_ count: Int) -> String { count == 1 ? "1 term" : "\(count) terms" }
  func cards(_ count: Int) -> String { count == 1 ? "1 card" : "\(count) cards" }
  func toRead(_ minutes: Int) -> String { "\(minutes) min to read" }
  func toHear(_ minutes: Int) -> String { "\(minutes) min to listen" }
  func count(_ lessons: Int) -> String { lessons == 1 ? "1 lesson" : "\(lessons) lessons" }
  func listen(to title: String) -> String { "Listen to “\(title)”" }
}
