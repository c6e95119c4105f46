import Diagnostics

/// What PSP-1 and Apple ask of one episode.
struct ItemCheck {
  private let item: FeedNode
  private let channel: FeedNode
  private let size: (String) -> Int?

  init(_ item: FeedNode, in channel: FeedNode, size: @escaping (String) -> Int?) {
    self.item = item
    self.channel = channel
    self.size = size
  }

  func run(_ findings: inout FeedFindings) {
    for name in ["title", "enclosure", "guid"] {
      guard let node = item.first(name) else {
        findings.report(
          FeedRules.item, "this item has no `\(name)`", at: item.span,
          fix: "add `<\(name)>` to the item")
        continue
      }
      if name != "enclosure", node.value.isEmpty {
        findings.report(
          FeedRules.item, "`\(name)` is empty", at: node.span, fix: "write something in it")
      }
    }
    if item.first("pubDate") == nil {
      findings.warn(
        FeedRules.item, "this item has no `pubDate`, by which apps sort", at: item.span,
        fix: "add `<pubDate>` with the day of first publication")
    }
    if let enclosure = item.first("enclosure") { self.enclosure(enclosure, &findings) }
    if let guid = item.first("guid") { identity(guid, &findings) }
    if let link = item.first("link") { FeedAddress.check(link.value, at: link.span, &findings) }
    for image in item.all("itunes:image") { FeedPicture.check(image, image["href"], &findings) }
    numbers(&findings)
    title(&findings)
  }

  private static let types: [String: [String]] = [
    "mp3": ["audio/mpeg"], "m4a": ["audio/x-m4a", "audio/m4a", "audio/mp4"],
    "mp4": ["video/mp4"], "m4v": ["video/x-m4v"], "mov": ["video/quicktime"],
    "pdf": ["application/pdf"],
  ]

  private func enclosure(_ node: FeedNode, _ findings: inout FeedFindings) {
    FeedAddress.check(node["url"], at: node.span, &findings)
    let length = node["length"] ?? ""
    let bytes = Int(length)
    if bytes.map({ $0 <= 0 }) ?? true {
      findings.report(
        FeedRules.enclosure, "“\(length)” is not the size of a file", at: node.span,
        fix: "write the size in bytes: `length=\"1234567\"`")
    }
    if let url = node["url"], let bytes, let real = size(url), real != bytes {
      findings.report(
        FeedRules.enclosure, "the file has \(real) bytes, not \(bytes)", at: node.span,
        fix: "write `length=\"\(real)\"`")
    }
    let ending = (node["url"] ?? "").split { "?#".contains($0) }.first?.split(separator: ".").last
      .map { $0.lowercased() }
    guard let ending, let types = Self.types[ending] else {
      findings.report(
        FeedRules.enclosure, "directories know no file whose name ends in “\(ending ?? "")”",
        at: node.span, fix: "publish .mp3 or .m4a, and put other forms into alternateEnclosure")
      return
    }
    if !types.contains(node["type"] ?? "") {
      findings.report(
        FeedRules.enclosure, "the type of a .\(ending) file is not “\(node["type"] ?? "")”",
        at: node.span, fix: "write `type=\"\(types[0])\"`")
    }
  }

  private func identity(_ node: FeedNode, _ findings: inout FeedFindings) {
    let isLink = node["isPermaLink"].map { $0 == "true" } ?? true
    guard isLink, node.value.wholeMatch(of: /https?:\/\/\S+/) == nil, !node.value.isEmpty else {
      return
    }
    findings.report(
      FeedRules.identity, "this guid is not an address, but says that it is one", at: node.span,
      fix: "write `<guid isPermaLink=\"false\">`")
  }

  private func numbers(_ findings: inout FeedFindings) {
    if let node = item.first("itunes:duration") {
      let isSeconds = Int(node.value).map { $0 > 0 } ?? false
      let isClock = node.value.wholeMatch(of: /(\d+:)?[0-5]?\d:[0-5]\d/) != nil
      if !isSeconds {
        findings.report(
          FeedRules.number,
          isClock
            ? "a duration is best in seconds: some apps read “\(node.value)” wrongly"
            : "“\(node.value)” is not a duration", at: node.span,
          fix: "write whole seconds, such as `90`", isError: !isClock)
      }
    }
    for name in ["itunes:episode", "itunes:season", "podcast:season"] {
      guard let node = item.first(name), Int(node.value).map({ $0 < 1 }) ?? true else { continue }
      findings.report(
        FeedRules.number, "`\(name)` has to be a whole number above zero, not “\(node.value)”",
        at: node.span, fix: "write `1`, `2`, …; leave it out of a trailer")
    }
    if let node = item.first("podcast:episode"), Double(node.value) == nil {
      findings.report(
        FeedRules.number, "`podcast:episode` has to be a number, not “\(node.value)”",
        at: node.span, fix: "write the number, and put words into `display`")
    }
    let kinds = ["full", "trailer", "bonus"]
    let kind = item.first("itunes:episodeType")
    if let kind, !kinds.contains(kind.value) {
      findings.report(
        FeedRules.kind, "“\(kind.value)” is not a kind of episode", at: kind.span,
        fix: "write `full`, `trailer` or `bonus`")
    }
    let isFull = kind.map { $0.value == "full" } ?? true
    if channel.first("itunes:type")?.value == "serial", isFull,
      item.first("itunes:episode") == nil
    {
      findings.report(
        FeedRules.number, "an episode of a serial has no `itunes:episode`", at: item.span,
        fix: "add `<itunes:episode>` with its number")
    }
  }

  private func title(_ findings: inout FeedFindings) {
    guard let node = item.first("title") else { return }
    let show = channel.first("title")?.value ?? ""
    let isNumbered = node.value.contains(/^(#|[Ee]p(isode)?\.? ?|S\d+ ?E)\d+/)
    if isNumbered || !show.isEmpty && node.value != show && node.value.hasPrefix(show) {
      findings.warn(
        FeedRules.title, "apps show the number and the name of the podcast beside the title",
        at: node.span, fix: "leave only the title of the episode")
    }
  }
}
