import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("Rehearsals in the podcast")
struct RehearsalTests {
  /// The sample course, in whose second lesson two people speak.
  private func sample() throws -> (SampleCourse, EditionContext) {
    var sample = try SampleCourse()
    sample.course.podcast.feeds = [.rehearsals]
    let here = SampleCourse.here
    func line(_ name: String, _ said: String) -> Block {
      .paragraph(
        Paragraph(
          content: [
            .strong(Emphasis(content: [.text(Text(name + ":", span: here))], span: here)),
            .text(Text(" " + said, span: here)),
          ], span: here))
    }
    let play = RolePlay(
      id: try #require(ActivityID("ask")),
      scene: [line("Buyer", "Later."), line("Seller", "When?"), line("Buyer", "In May.")],
      span: here)
    sample.course.units[1].lessons[0].blocks.append(.activity(.rolePlay(play)))
    var context = try sample.context()
    let lesson = sample.course.units[1].lessons[0].id
    var rehearsal = try #require(sample.recordings[lesson])
    rehearsal.form = .rehearsal
    rehearsal.id = RecordingID(digest: "rehearsal")
    context.rehearsals[lesson] = rehearsal
    return (sample, context)
  }

  @Test("have a feed of their own, and files and identities beside those of their lessons")
  func feed() async throws {
    var (sample, context) = try sample()
    let tree = await PodcastEdition().render(sample.course, in: context).value
    let feed = try #require(tree.text("podcast/feeds/rehearsals.xml"))
    #expect(feed.contains("<title>Selling &amp; serving: Rehearsals</title>"))
    #expect(feed.contains("https://example.com/selling/podcast/pricing.rehearsal.mp3\" length="))
    #expect(tree.text("podcast/feed.xml")?.contains("rehearsal") == false)
    for ending in ["mp3", "chapters.json"] {
      #expect(tree.files.contains { $0.path.text == "podcast/pricing.rehearsal.\(ending)" })
    }
    let all = try #require(PodcastEdition().identities(of: sample.course, in: context))
    #expect(
      all.episodes.map { "\($0.id)" } == ["first-call", "pricing", "pricing.rehearsal"])
    sample.course.published = all
    #expect(!PodcastEdition().check(sample.course, in: context).containsError)
    sample.course.podcast.feeds = []
    let found = PodcastEdition().check(sample.course, in: context)
    #expect(found.map(\.rule).contains("episode-must-stay"))
    #expect(found.contains { $0.message.contains("the rehearsal of the lesson `pricing`") })
  }

  @Test("are missed where no lesson has a conversation")
  func missing() throws {
    var sample = try SampleCourse()
    sample.course.podcast.feeds = [.rehearsals]
    let found = PodcastEdition().check(sample.course, in: try sample.context())
    #expect(found.map(\.rule).contains("course-needs-rehearsal"))
    let (other, context) = try self.sample()
    #expect(
      !PodcastEdition().check(other.course, in: context).map(\.rule)
        .contains("course-needs-rehearsal"))
  }
}
