import AudioContent
import Diagnostics
import LessonModel

/// The identity of a podcast and of its episodes: what was published before, and otherwise derived.
struct EpisodeIdentities: Sendable {
  let podcast: PodcastGUID
  private let published: [EpisodeID: PodcastGUID]

  init(podcast: PodcastGUID, published: PublishedIdentities?) {
    self.podcast = podcast
    let known = (published?.episodes ?? []).compactMap { episode in
      PodcastGUID(episode.guid).map { (episode.id, $0) }
    }
    self.published = Dictionary(known) { first, _ in first }
  }

  subscript(episode: EpisodeID) -> PodcastGUID {
    published[episode] ?? PodcastGUID(podcast: podcast, lesson: Self.name(of: episode))
  }

  /// What an identity is made from; these names never change.
  private static func name(of episode: EpisodeID) -> String {
    switch episode.form {
    case .lesson: episode.lesson.text
    // The id of a lesson has no slash.
    case .recap: "recap/\(episode.lesson)"
    case .review: "review/\(episode.lesson)"
    case .rehearsal: "rehearsal/\(episode.lesson)"
    }
  }

  /// What is published from now on: what was before, with its retired episodes, and the new ones in
  /// the order of the course.
  func published(with episodes: [Episode], of course: Course, dates: PublicationDates)
    -> PublishedIdentities
  {
    var identities = course.published ?? PublishedIdentities()
    let place = SourceSpan.beginning(of: course.span.path)
    identities.podcast = Spanned(podcast.description, at: place)
    let known = identities.byID
    for episode in episodes where known[episode.id] == nil {
      let lesson = episode.lesson
      var added = PublishedIdentities.Episode(
        lesson: Spanned(lesson.id, at: lesson.span), guid: self[episode.id].description,
        date: dates[episode.day].map {
          Spanned(CalendarDate(unixSeconds: $0.unixSeconds), at: lesson.span)
        }, span: lesson.span)
      added.form = episode.id.form
      identities.episodes.append(added)
    }
    return identities
  }
}
