package import Diagnostics

/// What podcast apps know a course by, which must not change: the identity of its podcast and of each
/// episode, and the day on which each appeared.
///
/// It is the content of `lessons/published.yaml`, which a publication writes and nothing else does.
package struct PublishedIdentities: Hashable, Sendable {
  /// An episode that was published at least once.
  package struct Episode: Hashable, Sendable {
    /// The lesson that it is made from, by its present id; for a review, the unit.
    package var lesson: Spanned<LessonID>

    /// Whether it is the lesson itself, its recap, or the review of a unit.
    package var form = EpisodeID.Form.lesson

    /// A UUID in lower case.
    package var guid: String

    /// The day of first publication; nil if the course had no date.
    package var date: Spanned<CalendarDate>?

    /// Whether the author has taken the episode out of the feed on purpose.
    package var isRetired: Bool

    /// The entry as a whole.
    package var span: SourceSpan

    package init(
      lesson: Spanned<LessonID>, guid: String, date: Spanned<CalendarDate>? = nil,
      isRetired: Bool = false, span: SourceSpan
    ) {
      self.lesson = lesson
      self.guid = guid
      self.date = date
      self.isRetired = isRetired
      self.span = span
    }
  }

  /// The identity of the podcast, a UUID in lower case; nil if the file does not say it.
  package var podcast: Spanned<String>?

  /// In the order of the file, in which no episode and no identity occurs twice.
  package var episodes: [Episode]

  package init(podcast: Spanned<String>? = nil, episodes: [Episode] = []) {
    self.podcast = podcast
    self.episodes = episodes
  }

  /// The episodes by what they are made from.
  package var byID: [EpisodeID: Episode] {
    Dictionary(episodes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether both say the same, wherever it is written.
  package func says(theSameAs other: PublishedIdentities) -> Bool {
    podcast?.value == other.podcast?.value && episodes.count == other.episodes.count
      && zip(episodes, other.episodes).allSatisfy { one, two in
        one.id == two.id && one.guid == two.guid
          && one.date?.value == two.date?.value && one.isRetired == two.isRetired
      }
  }
}

extension PublishedIdentities.Episode {
  /// What it is made from.
  package var id: EpisodeID { EpisodeID(lesson.value, form) }
}
