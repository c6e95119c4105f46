package import EditionKit
package import JSONKit
package import LessonModel

/// The course as other systems read it: `catalog.json`.
///
/// `docs/catalog.md` describes the form, and `docs/catalog.schema.json` is its schema. Members are added
/// without a new version; a program ignores those that it does not know.
package struct CourseCatalog: Sendable {
  /// The version of the form.
  package static let version = 1

  private let course: Course
  private let context: EditionContext
  private let packages: [ListedPackage]
  private let addresses: PublicAddresses?
  private let offers: [LessonID: [Offer]]
  private let files: [OutputPath: ListedFile]
  private let extras: [LessonID: Extras]

  /// What no edition offers of a lesson.
  package struct Extras: Sendable {
    /// Its text as Markdown.
    package var markdown: OutputPath

    /// The pictures, sounds and other files that its page shows or links to.
    package var media: [OutputPath]

    package init(markdown: OutputPath, media: [OutputPath]) {
      self.markdown = markdown
      self.media = media
    }
  }

  /// `files` are those that go online: the catalog names no others.
  package init(
    _ course: Course, in context: EditionContext, packages: [ListedPackage], files: [ListedFile],
    extras: [LessonID: Extras]
  ) {
    self.course = course
    self.context = context
    self.packages = packages
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.extras = extras
    addresses = PublicAddresses(of: course, in: context)
    var offers: [LessonID: [Offer]] = [:]
    for offer in context.offers {
      if let lesson = offer.lesson { offers[lesson, default: []].append(offer) }
    }
    self.offers = offers
  }

  package var json: JSON {
    .object([
      ("format", .string("lectern-catalog")), ("version", .integer(Self.version)),
      ("generator", .string(context.generator)), ("course", about),
      ("lessons", .array(course.numberedLessons.map { lesson($0.number, $0.unit, $0.lesson) })),
      ("packages", .array(packages.map(package))),
    ])
  }

  private var about: JSON {
    var members: [(String, JSON)] = [
      ("id", .string(course.id.text)), ("title", .string(course.title)),
    ]
    if let subtitle = course.subtitle { members.append(("subtitle", .string(subtitle))) }
    if !course.description.isEmpty { members.append(("description", .string(course.description))) }
    members.append(("language", .string(course.language.text)))
    if let address = addresses?.course ?? addresses?.site.text {
      members.append(("address", .string(address)))
    }
    if !course.authors.isEmpty { members.append(("authors", .texts(course.authors.map(\.name)))) }
    if let organization = course.organisation {
      members.append(("organization", .string(organization)))
    }
    if let license = course.licence { members.append(("license", .string(license))) }
    if let date = course.date { members.append(("date", .string(date.description))) }
    if !course.keywords.isEmpty { members.append(("keywords", .texts(course.keywords))) }
    return .object(members)
  }

  private func lesson(_ number: Int, _ unit: Unit, _ lesson: Lesson) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(lesson.id.text)), ("number", .integer(number)),
      ("title", .string(lesson.title.value)),
    ]
    if let unit = unit.details?.title { members.append(("unit", .string(unit))) }
    if let summary = lesson.summary { members.append(("summary", .string(summary))) }
    if !lesson.facets.isEmpty {
      members.append(
        (
          "facets",
          .object(lesson.facets.map { ($0.facet.text, .texts($0.values.map(\.text))) })
        ))
    }
    if !lesson.prerequisites.isEmpty {
      members.append(("prerequisites", .texts(lesson.prerequisites.map(\.value.text))))
    }
    if !lesson.objectives.isEmpty {
      members.append(("objectives", .texts(lesson.objectives.map(\.value))))
    }
    let time = lesson.time(language: course.language)
    members.append(
      (
        "minutes",
        .object([
          ("reading", .integer(LessonTime.minutes(time.reading))),
          ("practice", .integer(LessonTime.minutes(time.practice))),
        ])
      ))
    if let takes = lesson.takes { members.append(("takes", .integer(takes.value))) }
    let activities = activities(in: lesson.blocks)
    if !activities.isEmpty { members.append(("activities", .array(activities))) }
    if let recording = context.recordings[lesson.id] {
      members.append(("seconds", .number(Double(recording.duration) / 1000)))
    }
    let offered = (offers[lesson.id] ?? []).compactMap {
      file(at: $0.path, $0.mediaType, role: $0.role.name)
    }
    let extras = extras[lesson.id]
    let text = extras.flatMap { file(at: $0.markdown, .markdown, role: "markdown") }
    members.append(("files", .array(offered + [text].compactMap { $0 })))
    let media = (extras?.media ?? []).compactMap { file(at: $0, MediaType(fileName: $0.name)) }
    if !media.isEmpty { members.append(("media", .array(media))) }
    return .object(members)
  }

  /// What a learner does on the page, in reading order: ids and kinds alone, so no key is in it.
  private func activities(in blocks: [Block]) -> [JSON] {
    blocks.flatMap { block -> [JSON] in
      switch block {
      case .facilitatorNote: return []
      case .scoped(let scoped) where !scoped.scope.includes(.web): return []
      case .activity(let activity):
        return [
          .object([
            ("id", .string(activity.id.text)), ("kind", .string(activity.kind.rawValue)),
          ])
        ]
      case _: return block.children.flatMap { activities(in: $0) }
      }
    }
  }

  /// A file; nil if it does not go online.
  private func file(at path: OutputPath, _ mediaType: MediaType, role: String? = nil) -> JSON? {
    guard let file = files[path] else { return nil }
    var members: [(String, JSON)] = role.map { [("role", .string($0))] } ?? []
    members += [("path", .string(path.text)), ("type", .string(mediaType.text))]
    if let address = addresses?.url(of: path) { members.append(("address", .string(address))) }
    members += [("bytes", .integer(file.byteCount)), ("sha256", .string(file.digest))]
    return .object(members)
  }

  private func package(_ package: ListedPackage) -> JSON {
    var members: [(String, JSON)] = [
      ("path", .string(package.path.text)), ("type", .string(package.mediaType.text)),
      ("holds", .string(package.content.name)),
    ]
    if let address = addresses?.url(of: package.path) {
      members.append(("address", .string(address)))
    }
    if let count = package.byteCount { members.append(("bytes", .integer(count))) }
    if let digest = package.digest { members.append(("sha256", .string(digest))) }
    return .object(members)
  }
}

extension Offer.Role {
  /// What the catalog calls it.
  fileprivate var name: String {
    switch self {
    case .feed: "feed"
    case .feedCode: "feed-code"
    case .partFeed: "part-feed"
    case .playlist: "playlist"
    case .feedList: "feed-list"
    case .audio: "audio"
    case .recap: "recap"
    case .transcript: "transcript"
    case .chapters: "chapters"
    case .handout(.learner): "handout"
    case .handout(.facilitator): "facilitator-handout"
    case .page: "page"
    case .brief: "brief"
    case .briefs: "briefs"
    case .finder: "finder"
    case .situation: "situation"
    case .cover: "cover"
    case .package: "package"
    }
  }
}

extension ListedPackage.Content {
  /// What the catalog calls it: `publication`, or the name of an edition.
  fileprivate var name: String {
    switch self {
    case .publication: "publication"
    case .edition(let name), .offered(_, by: let name): name.text
    }
  }
}
