import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("The podcast edition")
struct PodcastEditionTests {
  /// What is made, and all that is said of the course, before and in making.
  private func render(
    site: String? = "https://example.com/", change: (inout SampleCourse) throws -> Void = { _ in }
  )
    async throws -> Diagnosed<OutputTree>
  {
    var sample = try SampleCourse()
    try change(&sample)
    let edition = PodcastEdition()
    let context = try sample.context(site: site)
    let rendered = await edition.render(sample.course, in: context)
    return Diagnosed(
      rendered.value, edition.check(sample.course, in: context) + rendered.diagnostics)
  }

  @Test("makes audio, transcript and chapters of each recorded lesson, and the files of the course")
  func files() async throws {
    let tree = try await render().value
    #expect(
      tree.files.map(\.path.text) == [
        "podcast/cover.png", "podcast/feed-code.png", "podcast/feed.json", "podcast/feed.xml",
        "podcast/first-call.chapters.json", "podcast/first-call.mp3", "podcast/first-call.srt",
        "podcast/first-call.transcript.json", "podcast/first-call.vtt", "podcast/manifest.json",
        "podcast/media/funnel.svg", "podcast/pricing.chapters.json", "podcast/pricing.mp3",
        "podcast/publication.json", "podcast/selling.m3u8",
      ])
    let audio = tree[OutputPath(literal: "podcast/first-call.mp3")]
    #expect(audio?.content == .recording(RecordingID(digest: "aa")))
    #expect(audio?.lesson?.text == "first-call")
  }

  @Test("reports a lesson without a recording, and makes no item of it")
  func missingRecording() async throws {
    let rendered = try await render()
    #expect(rendered.diagnostics.map(\.rule) == ["lesson-has-no-recording"])
    #expect(rendered.value.substitutions.contains { $0.lesson?.text == "quiet" })
    #expect(rendered.value.text("podcast/feed.xml")?.contains("Nothing to hear") == false)
  }

  @Test("makes everything but the feed without a site, and says what is missing")
  func noSite() async throws {
    let rendered = try await render(site: nil)
    #expect(rendered.diagnostics.contains { $0.rule == "feed-needs-site-url" })
    #expect(rendered.value.text("podcast/feed.xml") == nil)
    #expect(rendered.value.text("podcast/first-call.vtt") != nil)
    #expect(rendered.value.text("podcast/manifest.json")?.contains("example.com/") == false)
    #expect(rendered.value.text("podcast/selling.m3u8") != nil)
  }

  @Test("makes nothing of a course that nobody recorded")
  func noRecordings() async throws {
    let tree = try await render { $0.recordings = [:] }.value
    #expect(tree.files.isEmpty)
  }

  @Test("offers exactly what it makes", arguments: ["https://example.com/", nil])
  func offers(site: String?) async throws {
    let sample = try SampleCourse()
    let context = try sample.context(site: site)
    let offers = PodcastEdition().offers(for: sample.course, in: context)
    let tree = await PodcastEdition().render(sample.course, in: context).value
    for offer in offers { #expect(tree[offer.path] != nil, "\(offer.path)") }
    #expect(offers.contains { $0.role == .feed } == (site != nil))
    #expect(offers.count { $0.role == .audio } == 2)
    #expect(offers.count { $0.role == .transcript } == 1)
  }

  @Test("names what a picture, a table and a quiz became")
  func substitutions() async throws {
    let originals = try await render().value.substitutions.map(\.original)
    for original in ["picture", "table", "quiz", "text of the lesson"] {
      #expect(originals.contains(original), "\(original)")
    }
  }

  @Test("uses the author's own cover")
  func ownCover() async throws {
    let rendered = try await render { sample in
      let id = try #require(AssetID("media/cover.JPG"))
      sample.course.podcast.cover = id
      sample.course.assets.append(
        Asset(
          id: id, mediaType: .jpeg, byteCount: 9, size: PixelSize(width: 1400, height: 900)))
    }
    let path = OutputPath(literal: "podcast/cover.jpg")
    #expect(rendered.value[path]?.content == AssetID("media/cover.JPG").map { .asset($0) })
  }

  @Test("tells what the podcast's settings lack, with the way out")
  func settings() async throws {
    let rendered = try await render(site: "http://example.com/") { sample in
      sample.course.podcast.guid = nil
      sample.course.podcast.categories = [
        Spanned("Education > Training", at: SampleCourse.here),
        Spanned("Sience", at: SampleCourse.here),
      ]
      sample.course.description = ""
    }
    let fixes = rendered.diagnostics.map { "\($0.rule): \($0.fixes.first?.message ?? "")" }
    #expect(fixes.contains("podcast-category: write `Education > Courses`"))
    #expect(fixes.contains("podcast-category: did you mean `Science`?"))
    #expect(
      fixes.contains(
        "podcast-needs-guid: add `guid: \(PodcastGUID(feedURL: "example.com/podcast/feed.xml"))` "
          + "under `podcast:` and never change it"))
    for rule in ["feed-needs-https", "podcast-needs-description"] {
      #expect(fixes.contains { $0.hasPrefix(rule) }, "\(rule)")
    }
    // No category that exists was named: the edition's own are used.
    #expect(rendered.value.text("podcast/feed.xml")?.contains(#"text="Careers""#) == true)
    #expect(rendered.value.text("podcast/feed.xml")?.contains("Subtitle") == false)
  }

  @Test("treats a guid that is not a UUID as an error")
  func wrongGUID() async throws {
    let rendered = try await render { sample in
      sample.course.podcast.guid = Spanned("my-podcast", at: SampleCourse.here)
    }
    #expect(
      rendered.diagnostics.contains { $0.rule == "podcast-guid-is-uuid" && $0.severity == .error })
  }

  @Test("does not warn of a server on the same machine")
  func loopback() async throws {
    let rules = try await render(site: "http://127.0.0.1:8080/").diagnostics.map(\.rule)
    #expect(!rules.contains("feed-needs-https"))
  }

  @Test("gives the same bytes from eight tasks at once")
  func sameBytes() async throws {
    let sample = try SampleCourse()
    let context = try sample.context()
    let alone = await PodcastEdition().render(sample.course, in: context).value.texts
    await withTaskGroup(of: [String: [UInt8]].self) { group in
      for _ in 0..<8 {
        group.addTask { await PodcastEdition().render(sample.course, in: context).value.texts }
      }
      for await texts in group { #expect(texts == alone) }
    }
  }
}
