package import EditionKit

/// What a published file names, and the places in it that others can name.
///
/// Two short texts, because a large course has a hundred thousand of each: a line for every entry.
package struct FileAddresses: Hashable, Sendable {
  /// The addresses in it as they are written, each once, in the order of the file; joined with the base of the
  /// page if it has one.
  var links: ArraySlice<UInt8>

  /// The ids of its elements, with a line feed before and after each.
  var anchors: ArraySlice<UInt8>

  init(links: ArraySlice<UInt8>, anchors: ArraySlice<UInt8>) {
    self.links = links
    self.anchors = anchors
  }

  /// The addresses of a file that is not text, such as those that codes on paper lead to.
  package init(links: [String]) {
    var gathering = Gathering()
    for link in links { gathering.add(link: link) }
    self = gathering.addresses
  }

  /// The kinds of files that name others.
  package enum Kind: Hashable, Sendable {
    case page
    case style
    case json

    /// Feeds, sitemaps and texts: only whole addresses count, because nothing else is surely one.
    case text

    /// Nil for a file that names nothing that could be found in it.
    package init?(of path: OutputPath) {
      switch path.name.split(separator: ".").last {
      case "html", "xhtml": self = .page
      case "css": self = .style
      case "json", "webmanifest": self = .json
      case "xml", "txt", "md": self = .text
      default: return nil
      }
    }
  }

  /// Reads a file; `site` is the public address of the publication, which ends with a slash.
  package init(of bytes: [UInt8], _ kind: Kind, site: String?) {
    var gathering = Gathering()
    bytes.withUnsafeBufferPointer { bytes in
      switch kind {
      case .page: gathering.read(page: bytes, site: site)
      case .style: gathering.read(style: bytes)
      case .json:
        gathering.read(json: bytes)
        gathering.read(text: bytes, site: site)
      case .text: gathering.read(text: bytes, site: site)
      }
    }
    self = gathering.addresses
  }

  /// The addresses, as they are written.
  package var writtenLinks: [String] {
    links.split(separator: Self.lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The ids, in the order of the file.
  package var ids: [String] {
    anchors.split(separator: Self.lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }

  static let lineFeed = UInt8(ascii: "\n")
}
