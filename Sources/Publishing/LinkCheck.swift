package import Diagnostics
package import LessonModel
package import LinkKit

/// Visits a course's links to other sites, on request.
package enum LinkCheck {
  /// The problems with them, in reading order.
  ///
  /// A site that lets no programs in is not reported: nothing is known about the page.
  package static func diagnostics(
    of course: Course, sources: [SourceText], by visitor: Visitor,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(PublishFailure) -> [Diagnostic] {
    var links: [Link] = []
    for lesson in course.lessons {
      let texts = [lesson.blocks] + lesson.footnotes.map(\.blocks)
      for blocks in texts {
        blocks.forEachInline { inline in
          if case .link(let link) = inline, address(of: link) != nil { links.append(link) }
        }
      }
    }
    let addresses = Set(links.compactMap(address))
    let visits: [String: Visit]
    do {
      visits = try await visitor.visit(addresses) { progress($0, addresses.count) }
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
    let texts = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    return links.compactMap { link in
      address(of: link).flatMap { visits[$0] }
        .flatMap { diagnostic($0, link, in: texts[link.span.path]) }
    }.inReadingOrder()
  }

  private static func address(of link: Link) -> String? {
    guard case .external(let address) = link.target else { return nil }
    let lower = address.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
  }

  private static func diagnostic(_ visit: Visit, _ link: Link, in source: SourceText?)
    -> Diagnostic?
  {
    switch visit {
    case .found, .refused: return nil
    case .moved(let address):
      let address = plain(address)
      return .warning(
        .movedLink, "this page has moved permanently", at: link.span,
        fixes: [FixIt("write \(address)", edits: edits(link, in: source, to: address))])
    case .failed(let status):
      let words =
        status == 404 || status == 410 ? "the page does not exist" : "the site has an error"
      return dead(link, "\(words) (status \(status))")
    case .unreachable(let reason):
      let words =
        switch reason {
        case .noSuchHost: "the site does not exist"
        case .noConnection: "the site does not answer"
        case .tooSlow: "the site does not answer in time"
        case .notTrusted: "the site's certificate is not valid"
        case .tooManyRedirects: "the site redirects in a circle"
        case .other: "the site's answer cannot be understood"
        }
      return dead(link, words)
    }
  }

  private static func dead(_ link: Link, _ message: String) -> Diagnostic {
    .warning(
      .deadLink, message, at: link.span,
      fixes: [FixIt("open the address in a browser; write the new one, or remove the link")])
  }

  /// An address that another site gave, with everything percent-encoded that a lesson could read as
  /// something else: only letters, digits and the marks of addresses are written to the lesson (RFC
  /// 3986 §2, without parentheses).
  private static func plain(_ address: String) -> String {
    address.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "-._~:/?#@!$&+,;=%".utf8.contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }

  /// The edit for an address that occurs once in the text of its link.
  private static func edits(_ link: Link, in source: SourceText?, to address: String)
    -> [FixIt.Edit]
  {
    guard let source else { return [] }
    let places = source.places(of: link.destination, in: link.span)
    guard places.count == 1, let place = places.first else { return [] }
    return [.init(replacing: link.span.moved(to: place), with: address)]
  }

  /// What authors read about these rules.
  static let rules = [
    RuleDescription(
      .deadLink, .links, .warning, moment: .visiting,
      "A link to another site must lead to a page that exists.",
      """
      Pages move and disappear. `lectern check --links` asks each site, one request at a time, and reports \
      which pages are gone. It ignores sites that do not let programs in.
      """,
      .words(
        before: "[the report](https://example.org/report-2019), which is gone",
        after: "[the report](https://example.org/report), which exists")),
    RuleDescription(
      .movedLink, .links, .warning, moment: .visiting,
      "A link to another site must use the page's current address.",
      """
      A site that has moved a page permanently redirects visitors, but not forever. \
      `lectern check --links --fix` writes the new address.
      """,
      .words(
        before: "[the report](https://example.org/old), which answers with 301 to /new",
        after: "[the report](https://example.org/new)")),
  ]
}

extension RuleID {
  /// A link to another site that leads nowhere.
  static let deadLink: RuleID = "dead-link"

  /// A link to a page that now has another address.
  static let movedLink: RuleID = "moved-link"
}
