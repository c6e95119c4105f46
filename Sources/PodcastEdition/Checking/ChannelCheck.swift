import Diagnostics
import LessonModel

/// What PSP-1 and Apple ask of the podcast as a whole.
struct ChannelCheck {
  private let channel: FeedNode

  init(_ channel: FeedNode) { self.channel = channel }

  func run(_ findings: inout FeedFindings) {
    required(&findings)
    selfLink(&findings)
    language(&findings)
    for category in channel.all("itunes:category") { self.category(category, &findings) }
    for image in channel.all("itunes:image") {
      FeedPicture.check(image, image["href"], &findings)
    }
    kinds(&findings)
    if let node = channel.first("podcast:guid"), PodcastGUID(node.value) == nil {
      findings.report(
        FeedRules.identity, "“\(node.value)” is not a UUID, as podcast:guid has to be",
        at: node.span, fix: "derive it once from the feed’s first address, and never change it")
    }
    if let node = channel.first("itunes:new-feed-url") {
      FeedAddress.check(node.value, at: node.span, &findings)
    }
    if let node = channel.first("copyright"),
      node.value.contains(/©|\b[Cc]opyright\b|\b(19|20)\d\d\b/)
    {
      findings.warn(
        FeedRules.text, "apps add the word, the sign and the year of a copyright themselves",
        at: node.span, fix: "write only whose it is, and on which terms")
    }
  }

  private func required(_ findings: inout FeedFindings) {
    let needed = [
      "title", "description", "link", "language", "itunes:category", "itunes:explicit",
      "itunes:image",
    ]
    for name in needed {
      guard let node = channel.first(name) else {
        findings.report(
          FeedRules.channel, "the channel has no `\(name)`, which directories require",
          at: channel.span, fix: "add `<\(name)>` to the channel")
        continue
      }
      let isText = ["title", "description", "link", "language", "itunes:explicit"].contains(name)
      if isText, node.value.isEmpty {
        findings.report(
          FeedRules.channel, "`\(name)` is empty, but directories require it", at: node.span,
          fix: "write something in it")
      }
    }
    for name in ["podcast:locked", "podcast:guid", "itunes:author"]
    where channel.first(name) == nil {
      findings.warn(
        FeedRules.channel, "the channel has no `\(name)`, which PSP-1 recommends",
        at: channel.span, fix: "add `<\(name)>` to the channel")
    }
    if let node = channel.first("link"), !node.value.isEmpty {
      FeedAddress.check(node.value, at: node.span, &findings)
    }
  }

  private func selfLink(_ findings: inout FeedFindings) {
    guard let link = channel.all("atom:link").first(where: { $0["rel"] == "self" }) else {
      findings.report(
        FeedRules.channel, "the channel has no `atom:link` that gives the feed’s own address",
        at: channel.span,
        fix: "add `<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://…\"/>`")
      return
    }
    FeedAddress.check(link["href"], at: link.span, &findings)
    if link["type"] != "application/rss+xml" {
      findings.report(
        FeedRules.channel, "the type of the feed’s own address has to be application/rss+xml",
        at: link.span, fix: "write `type=\"application/rss+xml\"`")
    }
  }

  private func language(_ findings: inout FeedFindings) {
    guard let node = channel.first("language"), !node.value.isEmpty else { return }
    guard node.value.wholeMatch(of: /[A-Za-z]{2}(-[A-Za-z]{4})?(-[A-Za-z]{2})?/) == nil else {
      return
    }
    findings.report(
      FeedRules.language, "“\(node.value)” is not a language that directories know",
      at: node.span, fix: "write two letters, and a region if needed: `en`, `en-us`, `pt-br`")
  }

  private func category(_ node: FeedNode, _ findings: inout FeedFindings) {
    let name = node["text"] ?? ""
    let inner = node.first("itunes:category")
    let text = inner.map { "\(name) > \($0["text"] ?? "")" } ?? name
    switch PodcastCategory.read(text) {
    case .category(let known):
      // Letter by letter: the reader is kinder than Apple.
      if known.text != text {
        findings.report(
          FeedRules.category, "“\(text)” is spelled “\(known.text)” in Apple’s list",
          at: node.span, fix: "write it letter by letter as in the list")
      }
    case .obsolete(let replacement):
      findings.report(
        FeedRules.category, "“\(text)” has not been in Apple’s list since 2019", at: node.span,
        fix: "write `\(replacement)`")
    case .unknown(let nearest):
      findings.report(
        FeedRules.category, "“\(text)” is not in Apple’s list of categories", at: node.span,
        fix: nearest.map { "did you mean `\($0)`?" } ?? "choose one, such as Education > Courses")
    }
  }

  private func kinds(_ findings: inout FeedFindings) {
    let flags: [(String, [String])] = [
      ("itunes:explicit", ["true", "false"]), ("podcast:locked", ["yes", "no"]),
      ("podcast:block", ["yes", "no"]), ("itunes:complete", ["Yes", "yes"]),
      ("itunes:block", ["Yes", "yes"]),
    ]
    for node in channel.everything {
      guard let values = flags.first(where: { $0.0 == node.name })?.1,
        !values.contains(node.value)
      else { continue }
      let isHarmless = ["itunes:complete", "itunes:block"].contains(node.name)
      findings.report(
        FeedRules.flag, "`\(node.name)` does nothing with “\(node.value)”", at: node.span,
        fix:
          "write \(values.prefix(isHarmless ? 1 : 2).map { "`\($0)`" }.joined(separator: " or "))",
        isError: !isHarmless)
    }
    let kinds: [(String, [String])] = [
      ("itunes:type", ["episodic", "serial"]),
      (
        "podcast:medium",
        [
          "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher",
          "course", "mixed", "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL",
          "blogL", "publisherL", "courseL",
        ]
      ),
    ]
    for (name, values) in kinds {
      guard let node = channel.first(name), !values.contains(node.value) else { continue }
      let nearest = Suggestion.nearest(to: node.value, among: values)
      findings.report(
        FeedRules.kind, "“\(node.value)” is not a value of `\(name)`", at: node.span,
        fix: nearest.map { "did you mean `\($0)`?" }
          ?? "write one of \(values.prefix(9).joined(separator: ", "))")
    }
  }
}
