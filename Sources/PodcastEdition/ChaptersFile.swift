import AudioContent
import JSONKit
import LessonModel

/// The chapters of an episode as podcast apps fetch them (podcast namespace, JSON chapters 1.2).
enum ChaptersFile {
  static func json(of episode: Episode, links: LinkTargets) -> JSON {
    let pictures = ChapterPictures(of: episode.lesson)
    return .object(members(of: episode, links, pictures))
  }

  private static func members(
    of episode: Episode, _ links: LinkTargets, _ pictures: ChapterPictures
  ) -> [(String, JSON)] {
    [
      ("version", .string("1.2.0")),
      ("title", .string(episode.title)),
      ("podcastName", .string(links.course.title)),
      (
        "chapters",
        .array(
          episode.recording.chapters.map { chapter in
            var members: [(String, JSON)] = [
              ("startTime", .number(ClockTime(milliseconds: chapter.start).seconds)),
              ("endTime", .number(ClockTime(milliseconds: chapter.end).seconds)),
              ("title", .string(FeedText.value(chapter.title))),
            ]
            if let url = links.page(of: episode, anchor: chapter.anchor) {
              members.append(("url", .string(url)))
            }
            if let picture = pictures[chapter],
              let url = links.url(of: PodcastPaths.media(picture))
            {
              members.append(("img", .string(url)))
            }
            return .object(members)
          })
      ),
    ]
  }
}
