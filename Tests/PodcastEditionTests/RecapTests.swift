import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("Recaps in the podcast")
struct RecapTests {
  /// The sample course with recaps: of the first lesson by its objectives, of the second by key points.
  private func sample() throws -> (SampleCourse, EditionContext) {
    var sample = try SampleCourse()
    sample.course.podcast.feeds = [.recaps]
    let points = Block.keyPoints(
      KeyPoints(blocks: [SampleCourse.paragraph("Name it first.")], span: SampleCourse.here))
    sample.course.units[1].lessons[0].blocks.append(points)
    var context = try sample.context()
    for lesson in sample.course.lessons.prefix(2) {
      var recap = try #require(sample.recordings[lesson.id])
      recap.form = .recap
      recap.id = RecordingID(digest: "recap-\(lesson.id)")
      recap.duration = 75_400
      context.recaps[lesson.id] = recap
    }
    return (sample, context)
  }

  @Test("have a feed of their own, which the feed of the course does not change for")
  func feed() async throws {
    let (sample, context) = try sample()
    let before = await PodcastEdition().render(try SampleCourse().course, in: try sample.context())
    let tree = await PodcastEdition().render(sample.course, in: context).value
    #expect(tree.text("podcast/feed.xml")?.contains("recap") == false)
    let guids = { (text: String?) in
      (text ?? "").split(separator: "\n").filter { $0.contains("<guid") }.map(String.init)
    }
    #expect(
      guids(tree.text("podcast/feed.xml")) == guids(before.value.text("podcast/feed.xml")))

    let feed = try #require(tree.text("podcast/feeds/recaps.xml"))
    #expect(feed.contains("<title>Selling &amp; serving: Recaps</title>"))
    #expect(feed.contains("Each lesson in a minute or two"))
    #expect(feed.contains("<title>Recap: The first call &amp; what it costs</title>"))
    #expect(feed.contains("<itunes:duration>75</itunes:duration>"))
    #expect(
      feed.contains("https://example.com/selling/podcast/first-call.recap.mp3\" length="))
    #expect(feed.contains("<itunes:episode>2</itunes:episode>"))
    #expect(guids(feed).count == 2)
    #expect(Set(guids(feed)).isDisjoint(with: guids(tree.text("podcast/feed.xml"))))
    for ending in ["mp3", "chapters.json"] {
      #expect(tree.files.contains { $0.path.text == "podcast/pricing.recap.\(ending)" })
    }
    #expect(tree.files.contains { $0.path.text == "podcast/feeds/recaps.json" })
    #expect(tree.text("podcast/feeds.opml")?.contains("recaps.xml") == true)
    #expect(tree.text("podcast/manifest.json")?.contains("recap") == false)
  }

  @Test("are kept apart from their lessons in what is published, and appear with them")
  func identities() throws {
    var (sample, context) = try sample()
    let all = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(
      all.episodes.map { "\($0.id)" }
        == ["first-call", "pricing", "first-call.recap", "pricing.recap"])
    #expect(Set(all.episodes.map(\.guid)).count == 4)
    sample.course.published = all
    let again = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(again.says(theSameAs: all))

    sample.course.published = nil
    sample.course.podcast.appearsByAndBy = true
    sample.course.podcast.updates = .weekly
    context.asOf = sample.course.date
    let first = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(first.episodes.map { "\($0.id)" } == ["first-call", "first-call.recap"])
  }

  @Test("that were published must stay, or be retired on purpose")
  func vanished() async throws {
    var (sample, context) = try sample()
    sample.course.published = PodcastEdition().identities(of: sample.course, in: context)
    #expect(!PodcastEdition().check(sample.course, in: context).containsError)
    sample.course.podcast.feeds = []
    let found = PodcastEdition().check(sample.course, in: context)
    #expect(found.filter { $0.rule == "episode-must-stay" }.count == 2)
    #expect(found.contains { $0.message.contains("the recap of the lesson `pricing`") })
    for index in sample.course.published?.episodes.indices ?? 0..<0 {
      if sample.course.published?.episodes[index].form == .recap {
        sample.course.published?.episodes[index].isRetired = true
      }
    }
    #expect(!PodcastEdition().check(sample.course, in: context).containsError)
  }

  @Test("a lesson with nothing to recapitulate, and a recap that is too long, are reported")
  func problems() async throws {
    var (sample, context) = try sample()
    let missing = PodcastEdition().check(sample.course, in: context)
      .filter { $0.rule == "lesson-needs-recap" }
    #expect(missing.map(\.message).allSatisfy { $0.contains("Nothing to hear") })
    #expect(missing.count == 1)
    let pricing = try #require(LessonID("pricing"))
    context.recaps[pricing]?.duration = 121_000
    let long = await PodcastEdition().render(sample.course, in: context).diagnostics
      .filter { $0.rule == "recap-is-long" }
    #expect(long.map(\.message).allSatisfy { $0.contains("121 seconds") })
    #expect(long.count == 1)
    sample.course.podcast.feeds = []
    #expect(
      !PodcastEdition().check(sample.course, in: context).contains {
        $0.rule == "lesson-needs-recap"
      })
  }
}
