import Diagnostics

/// An address in a feed.
enum FeedAddress {
  static func check(_ text: String?, at span: SourceSpan, _ findings: inout FeedFindings) {
    let address = text ?? ""
    guard address.wholeMatch(of: /https?:\/\/[^\s\/]+.*/.ignoresCase()) != nil else {
      findings.report(
        FeedRules.address,
        address.isEmpty ? "the address is missing" : "“\(address)” is not a whole address",
        at: span, fix: "write the whole address: `https://…`")
      return
    }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      findings.report(
        FeedRules.address, "this address has spaces or letters beside a–z", at: span,
        fix: "give the file a name of a–z, 0–9 and hyphens; Apple accepts no other")
      return
    }
    if address.lowercased().hasPrefix("http:") {
      findings.warn(
        FeedRules.address, "this address is not https, and many apps refuse it", at: span,
        fix: "serve the file over https, and write `https://`")
    }
  }
}

/// A picture in a feed.
enum FeedPicture {
  static func check(_ node: FeedNode, _ href: String?, _ findings: inout FeedFindings) {
    guard let href, !href.isEmpty else {
      findings.report(
        FeedRules.picture, "`\(node.name)` has no `href`", at: node.span,
        fix: "write `<\(node.name) href=\"https://…/cover.png\"/>`")
      return
    }
    FeedAddress.check(href, at: node.span, &findings)
    let path = href.split { "?#".contains($0) }.first.map { $0.lowercased() } ?? ""
    guard ![".jpg", ".jpeg", ".png"].contains(where: path.hasSuffix) else { return }
    findings.report(
      FeedRules.picture, "directories show only pictures whose names end in .jpg or .png",
      at: node.span, fix: "save the picture as JPEG or PNG, with the right ending")
  }
}
