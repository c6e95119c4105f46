import Diagnostics
import XMLKit

/// An element of somebody's feed, with its place.
struct FeedNode: Sendable {
  /// With the usual prefix of its namespace, whatever the feed calls it: `itunes:image`.
  let name: String
  let attributes: [String: String]

  /// All text inside, as written.
  let text: String
  let children: [FeedNode]

  /// The tag that begins it.
  let span: SourceSpan

  /// The text without white space at its ends.
  var value: String { String(text.trimmingSpaces) }

  func all(_ name: String) -> [FeedNode] { children.filter { $0.name == name } }
  func first(_ name: String) -> FeedNode? { children.first { $0.name == name } }
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// This element and everything inside it.
  var everything: [FeedNode] { [self] + children.flatMap(\.everything) }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmingSpaces: SubSequence {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// Puts the places of tags to the elements of a document that libxml2 has read.
struct FeedTree {
  private let path: String
  private let tags: [Range<Int>]
  private var next = 0

  /// The root of a feed; its elements are in the order of their tags.
  static func root(of document: XMLDocument, _ bytes: [UInt8], path: String) -> FeedNode {
    var tree = FeedTree(path: path, tags: TagScan.tags(in: bytes))
    return tree.node(document.root)
  }

  private init(path: String, tags: [Range<Int>]) {
    self.path = path
    self.tags = tags
  }

  private mutating func node(_ element: XMLElement) -> FeedNode {
    let tag = next < tags.count ? tags[next] : 0..<0
    next += 1
    var children: [FeedNode] = []
    for child in element.elements { children.append(node(child)) }
    let attributes = element.attributes.map { (Self.name($0.name, $0.namespace), $0.value) }
    return FeedNode(
      name: Self.name(element.name, element.namespace),
      attributes: Dictionary(attributes) { first, _ in first }, text: element.text,
      children: children,
      span: SourceSpan(path: path, start: tag.lowerBound, end: tag.upperBound))
  }

  private static func name(_ name: String, _ namespace: String?) -> String {
    guard let namespace else { return name }
    let known = FeedNamespace.prefix(of: namespace) ?? namespace
    return "\(known):\(name)"
  }
}

/// Spellings of namespaces that some apps do not know.
extension FeedNamespace {
  static let known: [(prefix: String, uri: String)] = [
    ("itunes", "\(itunes)"), ("podcast", "\(podcast)"), ("atom", "\(atom)"),
    ("content", "\(content)"), ("psc", "\(psc)"), ("media", "http://search.yahoo.com/mrss/"),
    ("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
  ]

  /// The address at which the podcast namespace was described at first.
  static let former =
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"

  static func prefix(of uri: String) -> String? {
    if let exact = known.first(where: { $0.uri == uri }) { return exact.prefix }
    if uri == former { return "podcast" }
    return known.first { plain($0.uri) == plain(uri) }?.prefix
  }

  /// Without what people change by mistake: case, `s` of `https`, a slash at the end.
  private static func plain(_ uri: String) -> String {
    var text = uri.lowercased()
    if text.hasPrefix("https://") { text = "http://" + text.dropFirst(8) }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

/// Finds the tags that begin elements, in their order.
enum TagScan {
  static func tags(in bytes: [UInt8]) -> [Range<Int>] {
    var tags: [Range<Int>] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        place = end(of: "-->", in: bytes, from: start + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        place = end(of: "]]>", in: bytes, from: start + 9)
      } else if rest.starts(with: "<?".utf8) {
        place = end(of: "?>", in: bytes, from: start + 2)
      } else if rest.starts(with: "</".utf8) || rest.starts(with: "<!".utf8) {
        place = start + 2
      } else {
        place = tagEnd(in: bytes, from: start)
        tags.append(start..<place)
      }
    }
    return tags
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place..<(place + mark.count)].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return bytes.count
  }

  /// After the `>` that ends a tag; one in quotation marks belongs to a value.
  private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return bytes.count
  }
}
