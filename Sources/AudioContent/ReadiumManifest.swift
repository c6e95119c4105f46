import EditionKit
package import JSONKit
import LessonModel
import Words

/// A Readium manifest with the audiobook profile, the format that audiobook apps open.
package struct ReadiumManifest: Sendable {
  private let book: Audiobook

  package init(_ book: Audiobook) { self.book = book }

  package var json: JSON {
    .object([
      ("@context", .string("https://readium.org/webpub-manifest/context.jsonld")),
      ("metadata", metadata),
      ("links", .array(book.address.map { [selfLink($0)] } ?? [])),
      ("readingOrder", .array(book.tracks.map(track))),
      ("resources", .array([coverLink] + book.tracks.flatMap(companions))),
      ("toc", .array(book.contents.map(entry))),
    ])
  }

  private var metadata: JSON {
    let course = book.course
    var members: [(String, JSON)] = [
      ("@type", .string("http://schema.org/Audiobook")),
      ("conformsTo", .string("https://readium.org/webpub-manifest/profiles/audiobook")),
    ]
    if let identifier = book.identifier { members.append(("identifier", .string(identifier))) }
    members.append(("title", .string(course.title)))
    if let subtitle = course.subtitle { members.append(("subtitle", .string(subtitle))) }
    if !course.authors.isEmpty {
      members.append(("author", .array(course.authors.map { .string($0.name) })))
    }
    let narrators = (book.syntheticNarrator.map { [$0] } ?? []) + book.narrators
    if !narrators.isEmpty {
      members.append(
        ("narrator", narrators.count == 1 ? .string(narrators[0]) : .texts(narrators)))
    }
    if let publisher = course.organisation { members.append(("publisher", .string(publisher))) }
    members.append(("language", .string(course.language.text)))
    if !course.description.isEmpty {
      members.append(("description", .string(course.description)))
    }
    if let date = course.date { members.append(("published", .string(date.description))) }
    if let modified = book.modified { members.append(("modified", .string(modified))) }
    members.append(("duration", .number(book.duration.seconds)))
    if let disclosure = book.disclosure {
      members.append(("accessibility", .object([("summary", .string(disclosure.text))])))
    }
    return .object(members)
  }

  private func selfLink(_ address: String) -> JSON {
    .object([
      ("rel", .string("self")), ("href", .string(address)),
      ("type", .string(MediaType.audiobookManifest.text)),
    ])
  }

  private func track(_ track: Audiobook.Track) -> JSON {
    var members: [(String, JSON)] = [
      ("href", .string(track.audio.text)), ("type", .string(MediaType.mp3.text)),
      ("title", .string(track.episode.title)),
      ("duration", .number(track.episode.duration.seconds)),
      ("bitrate", .integer(SoundFormat.mp3BitRate)),
    ]
    // The same length, in words: apps find them at the track that is heard.
    let texts = track.companions.filter(\.isText).map { companion in
      JSON.object([
        ("href", .string(companion.path.text)), ("type", .string(companion.mediaType.text)),
      ])
    }
    let sounds = track.others.map { other in
      JSON.object([
        ("href", .string(other.path.text)), ("type", .string(other.format.mediaType.text)),
        ("bitrate", .integer(other.format.bitRate)),
      ])
    }
    let alternates = texts + sounds
    if !alternates.isEmpty { members.append(("alternate", .array(alternates))) }
    if let integrity = track.episode.recording.id.integrity {
      members.append(
        (
          "properties",
          .object([
            ("integrity", .string(integrity)),
            ("size", .integer(track.episode.recording.byteCount)),
          ])
        ))
    }
    return .object(members)
  }

  private var coverLink: JSON {
    var members: [(String, JSON)] = [
      ("rel", .string("cover")), ("href", .string(book.cover.path.text)),
      ("type", .string(book.cover.mediaType.text)),
    ]
    if let size = book.cover.size {
      members += [("height", .integer(size.height)), ("width", .integer(size.width))]
    }
    return .object(members)
  }

  private func companions(_ track: Audiobook.Track) -> [JSON] {
    track.companions.map { companion in
      var members: [(String, JSON)] = [
        ("href", .string(companion.path.text)), ("type", .string(companion.mediaType.text)),
        ("title", .string(track.episode.title)),
      ]
      if companion.isText { members.append(("language", .string(book.course.language.text))) }
      return .object(members)
    }
  }

  private func entry(_ entry: Audiobook.Entry) -> JSON {
    let fragment = entry.times.map { "#t=\($0.lowerBound.fragmentSeconds)" } ?? ""
    var members: [(String, JSON)] = [
      ("href", .string(entry.audio.text + fragment)), ("title", .string(entry.title)),
    ]
    if !entry.children.isEmpty {
      members.append(("children", .array(entry.children.map(self.entry))))
    }
    return .object(members)
  }
}
