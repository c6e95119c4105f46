import AudioContent
import JSONKit
import LessonModel

/// Writes a feed as JSON Feed 1.1, for programs that read no XML.
enum JSONFeed {
  static func json(of show: Show, items: [ShowItem], at address: String) -> JSON {
    var members: [(String, JSON)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(show.title)),
      ("home_page_url", .string(show.page)), ("feed_url", .string(address)),
      ("description", .string(show.description)), ("icon", .string(show.cover)),
      ("language", .string(show.course.language.text)),
    ]
    if !show.course.authors.isEmpty {
      members.append(
        (
          "authors",
          .array(
            show.course.authors.map { author in
              .object(
                [("name", .string(author.name))]
                  + (author.url.map { [("url", .string($0))] } ?? []))
            })
        ))
    }
    members.append(("items", .array(items.map(item))))
    return .object(members)
  }

  private static func item(_ item: ShowItem) -> JSON {
    var members: [(String, JSON)] = [("id", .string(item.guid.description))]
    if let page = item.page { members.append(("url", .string(page))) }
    members += [
      ("title", .string(item.episode.title)), ("content_html", .string(item.notes.full)),
      ("image", .string(item.picture)),
    ]
    if let date = item.publishedAt {
      members.append(("date_published", .string(date.internetText)))
    }
    members.append(
      (
        "attachments",
        .array(
          [attachment(item, item.audio, .mp3, item.episode.recording.byteCount)]
            + item.alternates.map { url, file in
              attachment(item, url, file.format.mediaType, file.byteCount)
            })
      ))
    return .object(members)
  }

  /// Attachments with one title are the same in other formats (JSON Feed 1.1, `title`).
  private static func attachment(
    _ item: ShowItem, _ url: String, _ type: MediaType, _ byteCount: Int
  ) -> JSON {
    .object([
      ("url", .string(url)), ("mime_type", .string(type.text)),
      ("title", .string(item.episode.title)), ("size_in_bytes", .integer(byteCount)),
      ("duration_in_seconds", .integer(item.episode.duration.roundedSeconds)),
    ])
  }
}
