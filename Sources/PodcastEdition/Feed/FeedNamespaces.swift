import XMLKit

/// The namespaces of a podcast feed, spelled as their readers compare them.
enum FeedNamespace {
  static let itunes: StaticString = "http://www.itunes.com/dtds/podcast-1.0.dtd"
  static let podcast: StaticString = "https://podcastindex.org/namespace/1.0"
  static let atom: StaticString = "http://www.w3.org/2005/Atom"
  static let content: StaticString = "http://purl.org/rss/1.0/modules/content/"
  static let psc: StaticString = "http://podlove.org/simple-chapters"
}

extension XMLNamespace {
  /// The namespaces of a podcast feed that Lectern writes.
  static let ofFeeds = [
    XMLNamespace(prefix: "itunes", uri: FeedNamespace.itunes),
    XMLNamespace(prefix: "podcast", uri: FeedNamespace.podcast),
    XMLNamespace(prefix: "atom", uri: FeedNamespace.atom),
    XMLNamespace(prefix: "content", uri: FeedNamespace.content),
    XMLNamespace(prefix: "psc", uri: FeedNamespace.psc),
  ]
}
