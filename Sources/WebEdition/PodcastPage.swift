import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page that says how to subscribe to the course, with every episode.
enum PodcastPage {
  static func values(in site: Site) -> PageValues {
    let words = site.words.site
    let title = "\(site.words.label(Word(site.course.title))) \(words[.podcast])"
    var values = PageFrame.values(
      in: site, path: SitePaths.podcast, title: title, description: words[.podcastLead].text)
    values["title"] = title
    site.set("lead", words[.podcastLead], in: &values)
    site.set("subscribeWord", words[.subscribe], in: &values)
    site.set("episodesWord", words[.episodes], in: &values)
    values["episodes"] = episodes(in: site)
    values["apps"] = apps(in: site)
    if let feed = site.feed {
      values["feed"] = feed.path.relative(from: SitePaths.podcast)
      site.set("feedWord", words[.feed], in: &values)
      site.set("feedHint", words[.feedHint], in: &values)
      // Without the site's address, there is nothing to paste into an app yet.
      values["feedAddress"] = site.addresses?.url(of: feed.path)
      values["ways"] = ways(to: feed, in: site)
      site.set("feedUnknown", words[.feedUnknown], in: &values)
    }
    return PageValues(shared: site.shared(for: SitePaths.podcast), values)
  }

  /// What opens the feed without copying: links that apps on the device answer, a code for a phone, and
  /// the feeds of parts of the course.
  private static func ways(to feed: Offer, in site: Site) -> String? {
    guard let address = site.addresses?.url(of: feed.path),
      let rest = address.firstRange(of: "://").map({ address[$0.upperBound...] })
    else { return nil }
    let html = MarkupWriter(.html)
    let words = site.words.site
    html.element(.p, ["class": "open-in"]) {
      site.write(.span, words[.openInApp], to: html)
      html.text(" ")
      html.element(.a, ["href": .url("podcast://\(rest)")], text: "Apple Podcasts")
      html.text(" ")
      site.write(.a, words[.otherPodcastApps], ["href": .url("pcast://\(rest)")], to: html)
    }
    html.startLine()
    if let code = site.context.offers.first(where: { $0.role == .feedCode }) {
      html.element(.figure, ["class": "feed-code"]) {
        html.element(
          .img,
          [
            "src": .url(code.path.relative(from: SitePaths.podcast)), "alt": .text(code.title.text),
            "width": "180", "height": "180",
          ])
        site.write(.figcaption, words[.scanFeed], to: html)
      }
      html.startLine()
    }
    let offers = site.context.offers
    list(
      words[.partFeeds],
      offers.filter { $0.role == .partFeed || $0.role == .feedList }.map { ($0.path, $0.title) },
      in: site, to: html)
    var players = offers.filter { $0.role == .playlist }.map { ($0.path, $0.title) }
    // A copy of the site has no packages, but a page of its own in that place.
    if !site.context.packages.isEmpty,
      offers.contains(where: { $0.role == .package && $0.edition == .audiobook })
    {
      players.append((SitePaths.takeAway, site.words.site[.takeAway]))
    }
    list(words[.otherPlayers], players, in: site, to: html)
    return html.string
  }

  /// A folded list of what editions offer; nothing if they offer none of it.
  private static func list(
    _ title: Word, _ entries: [(path: OutputPath, title: Word)], in site: Site,
    to html: MarkupWriter
  ) {
    guard !entries.isEmpty else { return }
    html.element(.details, ["class": "part-feeds"]) {
      site.write(.summary, title, to: html)
      html.element(.ul) {
        for entry in entries {
          html.element(.li) {
            let href = entry.path.relative(from: SitePaths.podcast)
            site.write(.a, entry.title, ["href": .url(href)], to: html)
          }
        }
      }
    }
    html.startLine()
  }

  private static func apps(in site: Site) -> String {
    let html = MarkupWriter(.html)
    html.element(.dl, ["class": "apps"]) {
      let words = site.words.site
      let apps: [(name: Word, steps: SiteWord)] = [
        (Word("Apple Podcasts"), .applePodcasts), (Word("Pocket Casts"), .pocketCasts),
        (Word("Overcast"), .overcast), (Word("AntennaPod"), .antennaPod),
        (words[.otherApps], .otherAppsSteps),
      ]
      for app in apps {
        html.element(.div) {
          site.write(.dt, app.name, to: html)
          site.write(.dd, words[app.steps], to: html)
        }
        html.startLine()
      }
    }
    return html.string
  }

  private static func episodes(in site: Site) -> String {
    let html = MarkupWriter(.html)
    html.element(.ol, ["class": "episodes"]) {
      for place in site.lessons {
        guard let audio = place.audio else { continue }
        html.startLine()
        html.element(.li, ["value": .number(place.number)]) {
          html.element(.h3) {
            let href = place.path.relative(from: SitePaths.podcast)
            let title = place.lesson.title.value
            html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
          }
          if let duration = place.recording?.duration {
            html.element(.p, ["class": "times"], text: Clock.text(length: duration))
          }
          if let summary = place.lesson.summary {
            html.element(.p, site.directed(as: summary), text: summary)
          }
          Player.write(audio, of: place, on: SitePaths.podcast, in: site, to: html)
        }
      }
    }
    return html.string
  }
}
