import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import TestKit
import Testing
import XMLKit

@testable import PodcastEdition

private let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
private let podcast = "https://podcastindex.org/namespace/1.0"
private let atom = "http://www.w3.org/2005/Atom"
private let content = "http://purl.org/rss/1.0/modules/content/"
private let psc = "http://podlove.org/simple-chapters"

/// What PSP-1 and Apple ask for, read back from the feed as a reader would.
@Suite("The feed")
struct FeedTests {
  private func channel(_ change: (inout Course) throws -> Void = { _ in }) async throws
    -> XMLElement
  {
    var sample = try SampleCourse()
    try change(&sample.course)
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    let feed = try #require(tree.text("podcast/feed.xml"))
    let root = try XMLDocument.parse(Array(feed.utf8)).root
    #expect(root.name == "rss" && root.attribute("version") == "2.0")
    return try #require(root.element("channel"))
  }

  @Test("is unchanged, with everything beside it")
  func golden() async throws {
    let sample = try SampleCourse()
    let tree = await PodcastEdition().render(sample.course, in: try sample.context()).value
    let folder = #filePath.dropLast("FeedTests.swift".count)
    try GoldenTree(at: "\(folder)Expected").expectEqual(tree.texts)
  }

  @Test("has everything that PSP-1 requires of a channel")
  func requiredOfChannel() async throws {
    let channel = try await channel()
    let link = channel.element("link", namespace: atom)
    #expect(link?.attribute("rel") == "self" && link?.attribute("type") == "application/rss+xml")
    #expect(link?.attribute("href") == "https://example.com/selling/podcast/feed.xml")
    #expect(channel.element("title")?.text == "Selling & serving")
    #expect(
      channel.element("description")?.text
        == "Two short lessons for people who sell to businesses.")
    #expect(channel.element("link")?.text == "https://example.com/selling/")
    #expect(channel.element("language")?.text == "en-us")
    let categories = channel.elements("category", namespace: itunes)
    #expect(categories.map { $0.attribute("text") } == ["Education", "Business"])
    #expect(categories.first?.elements.first?.attribute("text") == "Courses")
    #expect(channel.element("explicit", namespace: itunes)?.text == "false")
    #expect(
      channel.element("image", namespace: itunes)?.attribute("href")
        == "https://example.com/selling/podcast/cover.png")
  }

  @Test("has everything that PSP-1 and the podcast namespace recommend for a channel")
  func recommendedForChannel() async throws {
    let channel = try await channel()
    #expect(channel.element("locked", namespace: podcast)?.text == "yes")
    #expect(
      channel.element("locked", namespace: podcast)?.attribute("owner") == "ana@example.com")
    #expect(
      channel.element("guid", namespace: podcast)?.text == "9b024349-ccf0-5f69-a609-6b82873eab3c")
    #expect(channel.element("author", namespace: itunes)?.text == "Example Works")
    #expect(channel.element("copyright")?.text == "Example Works, CC BY 4.0")
    #expect(channel.element("type", namespace: itunes)?.text == "serial")
    #expect(channel.element("medium", namespace: podcast)?.text == "course")
    #expect(channel.element("license", namespace: podcast)?.text == "cc-by-4.0")
    let person = channel.element("person", namespace: podcast)
    #expect(person?.text == "Ana Müller" && person?.attribute("role") == "author")
    let owner = channel.element("owner", namespace: itunes)
    #expect(owner?.element("email", namespace: itunes)?.text == "ana@example.com")
    #expect(channel.element("txt", namespace: podcast)?.attribute("purpose") == "ai-content")
    #expect(channel.element("lastBuildDate")?.text == "Sun, 01 Nov 2026 00:00:00 +0000")
    #expect(channel.element("generator")?.text == "Lectern 0.1")
    #expect(channel.element("image")?.element("title")?.text == "Selling & serving")
  }

  @Test("has everything that PSP-1 requires and recommends of an item")
  func item() async throws {
    let items = try await channel().elements("item")
    #expect(items.count == 2)
    let item = try #require(items.first)
    #expect(item.element("title")?.text == "The first call & what it costs")
    let enclosure = try #require(item.element("enclosure"))
    #expect(
      enclosure.attribute("url") == "https://example.com/selling/podcast/first-call.mp3")
    #expect(enclosure.attribute("length") == "1234567")
    #expect(enclosure.attribute("type") == "audio/mpeg")
    let guid = item.element("guid")
    #expect(guid?.attribute("isPermaLink") == "false")
    let show = try #require(PodcastGUID("9b024349-ccf0-5f69-a609-6b82873eab3c"))
    #expect(guid?.text == PodcastGUID(podcast: show, lesson: "first-call").description)
    #expect(item.element("pubDate")?.text == "Sun, 01 Nov 2026 00:00:00 +0000")
    #expect(
      item.element("link")?.text == "https://example.com/selling/lessons/first-call/")
    #expect(item.element("duration", namespace: itunes)?.text == "102")
    #expect(item.element("image", namespace: itunes)?.attribute("href")?.hasSuffix(".png") == true)
    #expect(item.element("explicit", namespace: itunes)?.text == "false")
    #expect(item.element("episode", namespace: itunes)?.text == "1")
    #expect(item.element("episodeType", namespace: itunes)?.text == "full")
    #expect(item.element("season", namespace: podcast)?.attribute("name") == "Talking")
    #expect(item.element("season", namespace: podcast)?.text == "1")
    #expect(item.element("episode", namespace: podcast)?.text == "1")
    let transcript = item.element("transcript", namespace: podcast)
    #expect(transcript?.attribute("url")?.hasSuffix("podcast/first-call.vtt") == true)
    #expect(transcript?.attribute("type") == "text/vtt")
    let chapters = item.element("chapters", namespace: podcast)
    #expect(chapters?.attribute("url")?.hasSuffix("podcast/first-call.chapters.json") == true)
    #expect(chapters?.attribute("type") == "application/json+chapters")
    let inline = try #require(item.element("chapters", namespace: psc))
    #expect(inline.attribute("version") == "1.2")
    #expect(
      inline.elements.map { $0.attribute("start") } == [
        "00:00:00.000", "00:00:12.250", "00:01:01.000",
      ])
    #expect(inline.elements[1].attribute("title") == "Ask <first>")
  }

  @Test("lists the times of chapters where there are three, and of fewer not")
  func timestamps() async throws {
    let items = try await channel().elements("item")
    let first = items.first?.element("description")?.text ?? ""
    #expect(first.contains("<p>00:00:00 The first call &amp; what it costs</p>"))
    #expect(first.contains("<p>00:00:12 Ask &lt;first&gt;</p>"))
    #expect(items.last?.element("description")?.text.contains("00:00:00") == false)
  }

  @Test("has no transcript, and no word about a synthetic voice, for an author's own recording")
  func supplied() async throws {
    let item = try #require(try await channel().elements("item").last)
    #expect(item.element("title")?.text == "Naming the price")
    #expect(item.element("transcript", namespace: podcast) == nil)
    #expect(item.element("txt", namespace: podcast) == nil)
  }

  @Test("holds only the HTML that feeds may hold, within 4000 bytes")
  func markup() async throws {
    let allowed: Set<String> = ["p", "ol", "ul", "li", "a", "b", "i", "strong", "em"]
    for item in try await channel({ course in
      course.units[0].lessons[0].objectives = (0..<400).map {
        Spanned("objective \($0)", at: SampleCourse.here)
      }
    }).elements("item") {
      let description = try #require(item.element("description")?.text)
      #expect(description.utf8.count <= 4000)
      for html in [description, item.element("encoded", namespace: content)?.text ?? ""] {
        let root = try XMLDocument.parse(Array("<notes>\(html)</notes>".utf8)).root
        #expect(root.names.isSubset(of: allowed))
      }
    }
  }

  @Test("shows in the notes what must be seen, and nothing that is not for the learner's eyes")
  func notes() async throws {
    let item = try #require(try await channel().elements("item").first)
    let notes = try #require(item.element("encoded", namespace: content)?.text)
    #expect(notes.contains("<p>Open with &lt;their&gt; numbers.</p>"))
    #expect(notes.contains("<li>Ask; Minutes: 2</li>"))
    #expect(notes.contains("<p>Only to be read.</p>"))
    #expect(notes.contains(#"<a href="https://example.org/study?a=1&amp;b=2">the study</a>"#))
    #expect(
      notes.contains(
        #"<a href="https://example.com/selling/podcast/media/funnel.svg">Picture: Half of all"#))
    #expect(notes.contains(#"<a href="https://example.com/selling/handouts/first-call.pdf">"#))
    #expect(!notes.contains("Only to be heard") && !notes.contains("Only to be told"))
  }

  @Test("keeps names of files and addresses in ASCII, without blanks at the ends of values")
  func plainNames() async throws {
    func check(_ element: XMLElement) {
      if element.elements.isEmpty {
        let text = element.text
        #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true)
      }
      for name in ["href", "url"] {
        if let url = element.attribute(name) { #expect(url.utf8.allSatisfy { $0 < 0x80 }) }
      }
      for child in element.elements { check(child) }
    }
    check(try await channel())
  }
}

extension XMLElement {
  /// The names of all elements inside this one.
  fileprivate var names: Set<String> {
    elements.reduce(into: []) { names, element in
      names.insert(element.name)
      names.formUnion(element.names)
    }
  }
}
