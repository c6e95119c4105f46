import AudioContent
import EditionKit
import LessonModel
import Words

/// One feed of a course: of all episodes, or of those of a unit or a situation.
///
/// Every feed is a podcast of its own, with an identity of its own. Its episodes keep theirs.
struct FeedSelection: Sendable {
  /// The name of the part, which its identity and its files are made from; nil for the whole course.
  let part: String?
  let title: String
  let summary: String?

  /// Nil for all lessons.
  private let episodes: Set<EpisodeID>?

  var feed: OutputPath { part.map { PodcastPaths.feed($0, "xml") } ?? PodcastPaths.feed }
  var json: OutputPath { part.map { PodcastPaths.feed($0, "json") } ?? PodcastPaths.jsonFeed }

  func contains(_ episode: EpisodeID) -> Bool {
    episodes?.contains(episode) ?? (episode.form == .lesson)
  }

  func guid(of show: PodcastGUID) -> PodcastGUID {
    part.map { PodcastGUID(podcast: show, lesson: "feed/\($0)") } ?? show
  }

  /// The feeds of a course that have episodes, the whole course first.
  static func all(of course: Course, episodes: [Episode], words: CourseWords) -> [FeedSelection] {
    let heard = Set(episodes.map(\.id))
    var feeds = [FeedSelection(part: nil, title: course.title, summary: nil, episodes: nil)]
    func addFeed(_ part: String, _ title: String, _ summary: String?, _ episodes: Set<EpisodeID>) {
      let own = episodes.intersection(heard)
      guard !own.isEmpty else { return }
      feeds.append(
        FeedSelection(
          part: part, title: "\(course.title): \(title)", summary: summary, episodes: own))
    }
    func add(_ part: String, _ title: String, _ summary: String?, _ lessons: [Lesson]) {
      addFeed(part, title, summary, Set(lessons.map { EpisodeID($0.id) }))
    }
    if course.podcast.hasRecaps {
      // The name of a unit's or a facet's feed has a period in it.
      addFeed(
        "recaps", words.podcast[.recaps].text, words.podcast[.recapsSummary].text,
        heard.filter { $0.form == .recap })
    }
    if course.podcast.hasReviews {
      addFeed(
        "reviews", words.repeating[.reviews].text, words.repeating[.reviewsSummary].text,
        heard.filter { $0.form == .review })
    }
    if course.podcast.hasRehearsals {
      addFeed(
        "rehearsals", words.rehearsal[.episodes].text, words.rehearsal[.episodesSummary].text,
        heard.filter { $0.form == .rehearsal })
    }
    if course.podcast.feeds.contains(.units) {
      for unit in course.units {
        guard let details = unit.details else { continue }
        add("unit.\(details.id)", details.title, details.summary, unit.lessons)
      }
    }
    if course.podcast.feeds.contains(.facets) {
      for facet in course.facets {
        for value in facet.values {
          let lessons = course.lessons.filter { lesson in
            lesson.facets.contains { $0.facet == facet.id && $0.values.contains(value.id) }
          }
          add("\(facet.id).\(value.id)", "\(facet.title), \(value.title)", nil, lessons)
        }
      }
    }
    return feeds
  }
}
