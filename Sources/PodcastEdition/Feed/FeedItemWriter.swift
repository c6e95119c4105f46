import AudioContent
import LessonModel
import XMLKit

/// Writes one episode of a feed.
enum FeedItemWriter {
  static func write(_ item: ShowItem, of show: Show, to xml: XMLWriter) {
    let episode = item.episode
    xml.element("item") {
      xml.element("title", text: episode.title)
      if let page = item.page { xml.element("link", text: page) }
      xml.element("guid", ["isPermaLink": "false"], text: item.guid.description)
      if let date = item.publishedAt { xml.element("pubDate", text: date.description) }
      xml.element("description", cdata: item.notes.description)
      xml.element("content:encoded", cdata: item.notes.full)
      xml.element(
        "enclosure",
        [
          "url": item.audio, "length": String(episode.recording.byteCount),
          "type": MediaType.mp3.text,
        ])
      xml.element("itunes:duration", text: String(episode.duration.roundedSeconds))
      xml.element("itunes:image", ["href": show.cover])
      xml.element("itunes:explicit", text: show.course.podcast.isExplicit ? "true" : "false")
      xml.element("itunes:episode", text: String(episode.number))
      xml.element("itunes:episodeType", text: "full")
      podcast(item, of: show, to: xml)
      chapters(episode, to: xml)
    }
  }

  private static func podcast(_ item: ShowItem, of show: Show, to xml: XMLWriter) {
    let episode = item.episode
    // Not as itunes:season: apps open at the newest season, but a course begins with its first.
    xml.element(
      "podcast:season", ["name": episode.unit.map { String($0.title.prefix(128)) }],
      text: String(episode.unitNumber))
    xml.element("podcast:episode", text: String(episode.number))
    if let transcript = item.transcript {
      xml.element(
        "podcast:transcript",
        [
          "url": transcript, "type": MediaType.webVTT.text, "language": show.course.language.text,
          "rel": "captions",
        ])
    }
    xml.element("podcast:chapters", ["url": item.chapters, "type": MediaType.chaptersJSON.text])
    if episode.isSynthetic {
      xml.element("podcast:txt", ["purpose": "ai-content"], text: "true")
    }
  }

  private static func chapters(_ episode: Episode, to xml: XMLWriter) {
    guard !episode.recording.chapters.isEmpty else { return }
    xml.element("psc:chapters", ["version": "1.2"]) {
      for chapter in episode.recording.chapters {
        xml.element(
          "psc:chapter",
          [
            "start": ClockTime(milliseconds: chapter.start).exact,
            "title": FeedText.value(chapter.title),
          ])
      }
    }
  }
}
