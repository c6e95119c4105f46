import EditionKit
import LessonModel
import MarkupKit

/// The page that says how to subscribe to the course, with every episode.
enum PodcastPage {
  static func values(in site: Site) -> PageValues {
    let words = site.words
    let title = "\(site.course.title): \(words.podcast)"
    var values = PageFrame.values(
      in: site, path: SitePaths.podcast, title: title, description: words.podcastLead)
    values["title"] = title
    values["lead"] = words.podcastLead
    values["subscribeWord"] = words.subscribe
    values["episodesWord"] = words.episodes
    values["episodes"] = episodes(in: site)
    values["apps"] = apps(in: site)
    if let feed = site.feed {
      values["feed"] = feed.path.relative(from: SitePaths.podcast)
      values["feedWord"] = words.feed
      values["feedHint"] = words.feedHint
      // Without the site's address nobody can say yet what to paste into an app.
      values["feedAddress"] = site.addresses?.url(of: feed.path)
      values["feedUnknown"] = words.feedUnknown
    }
    return PageValues(shared: site.shared(for: SitePaths.podcast), values)
  }

  private static func apps(in site: Site) -> String {
    let html = MarkupWriter(.html)
    html.element(.dl, ["class": "apps"]) {
      for app in site.words.apps {
        html.element(.div) {
          html.element(.dt, site.marked(), text: app.name)
          html.element(.dd, site.marked(), text: app.steps)
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
