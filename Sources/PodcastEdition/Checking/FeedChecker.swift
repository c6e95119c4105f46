package import Diagnostics
import XMLKit

/// Checks anybody's podcast feed against PSP-1, Apple and the podcast namespace.
///
/// It opens nothing: `size` gives the size of the file that an address stands for, if it is known.
package enum FeedChecker {
  /// What is wrong, in reading order; empty for a feed that every directory accepts.
  package static func check(
    _ bytes: [UInt8], path: String, size: @escaping (String) -> Int? = { _ in nil }
  ) -> [Diagnostic] {
    var findings = FeedFindings()
    guard let feed = read(bytes, path, &findings) else { return findings.diagnostics }
    if let channel = root(feed, &findings) {
      FeedGrammar.check(bytes, feed, &findings)
      ChannelCheck(channel).run(&findings)
      for item in channel.all("item") {
        ItemCheck(item, in: channel, size: size).run(&findings)
      }
      ItemsCheck(channel).run(&findings)
      DetailCheck(channel).run(&findings)
      TextCheck(channel).run(&findings)
    }
    return findings.diagnostics.inReadingOrder()
  }

  /// The address that a feed gives as its own; nil if it gives none.
  package static func address(of bytes: [UInt8]) -> String? {
    guard let document = try? XMLDocument.parse(bytes),
      let channel = document.root.element("channel")
    else { return nil }
    return channel.elements("link", namespace: "http://www.w3.org/2005/Atom")
      .first { $0.attribute("rel") == "self" }?.attribute("href")
  }

  /// The root element; nil if the file is not XML.
  private static func read(_ bytes: [UInt8], _ path: String, _ findings: inout FeedFindings)
    -> FeedNode?
  {
    let beginning = SourceSpan.beginning(of: path)
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    let declared = head.firstMatch(of: /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/)?.1
    guard String(validating: bytes, as: UTF8.self) != nil,
      declared.map({ $0.lowercased() == "utf-8" }) ?? true
    else {
      findings.report(
        FeedRules.xml, "the feed is written in \(declared ?? "an unknown encoding"), not in UTF-8",
        at: beginning, fix: "save it as UTF-8, and declare `encoding=\"UTF-8\"`")
      return nil
    }
    do {
      let document = try XMLDocument.parse(bytes)
      if declared == nil {
        findings.warn(
          FeedRules.xml, "the feed does not begin with an XML declaration", at: beginning,
          fix: "begin it with `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`")
      }
      return FeedTree.root(of: document, bytes, path: path)
    } catch {
      let fix =
        error.message.contains("Entity") || error.message.contains("EntityRef")
        ? "write `&` as `&amp;`; XML knows only &amp; &lt; &gt; &quot; and &apos;"
        : "correct the XML there; until then, no app can read the feed"
      findings.report(
        FeedRules.xml, "the feed is not XML: \(error.message)",
        at: line(error.line, of: bytes, path), fix: fix)
      return nil
    }
  }

  private static func root(_ feed: FeedNode, _ findings: inout FeedFindings) -> FeedNode? {
    guard feed.name == "rss" else {
      findings.report(
        FeedRules.rss, "the first element is `\(feed.name)`, not `rss`", at: feed.span,
        fix: "podcast directories read RSS 2.0 only: begin with `<rss version=\"2.0\">`")
      return nil
    }
    if feed["version"] != "2.0" {
      findings.report(
        FeedRules.rss, "the version of the feed is \(feed["version"] ?? "not stated"), not 2.0",
        at: feed.span, fix: "write `<rss version=\"2.0\">`")
    }
    guard let channel = feed.first("channel") else {
      findings.report(
        FeedRules.rss, "the feed has no channel", at: feed.span,
        fix: "put everything into one `<channel>`")
      return nil
    }
    if let second = feed.all("channel").dropFirst().first {
      findings.report(
        FeedRules.rss, "the feed has a second channel, which apps ignore", at: second.span,
        fix: "make it a feed of its own")
    }
    return channel
  }

  /// The first character of a line that is not a space.
  static func line(_ number: Int, of bytes: [UInt8], _ path: String) -> SourceSpan {
    var start = 0
    var line = 1
    for place in bytes.indices where line < number && bytes[place] == UInt8(ascii: "\n") {
      line += 1
      start = place + 1
    }
    // What is missing at the end is reported at the last line with text.
    if start >= bytes.count {
      start = bytes.lastIndex { $0 > 0x20 } ?? 0
      while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    }
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return SourceSpan(path: path, start: start, end: min(start + 1, bytes.count))
  }
}
