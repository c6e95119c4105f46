import Diagnostics
import LessonModel

/// What holds between the episodes of a feed.
struct ItemsCheck {
  private let channel: FeedNode

  init(_ channel: FeedNode) { self.channel = channel }

  func run(_ findings: inout FeedFindings) {
    var guids: Set<String> = []
    var urls: Set<String> = []
    var numbers: Set<String> = []
    for item in channel.all("item") {
      if let guid = item.first("guid"), !guids.insert(guid.value).inserted {
        findings.report(
          FeedRules.identity, "another item has the same guid, so apps show only one of them",
          at: guid.span, fix: "give every item a guid of its own that never changes")
      }
      if let enclosure = item.first("enclosure"), let url = enclosure["url"],
        !urls.insert(url).inserted
      {
        findings.report(
          FeedRules.enclosure, "another item has the same file, so Apple ignores one of them",
          at: enclosure.span, fix: "give every item a file of its own")
      }
      if let episode = item.first("itunes:episode"),
        ["full", nil].contains(item.first("itunes:episodeType")?.value)
      {
        let season = item.first("itunes:season")?.value ?? ""
        if !numbers.insert("\(season)/\(episode.value)").inserted {
          findings.warn(
            FeedRules.number, "another episode of the season has the number \(episode.value)",
            at: episode.span, fix: "number the episodes of a season 1, 2, 3 …")
        }
      }
    }
    dates(&findings)
  }

  private func dates(_ findings: inout FeedFindings) {
    for node in channel.everything where ["pubDate", "lastBuildDate"].contains(node.name) {
      switch FeedDate(node.value) {
      case .instant: continue
      case .wrongWeekday(let right):
        findings.report(
          FeedRules.date, "“\(node.value)” is a \(right)", at: node.span,
          fix: "write `\(right)`, or leave the weekday out")
      case .unreadable:
        findings.report(
          FeedRules.date, "“\(node.value)” is not a date that apps read", at: node.span,
          fix: "write it as e-mail does: `Mon, 23 Nov 2026 06:00:00 +0000`")
      }
    }
    guard channel.first("itunes:type")?.value == "serial" else { return }
    let episodes = channel.all("item").compactMap {
      item -> (number: Int, at: Int, node: FeedNode)? in
      guard let number = item.first("itunes:episode").flatMap({ Int($0.value) }),
        let node = item.first("pubDate"), case .instant(let at) = FeedDate(node.value),
        ["full", nil].contains(item.first("itunes:episodeType")?.value),
        item.first("itunes:season") == nil
      else { return nil }
      return (number, at, node)
    }.sorted { $0.number < $1.number }
    for (before, after) in zip(episodes, episodes.dropFirst()) where after.at < before.at {
      findings.warn(
        FeedRules.date,
        "episode \(after.number) is dated before episode \(before.number), so apps that sort by date play it first",
        at: after.node.span, fix: "let the dates of a serial rise with its numbers")
    }
  }
}

/// A date as e-mail writes it (RFC 2822 §3.3).
enum FeedDate: Equatable {
  /// Seconds since 1970 UTC.
  case instant(Int)

  /// The weekday that it should have.
  case wrongWeekday(String)
  case unreadable

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
  ]

  init(_ text: String) {
    let form =
      /(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|[A-Z]{1,3})/
    guard let match = text.wholeMatch(of: form),
      let month = Self.months.firstIndex(of: String(match.3)), let year = Int(match.4),
      let day = Int(match.2), let hour = Int(match.5), let minute = Int(match.6), hour < 24,
      minute < 60, let date = CalendarDate(year: year, month: month + 1, day: day),
      let zone = Self.zones[String(match.8)] ?? Self.minutes(match.8)
    else {
      self = .unreadable
      return
    }
    let local = date.unixSeconds + hour * 3600 + minute * 60 + (match.7.flatMap { Int($0) } ?? 0)
    let right = String(MailDate(unixSeconds: date.unixSeconds).description.prefix(3))
    if let written = match.1, written != right {
      self = .wrongWeekday(right)
    } else {
      self = .instant(local - zone * 60)
    }
  }

  private static func minutes(_ zone: Substring) -> Int? {
    guard let number = Int(zone.dropFirst()), zone.first == "+" || zone.first == "-" else {
      return nil
    }
    return (zone.first == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
  }
}
