import AudioContent
import JSONKit
import LessonModel

/// The chapters of an episode as podcast apps fetch them (podcast namespace, JSON chapters 1.2).
enum ChaptersFile {
  /// `page` gives the address of a place in the lesson's page, if the site has one.
  static func json(of episode: Episode, podcast: String, page: (Anchor?) -> String?) -> JSON {
    .object([
      ("version", .string("1.2.0")),
      ("title", .string(episode.title)),
      ("podcastName", .string(podcast)),
      (
        "chapters",
        .array(
          episode.recording.chapters.map { chapter in
            var members: [(String, JSON)] = [
              ("startTime", .number(ClockTime(milliseconds: chapter.start).seconds)),
              ("endTime", .number(ClockTime(milliseconds: chapter.end).seconds)),
              ("title", .string(FeedText.value(chapter.title))),
            ]
            if let url = page(chapter.anchor) { members.append(("url", .string(url))) }
            return .object(members)
          })
      ),
    ])
  }
}
