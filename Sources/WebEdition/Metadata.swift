import EditionKit
import JSONKit
import LessonModel
import MarkupKit

/// What search engines and other programs read about a page: data that no browser runs or shows
/// (JSON-LD 1.1 with the vocabulary of schema.org).
enum Metadata {
  static func of(_ site: Site) -> String {
    let total = LessonTime.minutes(site.lessons.reduce(0) { $0 + seconds(of: $1) })
    var members: [(String, JSON)] = [("@context", context)] + own(site.course, at: site.addresses)
    members += [("description", text(site.course.description)), ("timeRequired", time(total))]
    members += [("keywords", list(site.course.keywords))] + terms(site.course)
    return twin(of: SitePaths.course, in: site) + block(members)
  }

  /// Where the page is as Markdown; nothing if it is not.
  private static func twin(of page: OutputPath, in site: Site) -> String {
    guard site.hasTwins else { return "" }
    let html = MarkupWriter(.html)
    html.element(
      .link,
      [
        "rel": "alternate", "type": "text/markdown",
        "href": .url(SitePaths.markdown(of: page).relative(from: page)),
      ])
    html.text("\n")
    return html.string
  }

  /// What the data of every lesson says about its course.
  static func terms(ofLessonsIn course: Course, at addresses: PublicAddresses?) -> [(String, JSON)]
  {
    terms(course) + [("isPartOf", object(own(course, at: addresses)))]
  }

  static func of(_ place: Site.Place, in site: Site) -> String {
    let lesson = place.lesson
    let url = site.addresses?.url(of: place.path)
    var members: [(String, JSON)] = [
      ("@context", context), ("@type", .string("LearningResource")),
      ("learningResourceType", .string("lesson")),
      ("name", .string(lesson.title.value)), ("url", text(url)),
      ("description", text(lesson.summary)), ("inLanguage", .string(site.course.language.text)),
      ("timeRequired", time(minutes(of: place))), ("position", .integer(place.number)),
      ("teaches", list(lesson.objectives.map(\.value))), ("keywords", list(lesson.keywords)),
    ]
    if let episode = episode(of: place, in: site) { members.append(("hasPart", episode)) }
    members += site.lessonTerms
    return twin(of: place.path, in: site) + block(members)
  }

  /// The recording of a lesson as an episode of the course's podcast; nil without a feed or an address.
  private static func episode(of place: Site.Place, in site: Site) -> JSON? {
    guard let audio = place.audio, let feed = site.feed, let recording = place.recording,
      let addresses = site.addresses
    else { return nil }
    let file = object([
      ("@type", .string("AudioObject")), ("contentUrl", .string(addresses.url(of: audio.path))),
      ("encodingFormat", .string(audio.mediaType.text)),
    ])
    let series = object([
      ("@type", .string("PodcastSeries")), ("name", .string(site.course.title)),
      ("webFeed", .string(addresses.url(of: feed.path))),
    ])
    return object([
      ("@type", .string("PodcastEpisode")), ("name", .string(place.lesson.title.value)),
      ("url", .string(addresses.url(of: place.path))), ("episodeNumber", .integer(place.number)),
      ("duration", .string("PT\((recording.duration + 500) / 1000)S")),
      ("associatedMedia", file), ("partOfSeries", series),
    ])
  }

  private static let context = JSON.string("https://schema.org")

  /// Identifies the course.
  private static func own(_ course: Course, at addresses: PublicAddresses?) -> [(String, JSON)] {
    [
      ("@type", .string("Course")), ("name", .string(course.title)),
      ("url", text(addresses?.url(of: SitePaths.course))),
      ("inLanguage", .string(course.language.text)),
    ]
  }

  /// Who made the course, when, and under which terms.
  private static func terms(_ course: Course) -> [(String, JSON)] {
    let authors = course.authors.map { thing("Person", $0.name) }
    let licence = course.licence.map { licence -> JSON in
      licence.hasPrefix("https://") ? .string(licence) : thing("CreativeWork", licence)
    }
    return [
      ("author", authors.isEmpty ? .null : .array(authors)),
      ("publisher", course.organisation.map { thing("Organization", $0) } ?? .null),
      ("license", licence ?? .null), ("datePublished", text(course.date.map { "\($0)" })),
    ]
  }

  private static func thing(_ type: String, _ name: String) -> JSON {
    .object([("@type", .string(type)), ("name", .string(name))])
  }

  private static func seconds(of place: Site.Place) -> Int {
    place.lesson.takes.map { $0.value * 60 } ?? place.readingSeconds + place.practiceSeconds
  }

  private static func minutes(of place: Site.Place) -> Int {
    place.lesson.takes?.value ?? place.readingMinutes + (place.practiceMinutes ?? 0)
  }

  /// A duration in ISO 8601 form.
  private static func time(_ minutes: Int) -> JSON { .string("PT\(minutes)M") }

  private static func text(_ text: String?) -> JSON {
    text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
  }

  private static func list(_ texts: [String]) -> JSON {
    texts.isEmpty ? .null : .array(texts.map(JSON.string))
  }

  /// An object without empty members.
  private static func object(_ members: [(String, JSON)]) -> JSON {
    .object(members.filter { $0.1 != .null })
  }

  private static func block(_ members: [(String, JSON)]) -> String {
    let html = MarkupWriter(.html)
    html.dataBlock(type: "application/ld+json", object(members).bytes)
    return html.string
  }
}
