import AudioContent
import LessonModel
import XMLKit

/// Writes the feed: RSS 2.0 with what PSP-1, Apple and the podcast namespace ask for.
enum FeedWriter {
  static func bytes(of show: Show, items: [ShowItem]) -> [UInt8] {
    XMLWriter.document("rss", namespaces: XMLNamespace.ofFeeds, ["version": "2.0"]) { xml in
      xml.element("channel") {
        channel(show, to: xml)
        for item in items { FeedItemWriter.write(item, of: show, to: xml) }
      }
    }
  }

  private static func channel(_ show: Show, to xml: XMLWriter) {
    let course = show.course
    xml.element(
      "atom:link", ["rel": "self", "type": "application/rss+xml", "href": show.feedURL])
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
  }

  private static func podcast(_ show: Show, to xml: XMLWriter) {
    xml.element("podcast:guid", text: show.guid.description)
    xml.element("podcast:medium", text: "course")
    xml.element("podcast:locked", ["owner": show.owner?.email], text: "yes")
    if let license = show.license { xml.element("podcast:license", text: license.id) }
    for person in show.course.authors {
      xml.element(
        "podcast:person", ["role": "author", "group": "writing", "href": person.url],
        text: String(person.name.prefix(128)))
    }
    if show.hasSyntheticVoice {
      xml.element("podcast:txt", ["purpose": "ai-content"], text: "true")
    }
  }
}
