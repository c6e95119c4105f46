import LessonModel

/// The words that the site adds around the lessons, in one language.
struct SiteWording: Sendable {
  /// How to subscribe in one app.
  struct App: Sendable {
    let name: String
    let steps: String
  }

  /// Makes words of a number.
  typealias Count = @Sendable (Int) -> String

  /// The language.
  let language: LanguageTag

  let skipToText: String
  let siteNavigation: String

  /// The name of the way from the course to the page.
  let breadcrumb: String
  let course: String
  let podcast: String
  let lessons: String
  let outline: String
  let objectives: String

  /// Above what shows only the lessons for a situation.
  let finder: String

  /// The choice of a facet that leaves no lesson out.
  let any: String
  let showAll: String

  /// After the number of lessons that fit the situation, of so many.
  let fitting: Count

  /// Above the lessons by situation.
  let situations: String
  let start: String
  let previous: String
  let next: String
  let courseDone: String
  let listen: String
  let chapters: String
  let download: String
  let transcript: String
  let toPrint: String
  let forFacilitators: String

  /// Before the lessons that come first.
  let before: String
  let glossary: String
  let glossaryLead: String
  let also: String
  let see: String

  /// Before the lessons that use a term.
  let usedIn: String
  let flashCards: String
  let flashCardsLead: String
  let more: String
  let subscribe: String
  let episodes: String
  let feed: String
  let feedHint: String

  /// While nobody knows where the course will stand.
  let feedUnknown: String
  let podcastLead: String
  let notFound: String
  let notFoundLead: String
  let backToCourse: String
  let apps: [App]

  let position: @Sendable (_ number: Int, _ count: Int) -> String

  /// In minutes, of one lesson.
  let reading: Count
  let practice: Count
  let listening: Count
  let inAll: Count

  /// In minutes, of the course.
  let toRead: Count
  let toPractice: Count
  let toHear: Count

  let terms: Count
  let cards: Count
  let count: Count
  let listenTo: @Sendable (_ title: String) -> String

  fileprivate static let byLanguage: [String: SiteWording] = ["en": .english, "de": .german]
}

extension SiteWording {
  /// The words of a language; English for a language that Lectern has no words for.
  init(_ language: LanguageTag) { self = Self.byLanguage[language.primary] ?? .english }
}

extension Int {
  /// Minutes as "45 min", from ninety on as "2 h 10 min".
  var inHours: String {
    guard self >= 90 else { return "\(self) min" }
    return self % 60 == 0 ? "\(self / 60) h" : "\(self / 60) h \(self % 60) min"
  }
}
