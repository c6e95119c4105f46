import AudioContent
import LessonModel
import Words
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
      xml.element("itunes:image", ["href": item.picture])
      xml.element("itunes:explicit", text: show.course.podcast.isExplicit ? "true" : "false")
      if show.course.podcast.hasSeasons {
        xml.element("itunes:season", text: String(episode.unitNumber))
      }
      if let number = item.number { xml.element("itunes:episode", text: String(number)) }
      xml.element("itunes:episodeType", text: episode.lesson.podcast.kind.rawValue)
      alternates(of: item, in: show, to: xml)
      podcast(item, of: show, to: xml)
      chapters(item, to: xml)
    }
  }

  /// The episode in all formats that it has, each with the digest of its file; nothing if there is only one.
  private static func alternates(of item: ShowItem, in show: Show, to xml: XMLWriter) {
    guard !item.alternates.isEmpty else { return }
    let recording = item.episode.recording
    alternate(
      MediaType.mp3, named: "MP3", bitRate: SoundFormat.mp3BitRate, codecs: nil, at: item.audio,
      byteCount: recording.byteCount, recording.id, isDefault: true, in: show, to: xml)
    for (url, file) in item.alternates {
      alternate(
        file.format.mediaType, named: file.format.name, bitRate: file.format.bitRate,
        codecs: file.format.codec, at: url, byteCount: file.byteCount, file.id, isDefault: false,
        in: show, to: xml)
    }
  }

  private static func alternate(
    _ type: MediaType, named name: String, bitRate: Int, codecs: String?, at url: String,
    byteCount: Int, _ id: RecordingID, isDefault: Bool, in show: Show, to xml: XMLWriter
  ) {
    xml.element(
      "podcast:alternateEnclosure",
      [
        "type": type.text, "length": String(byteCount), "bitrate": String(bitRate * 1000),
        "lang": show.course.language.text, "title": name, "codecs": codecs,
        "default": isDefault ? "true" : nil,
      ]
    ) {
      xml.element("podcast:source", ["uri": url])
      if let integrity = id.integrity {
        xml.element("podcast:integrity", ["type": "sri", "value": integrity])
      }
    }
  }

  private static func podcast(_ item: ShowItem, of show: Show, to xml: XMLWriter) {
    let episode = item.episode
    // Not as itunes:season unless the author asks for it: apps open at the newest season, but a course
    // begins with its first.
    xml.element(
      "podcast:season", ["name": episode.unit.map { String($0.title.prefix(128)) }],
      text: String(episode.unitNumber))
    if let number = item.number { xml.element("podcast:episode", text: String(number)) }
    for transcript in item.transcripts {
      xml.element(
        "podcast:transcript",
        [
          "url": transcript.url, "type": transcript.mediaType.text,
          "language": show.course.language.text, "rel": transcript.isTimed ? "captions" : nil,
        ])
    }
    people(of: item, in: show, to: xml)
    if let soundbite = item.soundbite {
      xml.element(
        "podcast:soundbite",
        [
          "startTime": String(soundbite.start.seconds),
          "duration": String(soundbite.duration.seconds),
        ], text: soundbite.title)
    }
    if let page = item.page {
      xml.element(
        "podcast:contentLink", ["href": page], text: show.words.podcast[.readLesson].text)
    }
    xml.element("podcast:chapters", ["url": item.chapters, "type": MediaType.chaptersJSON.text])
    if episode.isSynthetic {
      xml.element("podcast:txt", ["purpose": "ai-content"], text: "true")
    }
  }

  /// The people of an episode replace those of the podcast, so that all of them are named again.
  private static func people(of item: ShowItem, in show: Show, to xml: XMLWriter) {
    guard !item.narrators.isEmpty else { return }
    for author in show.course.authors { FeedWriter.author(author, to: xml) }
    for name in item.narrators {
      xml.element(
        "podcast:person",
        [
          "role": "narrator", "group": "cast",
          "href": show.course.authors.first { $0.name == name }?.url,
        ], text: String(name.prefix(128)))
    }
  }

  private static func chapters(_ item: ShowItem, to xml: XMLWriter) {
    guard !item.chapterList.isEmpty else { return }
    xml.element("psc:chapters", ["version": "1.2"]) {
      for chapter in item.chapterList {
        xml.element(
          "psc:chapter",
          [
            "start": ClockTime(milliseconds: chapter.start).exact,
            "title": FeedText.value(chapter.title), "href": chapter.page, "image": chapter.picture,
          ])
      }
    }
  }
}
