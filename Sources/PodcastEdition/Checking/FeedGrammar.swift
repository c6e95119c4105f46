import Diagnostics
import XMLKit

/// Where the tags of RSS, Apple, the podcast namespace and Podlove belong, as a RELAX NG schema, and
/// as words for what breaks it.
enum FeedGrammar {
  /// The attributes of each element, by name.
  private static let channel: [String: [String]] = [
    "title": [], "link": [], "description": [], "language": [], "copyright": [],
    "managingEditor": [], "webMaster": [], "pubDate": [], "lastBuildDate": [],
    "category": ["domain"], "generator": [], "docs": [],
    "cloud": ["domain", "port", "path", "registerProcedure", "protocol"], "ttl": [], "rating": [],
    "itunes:author": [], "itunes:block": [], "itunes:complete": [], "itunes:explicit": [],
    "itunes:image": ["href"], "itunes:keywords": [], "itunes:new-feed-url": [],
    "itunes:subtitle": [], "itunes:summary": [], "itunes:title": [], "itunes:type": [],
    "podcast:guid": [], "podcast:medium": [], "podcast:locked": ["owner"],
    "podcast:trailer": ["url", "pubdate", "length", "type", "season"], "podcast:block": ["id"],
    "podcast:updateFrequency": ["complete", "dtstart", "rrule"], "podcast:usesPodping": [],
    "podcast:podping": ["usesPodping"],
    "podcast:remoteItem": ["feedGuid", "feedUrl", "itemGuid", "medium", "title"],
  ]

  private static let item: [String: [String]] = [
    "title": [], "link": [], "description": [], "author": [], "category": ["domain"],
    "comments": [], "enclosure": ["url", "length", "type"], "guid": ["isPermaLink"],
    "pubDate": [], "source": ["url"],
    "itunes:author": [], "itunes:block": [], "itunes:duration": [], "itunes:episode": [],
    "itunes:episodeType": [], "itunes:explicit": [], "itunes:image": ["href"],
    "itunes:isClosedCaptioned": [], "itunes:keywords": [], "itunes:order": [],
    "itunes:season": [], "itunes:subtitle": [], "itunes:summary": [], "itunes:title": [],
    "podcast:transcript": ["url", "type", "language", "rel"], "podcast:chapters": ["url", "type"],
    "podcast:season": ["name"], "podcast:episode": ["display"],
    "podcast:soundbite": ["startTime", "duration"], "podcast:contentLink": ["href"],
  ]

  private static let both: [String: [String]] = [
    "podcast:person": ["role", "group", "img", "href"], "podcast:license": ["url"],
    "podcast:txt": ["purpose"], "podcast:funding": ["url"],
    "podcast:image": [
      "href", "alt", "aspect-ratio", "width", "height", "type", "purpose",
    ], "podcast:images": ["srcset"],
    "podcast:location": ["rel", "geo", "osm", "country"],
    "podcast:chat": ["server", "protocol", "accountId", "space"],
    "podcast:socialInteract": ["protocol", "uri", "accountId", "accountUrl", "priority"],
  ]

  /// Elements with others inside, whose content is not looked at, by where they are.
  private static let groupsOfChannel = [
    "image", "textInput", "skipHours", "skipDays", "itunes:owner", "itunes:category",
    "podcast:podroll", "podcast:publisher", "podcast:value", "podcast:liveItem",
  ]
  private static let groupsOfItem = [
    "podcast:alternateEnclosure", "podcast:value", "psc:chapters",
  ]

  /// The elements that may be in the channel, or in an item.
  private static func elements(in parent: String) -> [String: [String]] {
    (parent == "item" ? item : channel).merging(both) { first, _ in first }
  }

  private static func groups(in parent: String) -> [String] {
    parent == "item" ? groupsOfItem : groupsOfChannel
  }

  /// Reports what the schema does not accept.
  static func check(_ bytes: [UInt8], _ feed: FeedNode, _ findings: inout FeedFindings) {
    namespaces(bytes, feed, &findings)
    let problems = (try? XMLDocument.problems(in: bytes, relaxNG: schema)) ?? []
    guard !problems.isEmpty, let channel = feed.first("channel") else { return }
    let before = findings.diagnostics.count
    explain(channel, &findings)
    for item in channel.all("item") { explain(item, &findings) }
    // Something that has no words of its own here.
    guard findings.diagnostics.count == before, let problem = problems.last else { return }
    findings.report(
      FeedRules.tag, "the feed is not as its format wants it: \(problem.message)",
      at: FeedChecker.line(problem.line, of: bytes, feed.span.path),
      fix: "compare the tag with the description of its format")
  }

  private static func explain(_ parent: FeedNode, _ findings: inout FeedFindings) {
    let known = elements(in: parent.name)
    let groups = groups(in: parent.name)
    let other = elements(in: parent.name == "item" ? "channel" : "item")
    let others = self.groups(in: parent.name == "item" ? "channel" : "item")
    for node in parent.children where node.name != "item" || parent.name == "item" {
      let prefix = node.name.split(separator: ":").first.map(String.init) ?? ""
      let isOurs =
        !node.name.contains(":") || ["itunes", "podcast", "psc"].contains(prefix)
      guard isOurs, !groups.contains(node.name) else { continue }
      guard let attributes = known[node.name] else {
        // It has a message of its own.
        if node.name == "psc:chapters" { continue }
        let nearest = Suggestion.nearest(to: node.name, among: known.keys.sorted())
        let isElsewhere = other[node.name] != nil || others.contains(node.name)
        let place = parent.name == "item" ? "an item" : "the channel"
        let way =
          isElsewhere
          ? "move it into \(parent.name == "item" ? "the channel" : "the item that it is about")"
          : nearest.map { "did you mean `\($0)`? Upper and lower case count" } ?? "remove it"
        findings.report(
          FeedRules.tag,
          isElsewhere
            ? "`\(node.name)` does not belong in \(place)" : "there is no tag `\(node.name)`",
          at: node.span, fix: way)
        continue
      }
      for name in node.attributes.keys.sorted() where !name.contains(":") {
        guard !attributes.contains(name) else { continue }
        let nearest = Suggestion.nearest(to: name, among: attributes)
        findings.report(
          FeedRules.tag, "`\(node.name)` has no attribute `\(name)`", at: node.span,
          fix: nearest.map { "did you mean `\($0)`?" } ?? "remove it")
      }
    }
  }

  /// Namespaces that are nearly right, by their declarations.
  private static func namespaces(
    _ bytes: [UInt8], _ feed: FeedNode, _ findings: inout FeedFindings
  ) {
    let tag = String(decoding: bytes[feed.span.start..<feed.span.end], as: UTF8.self)
    for match in tag.matches(of: /xmlns:[A-Za-z0-9]+\s*=\s*["']([^"']*)["']/) {
      let uri = String(match.1)
      guard let prefix = FeedNamespace.prefix(of: uri),
        let right = FeedNamespace.known.first(where: { $0.prefix == prefix })?.uri, right != uri
      else { continue }
      findings.report(
        FeedRules.namespace, "“\(uri)” is not the name of the \(prefix) namespace",
        at: feed.span, fix: "write `\(right)`", isError: uri != FeedNamespace.former)
    }
  }
}

extension FeedGrammar {
  /// The schema in the XML syntax of RELAX NG: an element for each name, in any order, and others from
  /// elsewhere.
  static let schema: [UInt8] = {
    var grammar = """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0">
      <start><element name="rss"><ref name="attributes"/><element name="channel">
      <zeroOrMore><choice><ref name="foreign"/>\(content(of: "channel"))
      <element name="item"><zeroOrMore><choice><ref name="foreign"/>\(content(of: "item"))
      </choice></zeroOrMore></element></choice></zeroOrMore></element></element></start>
      <define name="attributes"><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></define>
      <define name="anything"><ref name="attributes"/><zeroOrMore><choice><text/>
      <element><anyName/><ref name="anything"/></element></choice></zeroOrMore></define>
      <define name="foreign"><element><anyName><except><nsName ns=""/>
      """
    for prefix in ["itunes", "podcast", "psc"] { grammar += "<nsName ns=\"\(uri(prefix))\"/>" }
    grammar += "</except></anyName><ref name=\"anything\"/></element></define></grammar>"
    return Array(grammar.utf8)
  }()

  private static func uri(_ prefix: String) -> String {
    FeedNamespace.known.first { $0.prefix == prefix }?.uri ?? ""
  }

  private static func content(of parent: String) -> String {
    let plain = elements(in: parent).sorted { $0.key < $1.key }.map { name, attributes in
      // Descriptions may hold HTML that should be in CDATA; another rule says so.
      guard name != "description", name != "itunes:summary" else { return open(name) + anything }
      return open(name)
        + attributes.map { "<optional><attribute name=\"\($0)\"/></optional>" }.joined()
        + "<text/></element>"
    }
    return plain.joined() + groups(in: parent).map { open($0) + anything }.joined()
  }

  private static let anything = "<ref name=\"anything\"/></element>"

  private static func open(_ name: String) -> String {
    let parts = name.split(separator: ":")
    guard parts.count == 2 else { return "<element name=\"\(name)\">" }
    return "<element name=\"\(parts[1])\" ns=\"\(uri(String(parts[0])))\">"
  }
}
