import Digests

/// The identity of a podcast or an episode: a UUID, in lower case.
///
/// Podcast apps treat an item with a new identity as a new episode, so it is derived from what
/// never changes, and not from titles or times.
struct PodcastGUID: Hashable, Sendable, CustomStringConvertible {
  private let uuid: NameUUID

  /// Reads the 8-4-4-4-12 form in upper or lower case; nil if the text has another form.
  init?(_ text: String) {
    guard let uuid = NameUUID(text) else { return nil }
    self.uuid = uuid
  }

  /// The identity of a podcast that is first published at an address.
  ///
  /// The scheme and slashes at the end do not count, as the podcast namespace's page on `guid`
  /// says.
  init(feedURL: String) {
    var name = feedURL[...]
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    while name.hasSuffix("/") { name.removeLast() }
    uuid = NameUUID(of: String(name), in: .podcasts)
  }

  /// The identity of an episode, from that of the podcast and a name that never changes.
  init(podcast: PodcastGUID, lesson: String) {
    uuid = NameUUID(of: lesson, in: podcast.uuid)
  }

  var description: String { uuid.description }
}
