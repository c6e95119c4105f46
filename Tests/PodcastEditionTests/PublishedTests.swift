import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

/// What subscribers know of a course, when the course changes.
@Suite("Published identities")
struct PublishedTests {
  private static let show = "9b024349-ccf0-5f69-a609-6b82873eab3c"
  private static let old = "11111111-2222-5333-8444-555555555555"

  private static func entry(
    _ lesson: String, _ guid: String = old, date: String? = nil, isRetired: Bool = false
  ) throws -> PublishedIdentities.Episode {
    PublishedIdentities.Episode(
      lesson: Spanned(try #require(LessonID(lesson)), at: SampleCourse.here), guid: guid,
      date: date.flatMap { CalendarDate($0) }.map { Spanned($0, at: SampleCourse.here) },
      isRetired: isRetired, span: SampleCourse.here)
  }

  private func sample(
    _ episodes: [PublishedIdentities.Episode], podcast: String? = show
  ) throws -> SampleCourse {
    var sample = try SampleCourse()
    sample.course.published = PublishedIdentities(
      podcast: podcast.map { Spanned($0, at: SampleCourse.here) }, episodes: episodes)
    return sample
  }

  private func feed(_ sample: SampleCourse, asOf: String? = nil) async throws -> Diagnosed<String> {
    var context = try sample.context()
    context.asOf = asOf.flatMap { CalendarDate($0) }
    let made = await PodcastEdition().render(sample.course, in: context)
    return Diagnosed(
      made.value.text("podcast/feed.xml") ?? "",
      PodcastEdition().check(sample.course, in: context) + made.diagnostics)
  }

  @Test("a lesson with a new id keeps its episode, whose identity and day are written")
  func renamed() async throws {
    let sample = try sample([Self.entry("first-call", date: "2026-12-24")])
    let feed = try await feed(sample)
    #expect(feed.value.contains("<guid isPermaLink=\"false\">\(Self.old)</guid>"))
    #expect(feed.value.contains("<pubDate>Thu, 24 Dec 2026 00:00:00 +0000</pubDate>"))
    #expect(!feed.diagnostics.containsError)
  }

  @Test("a lesson that is gone is an error with two ways out")
  func vanished() async throws {
    let found = try await feed(try sample([Self.entry("first-cal")])).diagnostics
    let error = try #require(found.first { $0.rule == "episode-must-stay" })
    #expect(error.severity == .error && error.fixes.count == 2)
    #expect(error.fixes.first?.message.contains("lesson: first-call") == true)
    #expect(error.fixes.last?.message.contains("retired: true") == true)
    let retired = try await feed(try sample([Self.entry("gone", isRetired: true)])).diagnostics
    #expect(!retired.containsError)
  }

  @Test("a retired episode whose lesson is there, and one without a recording, are errors")
  func contradictions() async throws {
    let back = try await feed(try sample([Self.entry("pricing", isRetired: true)])).diagnostics
    #expect(back.contains { $0.rule == "episode-must-stay" && $0.severity == .error })
    let silent = try await feed(try sample([Self.entry("quiet")])).diagnostics
    #expect(silent.contains { $0.rule == "episode-must-stay" && $0.severity == .error })
    #expect(!silent.contains { $0.rule == "lesson-has-no-recording" })
  }

  @Test("another identity of the podcast is an error; without one, the published one stays")
  func podcast() async throws {
    let changed = try await feed(try sample([], podcast: Self.old)).diagnostics
    let error = try #require(changed.first { $0.rule == "podcast-guid-must-stay" })
    #expect(error.fixes.count == 2)
    var moved = try sample([], podcast: Self.old)
    moved.course.podcast.guid = nil
    let feed = try await feed(moved)
    #expect(feed.value.contains("<podcast:guid>\(Self.old)</podcast:guid>"))
    #expect(!feed.diagnostics.contains { $0.rule == "podcast-needs-guid" })
  }

  @Test("a date that changes afterward is reported, and the feed keeps the first one")
  func dates() async throws {
    var sample = try sample([Self.entry("pricing", date: "2026-11-01")])
    sample.course.units[1].lessons[0].date = Spanned(
      try #require(CalendarDate("2027-01-11")), at: SampleCourse.here)
    let feed = try await feed(sample)
    #expect(feed.diagnostics.contains { $0.rule == "episode-date-must-stay" })
    #expect(!feed.value.contains("2027"))
  }

  @Test("the first publication gives all episodes with their days, and a later one only adds")
  func adding() async throws {
    var sample = try SampleCourse()
    let edition = PodcastEdition()
    let first = try #require(edition.identities(of: sample.course, in: try sample.context()))
    #expect(first.podcast?.value == Self.show)
    #expect(first.episodes.map(\.lesson.value.text) == ["first-call", "pricing"])
    #expect(first.episodes.map { $0.date?.value.description } == ["2026-11-01", "2026-11-01"])
    sample.course.published = first
    let second = try #require(edition.identities(of: sample.course, in: try sample.context()))
    #expect(second.says(theSameAs: first))
    sample.course.units[0].lessons.removeAll()
    let third = try #require(edition.identities(of: sample.course, in: try sample.context()))
    #expect(third.says(theSameAs: first), "nothing is forgotten")
  }

  @Test("a server for trying things out, and a course without a site, have no identities")
  func trials() throws {
    let sample = try SampleCourse()
    for site in ["http://localhost:8080/", nil] {
      let context = try sample.context(site: site)
      #expect(PodcastEdition().identities(of: sample.course, in: context) == nil)
    }
  }

  @Test("an episode that has appeared does not disappear with an earlier day")
  func earlier() async throws {
    var sample = try sample([Self.entry("pricing", date: "2026-11-08")])
    sample.course.podcast.appearsByAndBy = true
    sample.course.podcast.updates = .weekly
    #expect(
      try await feed(sample, asOf: "2026-11-07").diagnostics
        .contains { $0.rule == "episode-must-stay" })
    #expect(try await !feed(sample, asOf: "2026-11-08").diagnostics.containsError)
  }
}
