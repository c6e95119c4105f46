import AudioContent
import Diagnostics
import EditionKit
import LessonModel

/// What a feed needs from `course.yaml`.
///
/// Reports what is missing or wrong.
struct FeedRequirements: Sendable {
  let feedURL: String
  let guid: PodcastGUID
  let categories: [PodcastCategory]

  /// Whether the feed is for everybody, and not on a server for trying things out.
  let isOnline: Bool

  /// Nil if there can be no feed.
  static func read(_ course: Course, in context: EditionContext) -> Diagnosed<FeedRequirements?> {
    let place = SourceSpan.beginning(of: course.span.path)
    guard let addresses = PublicAddresses(of: course, in: context) else {
      // An author who has not written anything for directories yet is not reminded at every check.
      let wantsFeed = course.podcast.isForDirectories || course.published != nil
      return Diagnosed(nil, wantsFeed ? [.feedNeedsSite(at: place)] : [])
    }
    var diagnostics: [Diagnostic] = []
    let feedURL = addresses.url(of: PodcastPaths.feed)
    if !isSecure(addresses.site) {
      diagnostics.append(.siteIsNotSecure(addresses.site, at: place))
    }
    if course.date == nil, context.timestamp == nil {
      diagnostics.append(.podcastNeedsDate(at: place))
    }
    if course.description.isEmpty { diagnostics.append(.podcastNeedsDescription(at: place)) }
    diagnostics += IdentityGuard.diagnostics(of: course, timestamp: context.timestamp)
    let guid = Self.guid(of: course, feedURL: feedURL, at: place).unwrap(into: &diagnostics)
    let categories = Self.categories(of: course).unwrap(into: &diagnostics)
    for (date, day, lesson) in PublicationDates.moved(in: course) {
      diagnostics.append(.episodeDateMoves(date, to: day, of: lesson))
    }
    return Diagnosed(
      FeedRequirements(
        feedURL: feedURL, guid: guid, categories: categories,
        isOnline: addresses.site.text.lowercased().hasPrefix("https:")), diagnostics)
  }

  /// The course's own identity, the one that it was published with, or one made from the feed's first
  /// address.
  private static func guid(of course: Course, feedURL: String, at place: SourceSpan)
    -> Diagnosed<PodcastGUID>
  {
    let derived = PodcastGUID(feedURL: feedURL)
    guard let written = course.podcast.guid else {
      if let known = course.published?.podcast.flatMap({ PodcastGUID($0.value) }) {
        return Diagnosed(known)
      }
      return Diagnosed(derived, [.podcastNeedsGUID(derived, at: place)])
    }
    guard let guid = PodcastGUID(written.value) else {
      return Diagnosed(derived, [.guidIsNoUUID(written, derived: derived)])
    }
    return Diagnosed(guid)
  }

  private static func categories(of course: Course) -> Diagnosed<[PodcastCategory]> {
    var categories: [PodcastCategory] = []
    var diagnostics: [Diagnostic] = []
    for written in course.podcast.categories {
      switch PodcastCategory.read(written.value) {
      case .category(let category):
        if !categories.contains(category) { categories.append(category) }
      case .obsolete(let replacement):
        diagnostics.append(.categoryIsObsolete(written, replacement: replacement))
      case .unknown(let nearest):
        diagnostics.append(.categoryIsUnknown(written, nearest: nearest))
      }
    }
    return Diagnosed(categories.isEmpty ? PodcastCategory.ofCourses : categories, diagnostics)
  }

  /// Whether apps can load from there; a server on the same machine is only for trying things out.
  private static func isSecure(_ site: SiteAddress) -> Bool {
    let text = site.text.lowercased()
    return text.hasPrefix("https:")
      || ["127.0.0.1", "localhost", "[::1]"].contains { text.hasPrefix("http://\($0)") }
  }
}

extension PodcastSettings {
  /// Whether they contain something that only podcast directories ask for.
  fileprivate var isForDirectories: Bool {
    !categories.isEmpty || isExplicit || owner != nil || author != nil || cover != nil
  }
}
