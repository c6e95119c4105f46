import Diagnostics
import EditionKit
import LessonModel
import Testing
import XMLKit

@testable import PodcastEdition

private let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
private let podcast = "https://podcastindex.org/namespace/1.0"

/// What authors choose for the podcast, and what of it is in the feeds.
@Suite("Settings of the podcast")
struct SettingsTests {
  private func tree(
    asOf: String? = nil, openings: [String: String]? = nil,
    _ change: (inout Course) throws -> Void
  ) async throws -> OutputTree {
    var sample = try SampleCourse()
    try change(&sample.course)
    var context = try sample.context()
    context.asOf = asOf.flatMap { CalendarDate($0) }
    context.openings = try openings.map { openings in
      Dictionary(
        uniqueKeysWithValues: try openings.map {
          (try #require(LessonID($0.key)), try #require(CalendarDate($0.value)))
        })
    }
    return await PodcastEdition().render(sample.course, in: context).value
  }

  private func channel(_ tree: OutputTree, _ path: String = "podcast/feed.xml") throws
    -> XMLElement
  {
    let text = try #require(tree.text(path))
    // Whatever is set, the feed is one that directories accept.
    #expect(FeedChecker.check(Array(text.utf8), path: path) == [])
    return try #require(try XMLDocument.parse(Array(text.utf8)).root.element("channel"))
  }

  @Test("a complete podcast says so to Apple and to others, in the words of the course")
  func complete() async throws {
    let tree = try await tree { $0.podcast.isComplete = true }
    let channel = try channel(tree)
    #expect(channel.element("complete", namespace: itunes)?.text == "Yes")
    let updates = channel.element("updateFrequency", namespace: podcast)
    #expect(updates?.attribute("complete") == "true")
    #expect(updates?.text == "All lessons are published")
  }

  @Test("the rhythm is a rule of calendars and a sentence")
  func rhythm() async throws {
    let tree = try await tree { $0.podcast.updates = .fortnightly }
    let updates = try channel(tree).element("updateFrequency", namespace: podcast)
    #expect(updates?.attribute("rrule") == "FREQ=WEEKLY;INTERVAL=2")
    #expect(updates?.text == "A new lesson every two weeks")
  }

  @Test("a private podcast is blocked everywhere, and nobody's address invites directories")
  func isPrivate() async throws {
    let tree = try await tree { $0.podcast.isPrivate = true }
    let channel = try channel(tree)
    #expect(channel.element("block", namespace: itunes)?.text == "Yes")
    #expect(channel.element("block", namespace: podcast)?.text == "yes")
    #expect(channel.element("locked", namespace: podcast)?.text == "yes")
    #expect(channel.element("owner", namespace: itunes) == nil)
    #expect(tree.text("podcast/feed.xml")?.contains("ana@example.com") == false)
  }

  @Test("a podcast that moves, with funding and seasons")
  func others() async throws {
    let tree = try await tree { course in
      course.podcast.movedTo = Spanned("https://new.example/feed.xml", at: SampleCourse.here)
      course.podcast.funding = [.init(url: "https://example.com/give", title: "Support us")]
      course.podcast.hasSeasons = true
      course.podcast.feeds = [.units]
    }
    let whole = try channel(tree)
    #expect(
      whole.element("new-feed-url", namespace: itunes)?.text == "https://new.example/feed.xml")
    #expect(
      whole.element("funding", namespace: podcast)?.attribute("url")?.hasSuffix("give") == true)
    let seasons = whole.elements("item").map { $0.element("season", namespace: itunes)?.text }
    #expect(seasons == ["1", "2"])
    let part = try channel(tree, "podcast/feeds/unit.deal.xml")
    #expect(part.element("new-feed-url", namespace: itunes) == nil)
  }

  @Test("a trailer and a bonus have no numbers, and the others count on")
  func kinds() async throws {
    let tree = try await tree { $0.units[0].lessons[0].podcast.kind = .trailer }
    let channel = try channel(tree)
    let items = channel.elements("item")
    #expect(
      items.map { $0.element("episodeType", namespace: itunes)?.text } == ["trailer", "full"])
    #expect(items.map { $0.element("episode", namespace: itunes)?.text } == [nil, "1"])
    let trailer = try #require(channel.element("trailer", namespace: podcast))
    #expect(trailer.attribute("url")?.hasSuffix("first-call.mp3") == true)
    #expect(trailer.attribute("pubdate") == "Sun, 01 Nov 2026 00:00:00 +0000")
    let bonus = try self.channel(
      try await self.tree { $0.units[0].lessons[0].podcast.kind = .bonus })
    #expect(bonus.element("trailer", namespace: podcast) == nil)
    #expect(bonus.elements("item").first?.element("episode", namespace: itunes) == nil)
  }

  @Test("pictures: the author's own first, then those that are drawn, then the cover")
  func pictures() async throws {
    let picture = try #require(AssetID("media/funnel.svg"))
    let tree = try await tree { course in
      course.podcast.pictures = .units
      course.units[0].lessons[0].podcast.picture = Spanned(picture, at: SampleCourse.here)
    }
    let feed = try #require(tree.text("podcast/feed.xml"))
    #expect(
      feed.contains("<itunes:image href=\"https://example.com/selling/podcast/media/funnel.svg\"/>")
    )
    #expect(feed.contains("podcast/deal.unit.png\"/>"))
    let drawn = tree[OutputPath(literal: "podcast/deal.unit.png")]?.content
    guard case .typeset(let job) = drawn else {
      Issue.record("the picture is not drawn")
      return
    }
    #expect(job.template == "cover/episode.typ")
    let each = try await self.tree { $0.podcast.pictures = .lessons }
    #expect(each[OutputPath(literal: "podcast/pricing.cover.png")] != nil)
    let none = try await self.tree { _ in }
    #expect(!none.files.contains { $0.path.text.hasSuffix(".cover.png") })
  }

  @Test("a list of many chapters is shortened, and never vanishes from the notes")
  func manyChapters() async throws {
    var sample = try SampleCourse()
    let lesson = try #require(LessonID("first-call"))
    var recording = try #require(sample.recordings[lesson])
    recording.chapters = (0..<71).map { number in
      .init(
        title: "Section \(number): " + String(repeating: "what the buyer says ", count: 6),
        start: number * 1000, end: number * 1000 + 1000)
    }
    sample.recordings[lesson] = recording
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    let item = try #require(try channel(tree).elements("item").first)
    let description = try #require(item.element("description")?.text)
    #expect(description.utf8.count <= 4000)
    #expect(description.contains("<p>00:00:00 Section 0") && description.contains("<p>00:01:10 "))
  }

  @Test("a picture of a section is the picture of its chapter, in a form that apps draw")
  func chapterPictures() async throws {
    let picture = try #require(AssetID("media/deal.png"))
    let tree = try await tree { course in
      course.assets.append(Asset(id: picture, mediaType: .png, byteCount: 10))
      let image = Image(
        source: .asset(picture), destination: "media/deal.png", description: "A deal",
        span: SampleCourse.here)
      course.units[0].lessons[0].blocks += [
        .heading(
          Heading(
            level: 2, content: [SampleCourse.text("Ask first")],
            anchor: try #require(Anchor("ask-first")),
            span: SampleCourse.here)),
        .paragraph(Paragraph(content: [.image(image)], span: SampleCourse.here)),
      ]
    }
    let chapters = try #require(try channel(tree).elements("item").first).element(
      "chapters", namespace: "http://podlove.org/simple-chapters")
    #expect(
      chapters?.elements.map { $0.attribute("image") } == [
        nil, "https://example.com/selling/podcast/media/deal.png", nil,
      ])
    #expect(tree[OutputPath(literal: "podcast/media/deal.png")] != nil)
    let json = try #require(tree.text("podcast/first-call.chapters.json"))
    #expect(json.contains("\"img\": \"https://example.com/selling/podcast/media/deal.png\""))
  }

  @Test("units and situations get feeds of their own, listed for apps, each a podcast")
  func parts() async throws {
    let facet = try #require(FacetID("stage"))
    let early = try #require(FacetID("early"))
    let late = try #require(FacetID("late"))
    let tree = try await tree { course in
      course.podcast.feeds = [.units, .facets]
      course.facets = [
        Facet(
          id: facet, title: "Stage",
          values: [.init(id: early, title: "Early"), .init(id: late, title: "Late")])
      ]
      course.units[0].lessons[0].facets = [FacetChoice(facet: facet, values: [early])]
    }
    let paths = tree.files.map(\.path.text).filter { $0.contains("feed") }
    #expect(
      paths == [
        "podcast/feed-code.png", "podcast/feed.json", "podcast/feed.xml", "podcast/feeds.opml",
        "podcast/feeds/stage.early.json", "podcast/feeds/stage.early.xml",
        "podcast/feeds/unit.deal.json", "podcast/feeds/unit.deal.xml",
        "podcast/feeds/unit.talk.json", "podcast/feeds/unit.talk.xml",
      ])
    let whole = try channel(tree)
    let part = try channel(tree, "podcast/feeds/unit.deal.xml")
    #expect(part.element("title")?.text == "Selling & serving: Dealing")
    #expect(part.elements("item").count == 1)
    let guids = [whole, part].map { $0.element("guid", namespace: podcast)?.text }
    #expect(guids[0] != guids[1])
    #expect(
      part.elements("item").first?.element("guid")?.text
        == whole.elements("item").last?.element("guid")?.text)
    let list = try XMLDocument.parse(Array(try #require(tree.text("podcast/feeds.opml")).utf8)).root
    let outlines = try #require(list.element("body")).elements("outline")
    #expect(outlines.count == 4 && outlines.allSatisfy { $0.attribute("type") == "rss" })
    #expect(
      outlines.first?.attribute("xmlUrl") == "https://example.com/selling/podcast/feed.xml")
    #expect(tree.text("podcast/feeds/unit.deal.json")?.contains("jsonfeed.org/version/1.1") == true)
  }

  @Test("a course that appears by and by shows what has appeared by the day, at its rhythm")
  func drip() async throws {
    let weekly: (inout Course) -> Void = {
      $0.podcast.appearsByAndBy = true
      $0.podcast.updates = .weekly
    }
    let all = try channel(try await tree(weekly)).elements("item")
    #expect(
      all.map { $0.element("pubDate")?.text } == [
        "Sun, 01 Nov 2026 00:00:00 +0000", "Sun, 08 Nov 2026 00:00:00 +0000",
      ])
    let first = try await tree(asOf: "2026-11-07", weekly)
    #expect(try channel(first).elements("item").count == 1)
    #expect(try channel(await tree(asOf: "2026-11-08", weekly)).elements("item").count == 2)
    // A day means nothing for a course that appears at once.
    #expect(try channel(await tree(asOf: "2026-11-01") { _ in }).elements("item").count == 2)
  }

  @Test("a feed for a group has what the group was taught by the day, at once or by and by")
  func cohort() async throws {
    let openings = ["first-call": "2027-01-11", "pricing": "2027-01-18"]
    for appears in [false, true] {
      func count(asOf day: String?) async throws -> Int {
        let tree = try await tree(asOf: day, openings: openings) {
          $0.podcast.appearsByAndBy = appears
        }
        return try channel(tree).elements("item").count
      }
      #expect(try await count(asOf: "2027-01-11") == 1)
      #expect(try await count(asOf: "2027-01-17") == 1)
      #expect(try await count(asOf: "2027-01-18") == 2)
      #expect(try await count(asOf: nil) == 2)
    }
  }

  @Test(
    "a month later is the same day, or the last one of the month",
    arguments: [
      ("2026-01-31", "2026-02-28"), ("2026-12-15", "2027-01-15"), ("2028-01-30", "2028-02-29"),
    ])
  func months(day: String, next: String) throws {
    let start = try #require(CalendarDate(day)).unixSeconds
    let after = PodcastSettings.Updates.monthly.instant(after: start + 60)
    #expect(CalendarDate(unixSeconds: after).description == next)
  }
}
