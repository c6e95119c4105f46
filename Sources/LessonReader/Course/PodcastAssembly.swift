import Diagnostics
import LessonModel

/// Builds what the course and its lessons say about the podcast from checked keys.
enum PodcastAssembly {
  static func settings(
    _ record: Record?, assets: [Asset], into diagnostics: inout [Diagnostic]
  ) -> PodcastSettings {
    guard let record else { return PodcastSettings() }
    var settings = PodcastSettings()
    settings.categories = record.texts("categories").map { Spanned($0.text, at: $0.span) }
    settings.isExplicit = record.flag("explicit") ?? false
    settings.owner = record.record("owner").flatMap(CourseAssembly.author)
    settings.author = record.text("author")
    settings.guid = record.spanned("guid").map { Spanned($0.text, at: $0.span) }
    settings.isComplete = record.flag("complete") ?? false
    settings.updates = record.text("updates").flatMap { .init(rawValue: $0) }
    settings.isPrivate = record.flag("private") ?? false
    settings.movedTo = record.spanned("moved-to").map { Spanned($0.text, at: $0.span) }
    settings.hasSeasons = record.flag("season") ?? false
    settings.pictures = record.text("pictures").flatMap { .init(rawValue: $0) } ?? .course
    let feeds = record.texts("feeds").map(\.text)
    settings.feeds = PodcastSettings.Part.allCases.filter { feeds.contains($0.rawValue) }
    let formats = record.texts("formats").map(\.text)
    settings.formats = SoundFormat.allCases.filter { formats.contains($0.rawValue) }
    settings.appearsByAndBy = record.flag("drip") ?? false
    if settings.appearsByAndBy, settings.updates == nil {
      // Without it, nobody knows when the next one appears.
      settings.updates = .weekly
    }
    settings.funding = record.records("funding").compactMap { funding in
      guard let url = funding.text("url"), let title = funding.text("title") else { return nil }
      return .init(url: url, title: title)
    }
    if let cover = record.spanned("cover") {
      let id = AssetID(cover.text)
      let asset = assets.first { $0.id == id }
      settings.cover = asset?.id
      if let asset {
        diagnostics += problem(with: asset, at: cover.span, "the cover of a podcast")
      } else {
        diagnostics.append(CourseAssembly.missing(cover, among: assets))
      }
    }
    return settings
  }

  /// The picture that a unit names; its path begins at the folder of the unit.
  static func picture(_ record: Record?, ofUnitIn folder: String) -> Spanned<AssetID>? {
    guard let file = record?.spanned("image") else { return nil }
    var folders = folder.split(separator: "/").dropFirst().map(String.init)
    for part in file.text.split(separator: "/") where part != "." {
      if part == ".." {
        guard !folders.isEmpty else { return nil }
        folders.removeLast()
      } else {
        folders.append(String(part))
      }
    }
    return AssetID(folders.joined(separator: "/")).map { Spanned($0, at: file.span) }
  }

  /// What a lesson is in the podcast.
  static func episode(
    _ record: Record?, _ resolver: LinkResolver, into diagnostics: inout [Diagnostic]
  ) -> EpisodeSettings {
    guard let record else { return EpisodeSettings() }
    var settings = EpisodeSettings()
    settings.kind = record.text("type").flatMap { .init(rawValue: $0) } ?? .full
    guard let image = record.spanned("image") else { return settings }
    switch resolver.file(image.text) {
    case .asset(let asset): settings.picture = Spanned(asset, at: image.span)
    case .remote, .unresolved, nil:
      diagnostics.append(
        .error(
          .missingMedia, "the picture \(image.text) is not in the course", at: image.span,
          fixes: [FixIt("put the picture into media/ and write its path")]))
    }
    return settings
  }

  /// Reports pictures of units that do not exist, and pictures that are not pictures.
  static func missingPictures(of units: [Unit], among assets: [Asset]) -> [Diagnostic] {
    let named = units.flatMap { unit in
      [(unit.details?.picture, "the picture of a unit")]
        + unit.lessons.map { ($0.podcast.picture, "the picture of an episode") }
    }
    return named.flatMap { picture, what -> [Diagnostic] in
      guard let picture else { return [] }
      guard let asset = assets.first(where: { $0.id == picture.value }) else {
        return [
          CourseAssembly.missing(.init(text: picture.value.path, span: picture.span), among: assets)
        ]
      }
      return problem(with: asset, at: picture.span, what)
    }
  }

  private static func problem(with asset: Asset, at span: SourceSpan, _ what: String)
    -> [Diagnostic]
  {
    guard ![.png, .jpeg].contains(asset.mediaType) else { return [] }
    return [
      .error(
        .invalidValue, "\(what) must be a JPEG or PNG image", at: span,
        fixes: [
          FixIt("save the image as JPEG or PNG, or leave out the key and let Lectern draw one")
        ])
    ]
  }
}
