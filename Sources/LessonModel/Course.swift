package import Diagnostics

/// Everything in one `lessons/` folder: every edition is made from it.
///
/// Lessons are in the order in which a learner meets them. Ids of lessons, and of activities, are
/// unique in a course without errors.
package struct Course: Hashable, Sendable {
  package var id: CourseID
  package var title: String
  package var subtitle: String?

  /// One paragraph of plain text that says what the course is about and for whom.
  package var description: String

  package var language: LanguageTag

  /// Where the published course will be online; nil if the author has not decided.
  package var site: SiteAddress?

  /// How the addresses of its pages are spelled.
  package var addresses: AddressStyle

  package var authors: [Author]
  package var organisation: String?

  /// The license or terms of use, as a short text: `CC BY 4.0`.
  package var licence: String?

  /// The day of first publication: every published time is derived from it.
  package var date: CalendarDate?

  package var keywords: [String]

  /// Abbreviations that need not be written out in this course.
  package var abbreviations: [String] = []

  /// The dimensions of a learner's situation, in the course's order.
  package var facets: [Facet]

  /// What podcast directories ask for.
  package var podcast: PodcastSettings

  /// What podcast apps know the course by; nil before the first publication of its feed.
  package var published: PublishedIdentities?

  /// How the course is spoken.
  package var narration: NarrationSettings

  /// How words are said that the voice would guess wrong.
  package var pronunciation = Pronunciation()

  /// Where and how the course is put online.
  package var deploy = DeploySettings()

  /// The editions that are also published as archives: their names, or `all`.
  package var packages: [String] = []

  /// Where the facilitator's copies of handouts are.
  package var facilitatorFiles = FacilitatorFiles.linked

  /// Which handouts there are, and their paper.
  package var handouts = HandoutSettings()

  /// The ways to teach the course that its author describes; ``plan(_:)`` finds the built-in ones, too.
  package var plans: [DeliveryPlan] = []

  /// How the book of the course is made.
  package var book = BookSettings()

  /// What packages for learning platforms report and keep.
  package var lms = LMSSettings()

  /// Whether the website has a search.
  package var hasSearch = true

  /// Whether learners may keep the course on their devices, to read it without a connection.
  package var isForDevices = true

  /// Whether text files are also published compressed.
  package var isCompressed = false

  /// Whether learners say how sure they are before they check an answer.
  package var asksConfidence = false

  /// How learners are asked again what they know.
  package var practice = PracticeSettings()

  /// How the course meets the programs that its learners work in.
  package var integrations = IntegrationSettings()

  /// How the course looks.
  package var look = LookSettings()

  /// Whether search engines, previews of links, and assistants get data about the course.
  package var isDiscoverable = true

  /// Whether lessons may contain raw HTML, which is then passed to HTML editions.
  package var allowsRawHTML: Bool

  /// The terms that the course explains.
  package var glossary: Glossary

  /// In course order.
  ///
  /// Lessons directly in `lessons/` form a first unit without a name.
  package var units: [Unit]

  /// The files in `media/` folders, by path.
  package var assets: [Asset]

  /// `course.yaml` as a whole.
  package var span: SourceSpan

  package init(
    id: CourseID, title: String, subtitle: String? = nil, description: String = "",
    language: LanguageTag = .english, site: SiteAddress? = nil, addresses: AddressStyle = .folders,
    authors: [Author] = [], organisation: String? = nil, licence: String? = nil,
    date: CalendarDate? = nil,
    keywords: [String] = [], facets: [Facet] = [], podcast: PodcastSettings = PodcastSettings(),
    narration: NarrationSettings = NarrationSettings(), allowsRawHTML: Bool = false,
    glossary: Glossary = Glossary(), units: [Unit] = [], assets: [Asset] = [], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.language = language
    self.site = site
    self.addresses = addresses
    self.authors = authors
    self.organisation = organisation
    self.licence = licence
    self.date = date
    self.keywords = keywords
    self.facets = facets
    self.podcast = podcast
    self.narration = narration
    self.allowsRawHTML = allowsRawHTML
    self.glossary = glossary
    self.units = units
    self.assets = assets
    self.span = span
  }

  /// All lessons in course order.
  package var lessons: [Lesson] {
    var lessons: [Lesson] = []
    lessons.reserveCapacity(units.reduce(0) { $0 + $1.lessons.count })
    for unit in units { lessons += unit.lessons }
    return lessons
  }

  /// Each lesson with its unit and its number in the course, counted from 1.
  package var numberedLessons: [(number: Int, unit: Unit, lesson: Lesson)] {
    var number = 0
    return units.flatMap { unit in
      unit.lessons.map { lesson in
        number += 1
        return (number, unit, lesson)
      }
    }
  }

  package func lesson(_ id: LessonID) -> Lesson? {
    for unit in units {
      // A span lends its elements; to look at a copy of each would take longer than all the rest.
      let lessons = unit.lessons.span
      for index in lessons.indices where lessons[index].id == id { return lessons[index] }
    }
    return nil
  }

  package func asset(_ id: AssetID) -> Asset? { assets.first { $0.id == id } }

  package func facet(_ id: FacetID) -> Facet? { facets.first { $0.id == id } }
}

/// An ordered group of lessons inside a course.
package struct Unit: Hashable, Sendable {
  /// The content of `unit.yaml`; nil for the lessons directly in `lessons/`.
  package struct Details: Hashable, Sendable {
    package var id: UnitID
    package var title: String
    package var summary: String?

    /// The folder, relative to the project folder: `lessons/01-start`; nil for a unit that was not
    /// read from a folder.
    package var folder: String?

    /// The picture of its episodes; nil for the one that they have anyway.
    package var picture: Spanned<AssetID>?

    package init(id: UnitID, title: String, summary: String? = nil, folder: String? = nil) {
      self.id = id
      self.title = title
      self.summary = summary
      self.folder = folder
    }
  }

  package var details: Details?
  package var lessons: [Lesson]

  package init(details: Details? = nil, lessons: [Lesson]) {
    self.details = details
    self.lessons = lessons
  }
}

/// Someone who wrote the course.
package struct Author: Hashable, Sendable {
  package var name: String
  package var email: String?
  package var url: String?

  package init(name: String, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}

/// A dimension of the learner's situation, defined by the course: phase, stage, motion.
package struct Facet: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    package var id: FacetID
    package var title: String

    package init(id: FacetID, title: String) {
      self.id = id
      self.title = title
    }
  }

  package var id: FacetID
  package var title: String
  package var values: [Value]

  package init(id: FacetID, title: String, values: [Value]) {
    self.id = id
    self.title = title
    self.values = values
  }
}

/// A value and the place in a source where it was written.
package struct Spanned<Value> {
  package var value: Value
  package var span: SourceSpan

  @inlinable
  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
extension Spanned: Sendable where Value: Sendable {}
