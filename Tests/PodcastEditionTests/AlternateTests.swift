import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import TestKit
import Testing
import XMLKit

@testable import PodcastEdition

private let podcast = "https://podcastindex.org/namespace/1.0"

@Suite("Episodes in several formats, and the people who read them")
struct AlternateTests {
  private static let digests = ["mp3": "1", "m4a": "2", "opus": "3"].mapValues {
    String(repeating: $0, count: 64)
  }

  private func sample(_ change: (inout SampleCourse) throws -> Void = { _ in }) async throws
    -> OutputTree
  {
    var sample = try SampleCourse()
    let call = try #require(LessonID("first-call"))
    let digests = Self.digests.mapValues { RecordingID(digest: $0) }
    sample.recordings[call]?.id = try #require(digests["mp3"])
    sample.recordings[call]?.alternates = [
      .init(format: .aac, id: try #require(digests["m4a"]), byteCount: 1_250_000),
      .init(format: .opus, id: try #require(digests["opus"]), byteCount: 410_000),
    ]
    try change(&sample)
    return await PodcastEdition().render(sample.course, in: try sample.context()).value
  }

  private func items(_ tree: OutputTree) throws -> [XMLElement] {
    let feed = try #require(tree.text("podcast/feed.xml"))
    let root = try XMLDocument.parse(Array(feed.utf8)).root
    return try #require(root.element("channel")).elements("item")
  }

  @Test("are in the feed with type, length, bit rate, address and the digest of each file")
  func alternates() async throws {
    let tree = try await sample()
    #expect(
      tree[OutputPath(literal: "podcast/first-call.m4a")]?.content
        == .recording(RecordingID(digest: try #require(Self.digests["m4a"]))))
    let items = try items(tree)
    let alternates = items[0].elements("alternateEnclosure", namespace: podcast)
    #expect(
      alternates.map { $0.attribute("type") } == ["audio/mpeg", "audio/x-m4a", "audio/ogg"])
    #expect(alternates.map { $0.attribute("length") } == ["1234567", "1250000", "410000"])
    #expect(alternates.map { $0.attribute("bitrate") } == ["96000", "96000", "32000"])
    #expect(alternates.map { $0.attribute("codecs") } == [nil, "mp4a.40.2", "opus"])
    #expect(alternates.map { $0.attribute("default") } == ["true", nil, nil])
    #expect(
      alternates.map { $0.element("source", namespace: podcast)?.attribute("uri") }
        == ["mp3", "m4a", "opus"].map { "https://example.com/selling/podcast/first-call.\($0)" })
    for (alternate, ending) in zip(alternates, ["mp3", "m4a", "opus"]) {
      let integrity = try #require(alternate.element("integrity", namespace: podcast))
      let digest = try #require(Self.digests[ending])
      #expect(integrity.attribute("type") == "sri")
      #expect(integrity.attribute("value") == RecordingID(digest: digest).integrity)
    }
    // An episode with one form has only its enclosure.
    #expect(items[1].elements("alternateEnclosure", namespace: podcast).isEmpty)
    #expect(items.allSatisfy { $0.elements("enclosure").count == 1 })
  }

  @Test("are attachments of the JSON feed, and alternates of the manifests")
  func lists() async throws {
    let tree = try await sample()
    let json = try #require(tree.text("podcast/feed.json"))
    #expect(json.contains("first-call.m4a") && json.contains("first-call.opus"))
    for manifest in ["podcast/manifest.json", "podcast/publication.json"] {
      let text = try #require(tree.text(manifest))
      #expect(text.contains("\"first-call.m4a\"") && text.contains("\"first-call.opus\""))
    }
  }

  private func people(_ item: XMLElement) -> [String] {
    item.elements("person", namespace: podcast).filter { $0.attribute("role") == "narrator" }
      .map(\.text)
  }

  @Test("a lesson, or else the course, says who reads; a synthetic voice never has that name")
  func narrators() async throws {
    let tree = try await sample { sample in
      sample.course.narration.narrators = ["Dana Reyes"]
    }
    #expect(try items(tree).map(people) == [[], ["Dana Reyes"]])
    #expect(try #require(tree.text("podcast/manifest.json")).contains("Dana Reyes"))
    #expect(try #require(tree.text("podcast/publication.json")).contains("Dana Reyes"))
    let own = try await sample { sample in
      sample.course.narration.narrators = ["Dana Reyes"]
      sample.course.units[1].lessons[0].narrators = [
        Spanned("Leon", at: SampleCourse.here), Spanned("Ana Müller", at: SampleCourse.here),
      ]
    }
    #expect(try items(own).map(people) == [[], ["Leon", "Ana Müller"]])
    let author = try #require(
      try items(own)[1].elements("person", namespace: podcast).last { $0.text == "Ana Müller" })
    #expect(author.attribute("href") == "https://example.com/ana")
  }

  @Test("an episode of which a person reads a section names both, and says which part is synthetic")
  func mixed() async throws {
    let tree = try await sample { sample in
      sample.course.narration.narrators = ["Dana Reyes"]
      let call = try #require(LessonID("first-call"))
      sample.recordings[call]?.readSections = [try #require(Anchor("ask-first"))]
    }
    let item = try items(tree)[0]
    #expect(people(item) == ["Dana Reyes"])
    #expect(item.element("txt", namespace: podcast)?.text == "true")
    let sentence = "A synthetic voice reads this lesson, except for: Ask &lt;first&gt;."
    #expect(item.element("description")?.text.contains(sentence) == true)
    let transcript = try #require(tree.text("podcast/first-call.vtt"))
    #expect(transcript.contains("except for"))
  }
}
