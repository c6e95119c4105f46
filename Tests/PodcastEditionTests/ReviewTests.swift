import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("Reviews in the podcast")
struct ReviewTests {
  /// The sample course with reviews: the first unit has three cards, the second one card.
  private func sample() throws -> (SampleCourse, EditionContext) {
    var sample = try SampleCourse()
    sample.course.podcast.feeds = [.reviews]
    func card(_ id: String) throws -> Block {
      .activity(
        .card(
          Card(
            id: try #require(ActivityID(id)), front: [SampleCourse.paragraph("Front of \(id)")],
            back: [SampleCourse.paragraph("Back of \(id)")], span: SampleCourse.here)))
    }
    sample.course.units[0].lessons[0].blocks += try ["one", "two", "three"].map(card)
    sample.course.units[1].lessons[0].blocks.append(try card("four"))
    // The id of a unit may be that of a lesson.
    sample.course.units[0].details?.id = try #require(UnitID("pricing"))
    var context = try sample.context()
    let first = try #require(sample.course.lessons.first?.id)
    var review = try #require(sample.recordings[first])
    review.form = .review
    review.lesson = try #require(LessonID("pricing"))
    review.id = RecordingID(digest: "review")
    review.duration = 305_000
    context.reviews[review.lesson] = review
    return (sample, context)
  }

  private func guids(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: "\n").filter { $0.contains("<guid") }.map(String.init))
  }

  @Test("have a feed of their own, apart from a lesson with the same id")
  func feed() async throws {
    let (sample, context) = try sample()
    let tree = await PodcastEdition().render(sample.course, in: context).value
    let course = try #require(tree.text("podcast/feed.xml"))
    #expect(!course.contains("review"))
    let feed = try #require(tree.text("podcast/feeds/reviews.xml"))
    #expect(feed.contains("<title>Selling &amp; serving: Reviews</title>"))
    #expect(feed.contains("<title>Review: Talking</title>"))
    #expect(feed.contains("<itunes:duration>305</itunes:duration>"))
    #expect(feed.contains("https://example.com/selling/podcast/pricing.review.mp3\" length="))
    #expect(feed.contains("<itunes:episode>1</itunes:episode>"))
    #expect(guids(feed).count == 1 && guids(feed).isDisjoint(with: guids(course)))
    // Its lessons are linked in the notes; the item itself is about several.
    #expect(feed.contains("https://example.com/selling/lessons/first-call/\""))
    #expect(!feed.contains("<link>https://example.com/selling/lessons/"))
    for ending in ["mp3", "chapters.json", "vtt"] {
      let file = tree.files.first { $0.path.text == "podcast/pricing.review.\(ending)" }
      #expect(file != nil && file?.lesson == nil, "\(ending)")
    }
    #expect(tree.text("podcast/pricing.review.chapters.json")?.contains("lessons/") == false)
  }

  @Test("keep their identity and their first day, and appear with the last lesson of their unit")
  func identities() async throws {
    var (sample, context) = try sample()
    let all = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(all.episodes.map { "\($0.id)" } == ["first-call", "pricing", "pricing.review"])
    #expect(Set(all.episodes.map(\.guid)).count == 3)
    sample.course.published = all
    let again = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(again.says(theSameAs: all))
    #expect(!PodcastEdition().check(sample.course, in: context).containsError)

    // Another lesson comes later in the same unit, with a recording of its own.
    var late = try SampleCourse.lesson("late", "Late", blocks: [SampleCourse.paragraph("Late.")])
    late.date = Spanned(try #require(CalendarDate("2027-03-01")), at: SampleCourse.here)
    sample.course.units[0].lessons.append(late)
    sample.course.units.swapAt(0, 1)
    let feed = await PodcastEdition().render(sample.course, in: context).value
      .text("podcast/feeds/reviews.xml")
    #expect(feed?.contains("<pubDate>Sun, 01 Nov 2026") == true, "\(feed ?? "none")")

    sample.course.published = nil
    context.asOf = sample.course.date
    context.openings = [late.id: try #require(CalendarDate("2027-03-01"))]
    let before = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(!before.episodes.contains { $0.form == .review })
  }

  @Test("that were published must stay, or be retired on purpose")
  func vanished() throws {
    var (sample, context) = try sample()
    sample.course.published = PodcastEdition().identities(of: sample.course, in: context)
    sample.course.podcast.feeds = []
    let found = PodcastEdition().check(sample.course, in: context)
      .filter { $0.rule == "episode-must-stay" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("the review of the unit `pricing`") == true)
    for index in sample.course.published?.episodes.indices ?? 0..<0 {
      if sample.course.published?.episodes[index].form == .review {
        sample.course.published?.episodes[index].isRetired = true
      }
    }
    #expect(!PodcastEdition().check(sample.course, in: context).containsError)
    sample.course.podcast.feeds = [.reviews]
    #expect(PodcastEdition().check(sample.course, in: context).containsError)
  }

  @Test("a unit with too few questions is reported, at its first lesson")
  func missing() throws {
    let (sample, context) = try sample()
    let found = PodcastEdition().check(sample.course, in: context)
      .filter { $0.rule == "review-needs-questions" }
    #expect(found.count == 1 && found.first?.message.contains("“Dealing”") == true)
  }
}
