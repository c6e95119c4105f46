import Diagnostics
import EditionKit
import Foundation
import Testing

@testable import PodcastEdition

/// Feeds with one defect each, made from one that is right.
@Suite("Checking anybody's feed")
struct FeedCheckTests {
  /// A defect: what is replaced by what, and what is said about which tag.
  struct Defect: Sendable, CustomStringConvertible {
    var rule: RuleID
    var what: String
    var right: String
    var wrong: String

    /// The text at the place that is reported.
    var place: String

    init(_ rule: RuleID, _ what: String, _ right: String, _ wrong: String, at place: String) {
      self.rule = rule
      self.what = what
      self.right = right
      self.wrong = wrong
      self.place = place
    }

    var description: String { what }
  }

  private static func feed() async throws -> String {
    let sample = try SampleCourse()
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    return try #require(tree.text("podcast/feed.xml"))
  }

  private static let mp3 = #"<enclosure url="https://example.com/selling/podcast/pricing.mp3""#
  private static let guid =
    "<guid isPermaLink=\"false\">edb7b28d-69dd-5eb7-88a1-654e00fa514c</guid>"
  private static let end = "<itunes:duration>40</itunes:duration>"

  static let defects: [Defect] = [
    .init(
      "feed-xml", "an ampersand that is not escaped", "Selling &amp; serving</title>\n    <link>",
      "Selling & serving</title>\n    <link>", at: "<"),
    .init("feed-xml", "a tag that is not closed", "</language>", "", at: "<"),
    .init("feed-xml", "another encoding", "UTF-8", "ISO-8859-1", at: "<"),
    .init("feed-xml", "no declaration", #"<?xml version="1.0" encoding="UTF-8"?>"#, "", at: "\n"),
    .init("feed-rss", "another version", #"version="2.0">"#, #"version="0.91">"#, at: "<rss"),
    .init(
      "feed-namespace", "Apple's namespace in other letters", "dtds/podcast-1.0.dtd",
      "DTDs/Podcast-1.0.dtd", at: "<rss"),
    .init(
      "feed-namespace", "a slash after the podcast namespace", "podcastindex.org/namespace/1.0",
      "podcastindex.org/namespace/1.0/", at: "<rss"),
    .init("feed-channel", "no language", "<language>en-us</language>", "", at: "<channel"),
    .init("feed-channel", "no address of its own", #"rel="self""#, #"rel="via""#, at: "<channel"),
    .init(
      "feed-channel", "no description",
      "<description>Two short lessons for people who sell to businesses.</description>", "",
      at: "<channel"),
    .init(
      "feed-channel", "an empty title", "<title>Selling &amp; serving</title>\n    <link>",
      "<title></title>\n    <link>", at: "<title>"),
    .init(
      "feed-channel", "no explicit", "<itunes:explicit>false</itunes:explicit>\n    <itunes:image",
      "<itunes:image", at: "<channel"),
    .init(
      "feed-channel", "no lock", #"<podcast:locked owner="ana@example.com">yes</podcast:locked>"#,
      "", at: "<channel"),
    .init("feed-language", "a language in words", "en-us", "english", at: "<language>"),
    .init(
      "feed-category", "a category from before 2019", #"<itunes:category text="Courses"/>"#,
      #"<itunes:category text="Training"/>"#, at: #"<itunes:category text="Education">"#),
    .init(
      "feed-category", "a category that never was", #"text="Careers""#, #"text="Money""#,
      at: #"<itunes:category text="Business">"#),
    .init(
      "feed-category", "a category in lower case", #"text="Careers""#, #"text="careers""#,
      at: #"<itunes:category text="Business">"#),
    .init(
      "feed-flag", "explicit: clean", "<itunes:explicit>false</itunes:explicit>\n    <itunes:image",
      "<itunes:explicit>clean</itunes:explicit>\n    <itunes:image", at: "<itunes:explicit>"),
    .init(
      "feed-flag", "locked: true", ">yes</podcast:locked>", ">true</podcast:locked>",
      at: "<podcast:locked"),
    .init(
      "feed-flag", "complete: true", "<itunes:type>",
      "<itunes:complete>true</itunes:complete><itunes:type>", at: "<itunes:complete>"),
    .init(
      "feed-picture", "a cover without href",
      "<itunes:image href=\"https://example.com/selling/podcast/cover.png\"/>\n    <itunes:type>",
      "<itunes:image/>\n    <itunes:type>", at: "<itunes:image"),
    .init(
      "feed-picture", "a cover in WebP", "cover.png\"/>\n    <itunes:type>",
      "cover.webp\"/>\n    <itunes:type>", at: "<itunes:image"),
    .init(
      "feed-kind", "a type that is none", "<itunes:type>serial", "<itunes:type>series",
      at: "<itunes:type>"),
    .init("feed-kind", "a medium that is none", ">course<", ">lesson<", at: "<podcast:medium>"),
    .init(
      "feed-identity", "a podcast guid that is no UUID", "<podcast:guid>9b024349-",
      "<podcast:guid>", at: "<podcast:guid>"),
    .init(
      "feed-identity", "one guid twice", "edb7b28d-69dd-5eb7-88a1-654e00fa514c",
      "f2ac4200-05eb-588d-9b5f-8b9cb97fa904", at: "<guid"),
    .init(
      "feed-identity", "a guid that is no address", "<guid isPermaLink=\"false\">edb7",
      "<guid>edb7", at: "<guid>"),
    .init("feed-item", "no title", "<title>Naming the price</title>", "", at: "<item>"),
    .init("feed-item", "no guid", guid, "", at: "<item>"),
    .init(
      "feed-item", "no date", "<pubDate>Sun, 01 Nov 2026 00:01:00 +0000</pubDate>", "", at: "<item>"
    ),
    .init("feed-enclosure", "no size", #"length="480000""#, #"length="0""#, at: mp3),
    .init(
      "feed-enclosure", "a type that does not fit", "length=\"480000\" type=\"audio/mpeg\"",
      "length=\"480000\" type=\"audio/wav\"", at: mp3),
    .init(
      "feed-enclosure", "an ending that no directory knows", "pricing.mp3", "pricing.ogg",
      at: "<enclosure"),
    .init("feed-enclosure", "one file twice", "pricing.mp3", "first-call.mp3", at: "<enclosure"),
    .init(
      "feed-once", "a second enclosure", end,
      end + #"<enclosure url="https://example.com/b.mp3" length="1" type="audio/mpeg"/>"#,
      at: #"<enclosure url="https://example.com/b"#),
    .init("feed-once", "a second title", end, end + "<title>Another</title>", at: "<title>Another"),
    .init(
      "feed-address", "a relative address",
      #"url="https://example.com/selling/podcast/pricing.mp3""#, #"url="pricing.mp3""#,
      at: "<enclosure"),
    .init(
      "feed-address", "an address with an umlaut", "podcast/pricing.mp3", "podcast/prücing.mp3",
      at: "<enclosure"),
    .init(
      "feed-address", "http", #"url="https://example.com/selling/podcast/pricing.mp3""#,
      #"url="http://example.com/selling/podcast/pricing.mp3""#, at: "<enclosure"),
    .init(
      "feed-date", "a date of another form", "Sun, 01 Nov 2026 00:01:00 +0000", "2026-11-01",
      at: "<pubDate>"),
    .init(
      "feed-date", "a wrong weekday", "Sun, 01 Nov 2026 00:01", "Mon, 01 Nov 2026 00:01",
      at: "<pubDate>"),
    .init(
      "feed-date", "a serial whose dates fall", "Sun, 01 Nov 2026 00:01:00 +0000",
      "Sat, 31 Oct 2026 00:01:00 +0000", at: "<pubDate>"),
    .init(
      "feed-number", "a duration in words", end, "<itunes:duration>forty</itunes:duration>",
      at: "<itunes:duration>"),
    .init(
      "feed-number", "episode 0", "<itunes:episode>2", "<itunes:episode>0", at: "<itunes:episode>"),
    .init(
      "feed-number", "a serial without numbers", "<itunes:episode>2</itunes:episode>", "",
      at: "<item>"),
    .init(
      "feed-number", "one number twice", "<itunes:episode>2", "<itunes:episode>1",
      at: "<itunes:episode>"),
    .init(
      "feed-kind", "an episode that is no kind",
      "<itunes:episodeType>full</itunes:episodeType>\n      <podcast:season name=\"Dealing\"",
      "<itunes:episodeType>Full</itunes:episodeType>\n      <podcast:season name=\"Dealing\"",
      at: "<itunes:episodeType>Full"),
    .init(
      "feed-title", "a number in the title", "<title>Naming", "<title>Episode 2: Naming",
      at: "<title>Episode"),
    .init(
      "feed-text", "spaces around a value", "<title>Naming the price<", "<title> Naming the price<",
      at: "<title> "),
    .init(
      "feed-text", "a long value", "<title>Naming", "<title>" + String(repeating: "x", count: 256),
      at: "<title>xxx"),
    .init(
      "feed-text", "a long description", "<description>Two short",
      "<description>" + String(repeating: "Two short ", count: 450), at: "<description>Two"),
    .init(
      "feed-text", "HTML as XML", "<description>Two short", "<description><p>Two</p> short",
      at: "<description>"),
    .init(
      "feed-text", "a script", "<description><![CDATA[<p>Wait.",
      "<description><![CDATA[<script>x()</script><p>Wait.", at: "<description>"),
    .init(
      "feed-text", "a year in the copyright", "<copyright>", "<copyright>© 2026 ", at: "<copyright>"
    ),
    .init(
      "feed-tag", "a tag in upper case", "<podcast:medium>course</podcast:medium>",
      "<podcast:Medium>course</podcast:Medium>", at: "<podcast:Medium>"),
    .init(
      "feed-tag", "a tag of episodes in the channel", "<itunes:type>",
      "<itunes:duration>1</itunes:duration><itunes:type>", at: "<itunes:duration>1<"),
    .init(
      "feed-tag", "an attribute that is misspelled", "owner=\"ana", "ownr=\"ana",
      at: "<podcast:locked"),
    .init(
      "feed-transcript", "a transcript without a type", #" type="text/vtt""#, "",
      at: "<podcast:transcript"),
    .init(
      "feed-chapters", "chapters with the wrong type",
      "pricing.chapters.json\" type=\"application/json+chapters\"",
      "pricing.chapters.json\" type=\"application/json\"", at: "<podcast:chapters"),
    .init(
      "feed-chapters", "a chapter without a time", #"start="00:00:12.250""#, #"start="12""#,
      at: "<psc:chapter start=\"12\""),
    .init(
      "feed-chapters", "chapters that run backward", #"start="00:01:01.000""#,
      #"start="00:00:01.000""#, at: "<psc:chapter start=\"00:00:01"),
    .init(
      "feed-chapters", "chapters outside an item", "<itunes:type>",
      "<psc:chapters version=\"1.2\"/><itunes:type>", at: "<psc:chapters"),
    .init(
      "feed-detail", "a soundbite after the end", end,
      end + #"<podcast:soundbite startTime="30" duration="60"/>"#, at: "<podcast:soundbite"),
    .init(
      "feed-detail", "a trailer without a date", "<itunes:type>",
      #"<podcast:trailer url="https://example.com/t.mp3">T</podcast:trailer><itunes:type>"#,
      at: "<podcast:trailer"),
    .init(
      "feed-detail", "another enclosure without a source", end,
      end + #"<podcast:alternateEnclosure type="audio/mp4"/>"#, at: "<podcast:alternateEnclosure"),
    .init(
      "feed-detail", "a digest that is none", end,
      end
        + #"<podcast:alternateEnclosure type="audio/mp4"><podcast:source uri="https://example.com/a.m4a"/><podcast:integrity type="sri" value="abc"/></podcast:alternateEnclosure>"#,
      at: "<podcast:integrity"),
    .init(
      "feed-detail", "a license that nobody knows", ">cc-by-4.0<", ">ask us<",
      at: "<podcast:license>"),
  ]

  @Test("finds each defect at its place, and says what to do", arguments: defects)
  func finds(defect: Defect) async throws {
    let right = try await Self.feed()
    let place = try #require(right.range(of: defect.right), "\(defect.right) is not in the feed")
    let feed = right.replacingCharacters(in: place, with: defect.wrong)
    let found = FeedChecker.check(Array(feed.utf8), path: "feed.xml")
    let hit = try #require(found.first { $0.rule == defect.rule }, "\(found)")
    let bytes = Array(feed.utf8)
    let text = String(decoding: bytes[hit.span.start...], as: UTF8.self)
    #expect(text.hasPrefix(defect.place), "\(text.prefix(60))")
    #expect(!hit.fixes.isEmpty && !hit.message.isEmpty)
    // One slip is not a flood.
    #expect(found.count <= 3, "\(found.map(\.message))")
  }

  @Test("finds nothing in a feed that is right, and knows what sizes files have")
  func right() async throws {
    let feed = Array(try await Self.feed().utf8)
    #expect(FeedChecker.check(feed, path: "feed.xml") == [])
    let found = FeedChecker.check(feed, path: "feed.xml") { address in
      address.hasSuffix("pricing.mp3") ? 480_001 : nil
    }
    #expect(found.map(\.rule) == ["feed-enclosure"])
    #expect(found.first?.fixes.first?.message.contains("480001") == true)
    #expect(
      FeedChecker.address(of: feed) == "https://example.com/selling/podcast/feed.xml")
  }

  @Test("reads the podcast namespace by its first address, and other namespaces at all")
  func foreign() async throws {
    let feed = try await Self.feed()
      .replacingOccurrences(
        of: "https://podcastindex.org/namespace/1.0", with: FeedNamespace.former
      )
      .replacingOccurrences(
        of: "<itunes:type>", with: "<x:y xmlns:x=\"urn:x\"><z/></x:y><itunes:type>")
    let found = FeedChecker.check(Array(feed.utf8), path: "feed.xml")
    #expect(found.map(\.rule) == ["feed-namespace"] && found.first?.severity == .warning)
  }

  @Test(
    "gives up calmly on what is no feed",
    arguments: ["", "<", "<html/>", "{}", "<rss version=\"2.0\"/>"])
  func noFeed(text: String) {
    #expect(FeedChecker.check(Array(text.utf8), path: "feed.xml").containsError)
  }

  @Test("reads dates in every zone, and no dates that are none")
  func dates() {
    #expect(FeedDate("Mon, 23 Nov 2026 06:00:00 +0000") == .instant(1_795_413_600))
    #expect(FeedDate("23 Nov 2026 07:00 +0100") == .instant(1_795_413_600))
    #expect(FeedDate("Mon, 23 Nov 2026 01:00:00 EST") == .instant(1_795_413_600))
    #expect(FeedDate("Tue, 23 Nov 2026 06:00:00 GMT") == .wrongWeekday("Mon"))
    for text in ["", "2026-11-23", "Mon, 31 Feb 2026 06:00:00 GMT", "Mon, 23 Nov 26 06:00 GMT"] {
      #expect(FeedDate(text) == .unreadable)
    }
  }
}
