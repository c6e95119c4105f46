import Diagnostics

/// What the tags of the podcast namespace, and chapters, need.
struct DetailCheck {
  private let channel: FeedNode

  init(_ channel: FeedNode) { self.channel = channel }

  func run(_ findings: inout FeedFindings) {
    for item in channel.all("item") {
      let duration = item.first("itunes:duration").flatMap { Double($0.value) }
      for node in item.children { detail(node, duration, &findings) }
    }
    for node in channel.children where node.name != "item" { detail(node, nil, &findings) }
    if let chapters = channel.first("psc:chapters") {
      findings.report(
        FeedRules.chapters, "chapters belong to an episode, not to the podcast",
        at: chapters.span, fix: "move them into the item")
    }
  }

  private func detail(
    _ node: FeedNode, _ duration: Double?, _ findings: inout FeedFindings
  ) {
    func report(_ message: String, _ fix: String) {
      findings.report(FeedRules.detail, message, at: node.span, fix: fix)
    }
    switch node.name {
    case "podcast:transcript": transcript(node, &findings)
    case "podcast:chapters":
      FeedAddress.check(node["url"], at: node.span, &findings)
      if node["type"] != "application/json+chapters" {
        findings.report(
          FeedRules.chapters, "the type of chapters is not “\(node["type"] ?? "")”",
          at: node.span, fix: "write `type=\"application/json+chapters\"`")
      }
    case "psc:chapters": chapters(node, &findings)
    case "podcast:soundbite":
      guard let start = node["startTime"].flatMap(Double.init),
        let length = node["duration"].flatMap(Double.init), start >= 0, length > 0
      else {
        return report("a soundbite needs `startTime` and `duration` in seconds", "write numbers")
      }
      if let duration, start + length > duration + 1 {
        report(
          "the soundbite ends after the episode", "let it end before \(Int(duration)) seconds")
      }
    case "podcast:trailer":
      FeedAddress.check(node["url"], at: node.span, &findings)
      if case .instant = FeedDate(node["pubdate"] ?? "") { break }
      report("a trailer needs a `pubdate`", "write it like a pubDate: `Mon, 23 Nov 2026 …`")
    case "podcast:alternateEnclosure": alternate(node, &findings)
    case "podcast:license":
      let isKnown = node.value.wholeMatch(of: /[a-z0-9]+(-[a-z0-9.]+)+/) != nil
      if node["url"] == nil, !isKnown {
        report(
          "“\(node.value)” is not in the list of licenses, and has no address",
          "write an id such as `cc-by-4.0`, or add `url`")
      }
    case "podcast:funding": FeedAddress.check(node["url"], at: node.span, &findings)
    case "podcast:person":
      if node.value.isEmpty { report("a person without a name", "write the name in the tag") }
      tooLong(node, 128, &findings)
    case "podcast:season":
      if (node["name"] ?? "").count > 128 {
        report("the name of a season has at most 128 characters", "shorten it")
      }
    case "podcast:txt":
      if node.value.isEmpty { report("podcast:txt without a text", "write the text in the tag") }
      tooLong(node, 4000, &findings)
    case "podcast:updateFrequency":
      if let rule = node["rrule"], rule.contains(/FREQ=[A-Z]+/) == false {
        report("“\(rule)” is not a rule of a calendar", "write `rrule=\"FREQ=WEEKLY\"`")
      }
      tooLong(node, 128, &findings)
    case "podcast:contentLink": FeedAddress.check(node["href"], at: node.span, &findings)
    default: break
    }
  }

  private func tooLong(_ node: FeedNode, _ limit: Int, _ findings: inout FeedFindings) {
    guard node.value.count > limit else { return }
    findings.report(
      FeedRules.detail,
      "`\(node.name)` has \(node.value.count) characters, and at most \(limit) fit",
      at: node.span, fix: "shorten it")
  }

  private func transcript(_ node: FeedNode, _ findings: inout FeedFindings) {
    FeedAddress.check(node["url"], at: node.span, &findings)
    let types = [
      "text/vtt", "application/x-subrip", "application/srt", "application/json", "text/html",
      "text/plain",
    ]
    guard !types.contains(node["type"] ?? "") else { return }
    findings.report(
      FeedRules.transcript, "“\(node["type"] ?? "")” is not the type of a transcript",
      at: node.span,
      fix: "write `text/vtt`, `application/x-subrip`, `application/json` or `text/html`")
  }

  private func alternate(_ node: FeedNode, _ findings: inout FeedFindings) {
    if node["type"] == nil {
      findings.report(
        FeedRules.detail, "another enclosure needs its type", at: node.span, fix: "add `type`")
    }
    let sources = node.all("podcast:source")
    if sources.isEmpty {
      findings.report(
        FeedRules.detail, "another enclosure needs at least one source", at: node.span,
        fix: "add `<podcast:source uri=\"https://…\"/>`")
    }
    for source in sources where (source["uri"] ?? "").isEmpty {
      findings.report(
        FeedRules.detail, "a source needs its address", at: source.span, fix: "add `uri`")
    }
    for integrity in node.all("podcast:integrity") {
      let value = integrity["value"] ?? ""
      let isRight =
        integrity["type"] == "pgp-signature"
        || integrity["type"] == "sri" && value.contains(/^sha(256|384|512)-[A-Za-z0-9+\/]+=*$/)
      if !isRight {
        findings.report(
          FeedRules.detail, "“\(value)” is not a digest of a file", at: integrity.span,
          fix: "write `type=\"sri\"` and `value=\"sha384-…\"`")
      }
    }
  }

  private func chapters(_ node: FeedNode, _ findings: inout FeedFindings) {
    var latest = -1.0
    for chapter in node.all("psc:chapter") {
      let start = chapter["start"] ?? ""
      guard let match = start.wholeMatch(of: /(?:(\d+):)?([0-5]?\d):([0-5]\d(?:\.\d{1,3})?)/),
        start.split(separator: ":").last.map({ $0.prefix { $0 != "." }.count }) == 2,
        let minutes = Double(match.2), let seconds = Double(match.3)
      else {
        findings.report(
          FeedRules.chapters, "“\(start)” is not the time of a chapter", at: chapter.span,
          fix: "write `00:01:02.500`")
        continue
      }
      let time = (match.1.flatMap { Double($0) } ?? 0) * 3600 + minutes * 60 + seconds
      if time <= latest {
        findings.report(
          FeedRules.chapters, "this chapter does not begin after the one before", at: chapter.span,
          fix: "put the chapters in the order of their times")
      }
      latest = max(latest, time)
      if (chapter["title"] ?? "").isEmpty {
        findings.report(
          FeedRules.chapters, "a chapter without a title", at: chapter.span, fix: "add `title`")
      }
    }
  }
}
