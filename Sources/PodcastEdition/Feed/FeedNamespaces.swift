import XMLKit

extension XMLNamespace {
  /// The namespaces of a podcast feed, spelled as their readers compare them.
  static let ofFeeds = [
    XMLNamespace(prefix: "itunes", uri: "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    XMLNamespace(prefix: "podcast", uri: "https://podcastindex.org/namespace/1.0"),
    XMLNamespace(prefix: "atom", uri: "http://www.w3.org/2005/Atom"),
    XMLNamespace(prefix: "content", uri: "http://purl.org/rss/1.0/modules/content/"),
    XMLNamespace(prefix: "psc", uri: "http://podlove.org/simple-chapters"),
  ]
}
