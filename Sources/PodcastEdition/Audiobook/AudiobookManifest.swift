import EditionKit
import JSONKit
import LessonModel

/// The course as one audiobook: a Readium manifest with the audiobook profile, the format that
/// audiobook apps open.
///
/// All addresses are relative to the manifest, so it works wherever the files are.
struct AudiobookManifest: Sendable {
  let course: Course
  let episodes: [Episode]
  let cover: Cover

  /// The podcast's identity, if the course has one.
  let guid: PodcastGUID?

  /// The manifest's own address, if the site is known.
  let address: String?
  let timestamp: Int?

  struct Cover: Sendable {
    let path: OutputPath
    let mediaType: MediaType
    let size: PixelSize?
  }

  var json: JSON {
    .object([
      ("@context", .string("https://readium.org/webpub-manifest/context.jsonld")),
      ("metadata", metadata),
      ("links", .array(address.map { [selfLink($0)] } ?? [])),
      ("readingOrder", .array(episodes.map(track))),
      ("resources", .array([coverLink] + episodes.flatMap(companions))),
      ("toc", .array(toc)),
    ])
  }

  private var metadata: JSON {
    let milliseconds = episodes.reduce(0) { $0 + $1.recording.duration }
    var members: [(String, JSON)] = [
      ("@type", .string("http://schema.org/Audiobook")),
      ("conformsTo", .string("https://readium.org/webpub-manifest/profiles/audiobook")),
    ]
    if let guid { members.append(("identifier", .string("urn:uuid:\(guid)"))) }
    members.append(("title", .string(course.title)))
    if let subtitle = course.subtitle { members.append(("subtitle", .string(subtitle))) }
    if !course.authors.isEmpty {
      members.append(("author", .array(course.authors.map { .string($0.name) })))
    }
    if let publisher = course.organisation { members.append(("publisher", .string(publisher))) }
    members.append(("language", .string(course.language.text)))
    if !course.description.isEmpty {
      members.append(("description", .string(course.description)))
    }
    if let date = course.date { members.append(("published", .string(date.description))) }
    if let timestamp {
      let time = ClockTime(milliseconds: timestamp % 86_400 * 1000).whole
      let day = CalendarDate(unixSeconds: timestamp)
      members.append(("modified", .string("\(day)T\(time)Z")))
    }
    members.append(("duration", .number(ClockTime(milliseconds: milliseconds).seconds)))
    return .object(members)
  }

  private func selfLink(_ address: String) -> JSON {
    .object([
      ("rel", .string("self")), ("href", .string(address)),
      ("type", .string(MediaType.audiobookManifest.text)),
    ])
  }

  private func track(_ episode: Episode) -> JSON {
    .object([
      ("href", .string(episode.audio.name)), ("type", .string(MediaType.mp3.text)),
      ("title", .string(episode.title)), ("duration", .number(episode.duration.seconds)),
      ("bitrate", .integer(Self.bitrate)),
    ])
  }

  private var coverLink: JSON {
    var members: [(String, JSON)] = [
      ("rel", .string("cover")), ("href", .string(cover.path.name)),
      ("type", .string(cover.mediaType.text)),
    ]
    if let size = cover.size {
      members += [("height", .integer(size.height)), ("width", .integer(size.width))]
    }
    return .object(members)
  }

  private func companions(_ episode: Episode) -> [JSON] {
    var links: [JSON] = []
    if let transcript = episode.transcript {
      links.append(
        .object([
          ("href", .string(transcript.name)), ("type", .string(MediaType.webVTT.text)),
          ("title", .string(episode.title)), ("language", .string(course.language.text)),
        ]))
    }
    links.append(
      .object([
        ("href", .string(episode.chapters.name)), ("type", .string(MediaType.chaptersJSON.text)),
        ("title", .string(episode.title)),
      ]))
    return links
  }

  /// In kilobits per second: the rate at which every recording is encoded.
  private static let bitrate = 96
}
