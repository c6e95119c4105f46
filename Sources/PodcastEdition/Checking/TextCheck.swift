import Diagnostics

/// How texts of a feed are written.
struct TextCheck {
  private let channel: FeedNode

  init(_ channel: FeedNode) { self.channel = channel }

  private static let descriptions: Set<String> = [
    "description", "content:encoded", "itunes:summary",
  ]
  private static let allowed: Set<String> = [
    "p", "ol", "ul", "li", "a", "b", "i", "strong", "em", "br",
  ]
  private static let single: Set<String> = [
    "title", "description", "link", "language", "guid", "pubDate", "enclosure", "copyright",
    "itunes:explicit", "itunes:image", "itunes:duration", "itunes:episode", "itunes:season",
    "itunes:episodeType", "itunes:type", "itunes:author", "podcast:guid", "podcast:medium",
    "podcast:locked", "podcast:chapters", "podcast:season", "podcast:episode", "psc:chapters",
  ]

  func run(_ findings: inout FeedFindings) {
    for parent in [channel] + channel.all("item") {
      var seen: Set<String> = []
      for node in parent.children where node.name != "item" {
        if Self.single.contains(node.name), !seen.insert(node.name).inserted {
          findings.report(
            FeedRules.once, "`\(node.name)` is there already", at: node.span,
            fix: node.name == "enclosure"
              ? "keep one; put other forms into podcast:alternateEnclosure" : "keep one of them")
        }
        if Self.descriptions.contains(node.name) {
          description(node, &findings)
        } else if node.children.isEmpty {
          value(node, &findings)
        }
      }
    }
  }

  private func value(_ node: FeedNode, _ findings: inout FeedFindings) {
    if node.text != node.value {
      findings.warn(
        FeedRules.text, "`\(node.name)` has spaces at its ends", at: node.span,
        fix: "remove them; some apps take them as part of the value")
    }
    let isLong = node.value.count > 255 && node.name != "podcast:txt"
    if isLong {
      findings.warn(
        FeedRules.text, "`\(node.name)` has \(node.value.count) characters; 255 fit",
        at: node.span, fix: "shorten it")
    }
  }

  private func description(_ node: FeedNode, _ findings: inout FeedFindings) {
    if !node.children.isEmpty {
      findings.report(
        FeedRules.text, "the HTML of `\(node.name)` is part of the XML, so apps do not see it",
        at: node.span, fix: "put it into `<![CDATA[` … `]]>`")
      return
    }
    if node.name != "content:encoded", node.text.utf8.count > 4000 {
      findings.warn(
        FeedRules.text, "`\(node.name)` has \(node.text.utf8.count) bytes; 4000 fit",
        at: node.span, fix: "shorten it, and put the rest into content:encoded")
    }
    let tags = node.text.matches(of: /<([A-Za-z][A-Za-z0-9]*)/).map { $0.1.lowercased() }
    if let harmful = tags.first(where: { ["script", "iframe", "object", "style"].contains($0) }) {
      findings.report(
        FeedRules.text, "`\(node.name)` contains <\(harmful)>; apps refuse a feed with that",
        at: node.span, fix: "remove it")
    } else if let other = tags.first(where: { !Self.allowed.contains($0) }),
      node.name == "description"
    {
      findings.warn(
        FeedRules.text, "apps show no <\(other)> in a description", at: node.span,
        fix: "use only p, ol, ul, li, a, b, i, strong and em")
    }
  }
}
