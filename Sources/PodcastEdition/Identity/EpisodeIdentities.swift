import Diagnostics
import LessonModel

/// The identity of a podcast and of its episodes: what was published before, and otherwise derived.
struct EpisodeIdentities: Sendable {
  let podcast: PodcastGUID
  private let published: [LessonID: PodcastGUID]

  init(podcast: PodcastGUID, published: PublishedIdentities?) {
    self.podcast = podcast
    let known = (published?.episodes ?? []).compactMap { episode in
      PodcastGUID(episode.guid).map { (episode.lesson.value, $0) }
    }
    self.published = Dictionary(known) { first, _ in first }
  }

  subscript(lesson: LessonID) -> PodcastGUID {
    published[lesson] ?? PodcastGUID(podcast: podcast, lesson: lesson.text)
  }

  /// What is published from now on: what was before, with its retired episodes, and the new ones in
  /// the order of the course.
  func published(with lessons: [Lesson], of course: Course, dates: PublicationDates)
    -> PublishedIdentities
  {
    var identities = course.published ?? PublishedIdentities()
    let place = SourceSpan.beginning(of: course.span.path)
    identities.podcast = Spanned(podcast.description, at: place)
    let known = identities.byLesson
    for lesson in lessons where known[lesson.id] == nil {
      identities.episodes.append(
        PublishedIdentities.Episode(
          lesson: Spanned(lesson.id, at: lesson.span), guid: self[lesson.id].description,
          date: dates[lesson.id].map {
            Spanned(CalendarDate(unixSeconds: $0.unixSeconds), at: lesson.span)
          }, span: lesson.span))
    }
    return identities
  }
}
