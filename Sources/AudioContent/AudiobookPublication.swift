package import EditionKit
package import JSONKit
import LessonModel
import Words

/// A W3C Audiobook: the manifest of a publication of the web, with what a person with a disability wants
/// to know beforehand.
package struct AudiobookPublication: Sendable {
  private let book: Audiobook

  /// The page with the table of contents, from the manifest; nil if there is none.
  private let contents: OutputPath?

  package init(_ book: Audiobook, contents: OutputPath?) {
    self.book = book
    self.contents = contents
  }

  package var json: JSON {
    let course = book.course
    let direction = TextDirection(course.language)
    var members: [(String, JSON)] = [
      (
        "@context",
        .array([
          .string("https://schema.org"), .string("https://www.w3.org/ns/pub-context"),
          .object([
            ("language", .string(course.language.text)),
            ("direction", .string(direction.rawValue)),
          ]),
        ])
      ),
      ("conformsTo", .string("https://www.w3.org/TR/audiobooks/")),
      ("type", .string("Audiobook")),
    ]
    if let identifier = book.identifier { members.append(("id", .string(identifier))) }
    if let address = book.address { members.append(("url", .string(address))) }
    members.append(("name", .string(course.title)))
    if !course.description.isEmpty {
      members.append(("description", .string(course.description)))
    }
    if !course.authors.isEmpty {
      members.append(("author", .array(course.authors.map { Self.agent("Person", $0.name) })))
    }
    // A voice is neither a person nor an organization.
    let readers =
      (book.syntheticNarrator.map { [JSON.string($0)] } ?? [])
      + book.narrators.map { Self.agent("Person", $0) }
    if !readers.isEmpty { members.append(("readBy", .array(readers))) }
    if let publisher = course.organisation {
      members.append(("publisher", .array([Self.agent("Organization", publisher)])))
    }
    members.append(("inLanguage", .string(course.language.text)))
    if let date = course.date { members.append(("datePublished", .string(date.description))) }
    if let modified = book.modified { members.append(("dateModified", .string(modified))) }
    members += [
      ("abridged", .bool(book.tracks.count < course.lessons.count)),
      ("duration", .string(Self.duration(book.duration))),
      ("readingProgression", .string(direction.rawValue)),
    ]
    members += accessibility
    members += [
      ("readingOrder", .array(book.tracks.map(track))), ("resources", .array(resources)),
    ]
    return .object(members)
  }

  private static func agent(_ type: String, _ name: String) -> JSON {
    .object([("type", .string(type)), ("name", .string(name))])
  }

  /// `PT398.576S` (ISO 8601).
  private static func duration(_ time: ClockTime) -> String {
    "PT\(time.milliseconds.fragmentSeconds)S"
  }

  private static func text(of track: Audiobook.Track) -> Audiobook.Companion? {
    track.companions.first { $0.mediaType == .html }
  }

  // MARK: Accessibility

  private var accessibility: [(String, JSON)] {
    let isReadable = book.tracks.allSatisfy { $0.companions.contains(where: \.isText) }
    let isSynthetic = book.tracks.allSatisfy(\.episode.isSynthetic)
    let words = book.words.podcast
    return [
      ("accessMode", .texts(isReadable ? ["auditory", "textual"] : ["auditory"])),
      (
        "accessModeSufficient",
        .array((isReadable ? ["auditory", "textual"] : ["auditory"]).map(Self.list))
      ),
      (
        "accessibilityFeature",
        .texts(
          (contents == nil ? [] : ["tableOfContents"]) + (isReadable ? ["transcript"] : []))
      ),
      // An author's own file may be loud.
      (
        "accessibilityHazard",
        .texts(
          isSynthetic
            ? ["none"]
            : ["noFlashingHazard", "noMotionSimulationHazard", "unknownSoundHazard"])
      ),
      (
        "accessibilitySummary",
        .string(
          [words[isReadable ? .audiobookWithText : .audiobookWithoutText], book.disclosure]
            .compactMap { $0?.text }.joined(separator: " "))
      ),
    ]
  }

  private static func list(_ mode: String) -> JSON {
    .object([("type", .string("ItemList")), ("itemListElement", .texts([mode]))])
  }

  // MARK: Files

  private func track(_ track: Audiobook.Track) -> JSON {
    var members = Self.link(track.audio, .mp3)
    members += [
      ("name", .string(track.episode.title)),
      ("duration", .string(Self.duration(track.episode.duration))),
    ]
    if let integrity = track.episode.recording.id.integrity {
      members.append(("integrity", .string(integrity)))
    }
    let alternates =
      (Self.text(of: track).map { [Self.link($0.path, $0.mediaType)] } ?? [])
      + track.others.map { Self.link($0.path, $0.format.mediaType) }
    if !alternates.isEmpty {
      members.append(("alternate", .array(alternates.map(JSON.object))))
    }
    return .object(members)
  }

  private var resources: [JSON] {
    var cover = Self.link(book.cover.path, book.cover.mediaType)
    cover.append(("rel", .texts(["cover"])))
    cover.append(("name", .string(book.words.podcast[.coverFile].text)))
    let pages = contents.map { page in
      [JSON.object(Self.link(page, .html) + [("rel", .texts(["contents"]))])]
    }
    return [.object(cover)] + (pages ?? [])
      + book.tracks.flatMap { track in
        track.companions.map { companion in
          .object(
            Self.link(companion.path, companion.mediaType)
              + [("name", .string(track.episode.title))])
        }
      }
  }

  private static func link(_ path: OutputPath, _ type: MediaType) -> [(String, JSON)] {
    [
      ("type", .string("LinkedResource")), ("url", .string(path.text)),
      ("encodingFormat", .string(type.text)),
    ]
  }
}
