import AudioContent
import LessonModel
import Words
import XMLKit

/// Writes the feed: RSS 2.0 with what PSP-1, Apple and the podcast namespace ask for.
enum FeedWriter {
  static func bytes(of show: Show, items: [ShowItem]) -> [UInt8] {
    XMLWriter.document("rss", namespaces: XMLNamespace.ofFeeds, ["version": "2.0"]) { xml in
      xml.element("channel") {
        channel(show, items, to: xml)
        for item in items { FeedItemWriter.write(item, of: show, to: xml) }
      }
    }
  }

  private static func channel(_ show: Show, _ items: [ShowItem], to xml: XMLWriter) {
    let course = show.course
    xml.element(
      "atom:link", ["rel": "self", "type": "application/rss+xml", "href": show.feedURL])
    xml.element(
      "atom:link",
      ["rel": "alternate", "type": MediaType.jsonFeed.text, "href": show.jsonURL])
    xml.element("title", text: show.title)
    xml.element("link", text: show.page)
    xml.element("description", text: show.description)
    xml.element("language", text: FeedText.language(course.language))
    if let copyright = show.copyright { xml.element("copyright", text: copyright) }
    if let builtAt = show.builtAt { xml.element("lastBuildDate", text: builtAt.description) }
    xml.element("generator", text: show.generator)
    xml.element("image") {
      xml.element("url", text: show.cover)
      xml.element("title", text: show.title)
      xml.element("link", text: show.page)
    }
    itunes(show, to: xml)
    podcast(show, to: xml)
    for item in items where item.episode.lesson.podcast.kind == .trailer {
      trailer(item, of: show, to: xml)
    }
  }

  private static func itunes(_ show: Show, to xml: XMLWriter) {
    if let author = show.author { xml.element("itunes:author", text: author) }
    if let owner = show.owner {
      xml.element("itunes:owner") {
        xml.element("itunes:name", text: owner.name)
        xml.element("itunes:email", text: owner.email)
      }
    }
    for category in show.categories {
      xml.element("itunes:category", ["text": category.name]) {
        if let subcategory = category.subcategory {
          xml.element("itunes:category", ["text": subcategory])
        }
      }
    }
    xml.element("itunes:explicit", text: show.course.podcast.isExplicit ? "true" : "false")
    xml.element("itunes:image", ["href": show.cover])
    // Listeners should begin a course at the beginning.
    xml.element("itunes:type", text: "serial")
    let settings = show.course.podcast
    if settings.isComplete { xml.element("itunes:complete", text: "Yes") }
    if settings.isPrivate { xml.element("itunes:block", text: "Yes") }
    // A part of the course would move to another address than the whole.
    if let place = settings.movedTo, show.selection.part == nil {
      xml.element("itunes:new-feed-url", text: place.value)
    }
  }

  private static func podcast(_ show: Show, to xml: XMLWriter) {
    xml.element("podcast:guid", text: show.guid.description)
    xml.element("podcast:medium", text: "course")
    xml.element("podcast:locked", ["owner": show.owner?.email], text: "yes")
    if show.course.podcast.isPrivate { xml.element("podcast:block", text: "yes") }
    updates(show, to: xml)
    for funding in show.course.podcast.funding {
      xml.element(
        "podcast:funding", ["url": funding.url], text: String(funding.title.prefix(128)))
    }
    if let license = show.license { xml.element("podcast:license", text: license.id) }
    for author in show.course.authors { Self.author(author, to: xml) }
    if show.hasSyntheticVoice {
      xml.element("podcast:txt", ["purpose": "ai-content"], text: "true")
    }
  }

  static func author(_ author: Author, to xml: XMLWriter) {
    xml.element(
      "podcast:person", ["role": "author", "group": "writing", "href": author.url],
      text: String(author.name.prefix(128)))
  }

  /// How often there is an episode, for programs (RFC 5545, `RRULE`) and for people.
  private static func updates(_ show: Show, to xml: XMLWriter) {
    let settings = show.course.podcast
    let words = show.words.podcast
    if settings.isComplete {
      xml.element(
        "podcast:updateFrequency", ["complete": "true"], text: words[.allPublished].text)
      return
    }
    let (rule, word): (String, PodcastWord)
    switch settings.updates {
    case nil: return
    case .daily: (rule, word) = ("FREQ=DAILY", .everyDay)
    case .weekly: (rule, word) = ("FREQ=WEEKLY", .everyWeek)
    case .fortnightly: (rule, word) = ("FREQ=WEEKLY;INTERVAL=2", .everyTwoWeeks)
    case .monthly: (rule, word) = ("FREQ=MONTHLY", .everyMonth)
    }
    xml.element("podcast:updateFrequency", ["rrule": rule], text: words[word].text)
  }

  private static func trailer(_ item: ShowItem, of show: Show, to xml: XMLWriter) {
    guard let date = item.publishedAt else { return }
    xml.element(
      "podcast:trailer",
      [
        "pubdate": date.description, "url": item.audio,
        "length": String(item.episode.recording.byteCount), "type": MediaType.mp3.text,
      ], text: String(item.episode.title.prefix(128)))
  }
}
