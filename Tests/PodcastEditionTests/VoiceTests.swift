import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("Who is heard in an episode, and what")
struct VoiceTests {
  private let call = "first-call"

  private func feed(_ change: (inout SampleCourse) throws -> Void) async throws -> String {
    var sample = try SampleCourse()
    try change(&sample)
    let rendered = await PodcastEdition().render(sample.course, in: try sample.context())
    return try #require(rendered.value.text("podcast/feed.xml"))
  }

  /// The lines of one episode.
  private func item(_ feed: String, _ number: Int) -> String {
    String(feed.split(separator: "<item>")[number])
  }

  @Test("is the author of a course with one, where a recording is the author's own")
  func author() async throws {
    let feed = try await feed { _ in }
    #expect(!item(feed, 1).contains("narrator"))
    let own = item(feed, 2)
    #expect(
      own.contains(
        "<podcast:person role=\"narrator\" group=\"cast\" href=\"https://example.com/ana\">Ana Müller</podcast:person>"
      ))
    // The people of an episode replace those of the podcast.
    #expect(own.contains("<podcast:person role=\"author\" group=\"writing\""))
  }

  @Test("are the people whom the transcript names, and nobody where it could be one of several")
  func people() async throws {
    let feed = try await feed { sample in
      sample.course.authors.append(Author(name: "Ben Okafor"))
      let id = sample.course.lessons[1].id
      sample.recordings[id]?.cues = [
        .init(text: "Nine.", start: 0, end: 900, speaker: "Dana Reyes"),
        .init(text: "Ten.", start: 1000, end: 1900, speaker: "Leon"),
        .init(text: "Eleven.", start: 2000, end: 2900, speaker: "Dana Reyes"),
      ]
    }
    let names = item(feed, 2).split(separator: "\n").filter { $0.contains("\"narrator\"") }
    #expect(names.count == 2)
    #expect(names.first?.contains(">Dana Reyes<") == true)
    let unknown = try await self.feed { $0.course.authors.append(Author(name: "Ben Okafor")) }
    #expect(!item(unknown, 2).contains("narrator"))
  }

  @Test("is told in every form of the transcript")
  func transcripts() async throws {
    var sample = try SampleCourse()
    let id = sample.course.lessons[1].id
    sample.recordings[id]?.cues = [
      .init(text: "Nine.", start: 0, end: 900),
      .init(text: "Ten.", start: 1000, end: 1900, speaker: "Leon"),
      .init(text: "Eleven.", start: 2000, end: 2900, speaker: "Leon"),
      .init(text: "Twelve.", start: 3000, end: 3900),
    ]
    // A synthetic voice reads, and people speak in it.
    sample.recordings[id]?.origin = .synthesized(voice: "hibari:heart")
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    let cards = try #require(tree.text("podcast/pricing.srt"))
    #expect(cards.contains("Narrator: Nine."))
    #expect(cards.contains("Leon: Ten."))
    #expect(cards.contains("\nEleven.\n"))
    #expect(cards.contains("Narrator: Twelve."))
    let segments = try #require(tree.text("podcast/pricing.transcript.json"))
    #expect(segments.matches(of: /"speaker": "Leon"/).count == 2)
    #expect(segments.matches(of: /"speaker": "Narrator"/).count == 2)
  }

  @Test("is in the page of the lesson, too, which the feed names after the transcripts with times")
  func page() async throws {
    let first = item(try await feed { _ in }, 1)
    let lines = first.split(separator: "\n").filter { $0.contains("podcast:transcript") }
    #expect(lines.count == 4)
    #expect(lines.filter { $0.contains("rel=\"captions\"") }.count == 3)
    let page = try #require(lines.last)
    #expect(page.contains("type=\"text/html\"") && !page.contains("captions"))
    #expect(page.contains("url=\"https://example.com/selling/lessons/first-call/\""))
  }

  /// The first episode's feed, with key points that are heard from a second on, as many milliseconds.
  private func soundbite(_ length: Int) async throws -> String? {
    let feed = try await feed { sample in
      let path = SampleCourse.here.path
      let place = SourceSpan(path: path, start: 500, end: 600)
      sample.course.units[0].lessons[0].blocks.append(
        .keyPoints(KeyPoints(blocks: [SampleCourse.paragraph("Name it.")], span: place)))
      let id = sample.course.lessons[0].id
      sample.recordings[id]?.cues = [
        .init(text: "Before.", start: 0, end: 900, span: SampleCourse.here),
        .init(
          text: "Name it first.", start: 1000, end: 1000 + length / 2,
          span: SourceSpan(path: path, start: 510, end: 520)),
        .init(
          text: "Then wait.", start: 1000 + length / 2, end: 1000 + length,
          span: SourceSpan(path: path, start: 530, end: 540)),
      ]
    }
    return item(feed, 1).split(separator: "\n").first { $0.contains("soundbite") }
      .map { String($0.drop { $0 == " " }) }
  }

  @Test("to find out what it is about is what to remember, if that takes 15 seconds to two minutes")
  func soundbites() async throws {
    #expect(
      try await soundbite(20_500)
        == "<podcast:soundbite startTime=\"1.0\" duration=\"20.5\">Name it first.</podcast:soundbite>"
    )
    #expect(try await soundbite(14_000) == nil)
    // Only the first half fits.
    #expect(try await soundbite(200_000)?.contains("duration=\"100.0\"") == true)
    #expect(try await feed { _ in }.contains("soundbite") == false)
  }

  @Test("is in the manifest of the W3C, beside that of Readium")
  func publication() async throws {
    let sample = try SampleCourse()
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    let manifest = try #require(tree.text("podcast/publication.json"))
    #expect(manifest.contains("\"conformsTo\": \"https://www.w3.org/TR/audiobooks/\""))
    #expect(manifest.contains("\"url\": \"first-call.mp3\""))
    #expect(manifest.contains("\"name\": \"Ana Müller\""))
    let offers = PodcastEdition().offers(for: sample.course, in: try sample.context())
    #expect(offers.contains { $0.path.text == "podcast/publication.json" && $0.role == .playlist })
  }
}
