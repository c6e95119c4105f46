import AudioContent
import EditionKit
import LessonModel

/// Which picture belongs to which episode: the author's own, one that is drawn if the course asks for
/// that, or the cover.
struct EpisodePictures: Sendable {
  private let course: Course
  private let cover: OutputPath
  private let lessonCount: Int
  private let unitCount: Int

  init(of course: Course, cover: OutputPath) {
    self.course = course
    self.cover = cover
    lessonCount = course.lessons.count
    unitCount = course.units.count
  }

  func path(for episode: Episode) -> OutputPath { choice(for: episode)?.path ?? cover }

  /// Adds the pictures of these episodes, each once; the cover is there already.
  func add(for episodes: [Episode], to tree: inout OutputTree) {
    var added: Set<OutputPath> = []
    for episode in episodes {
      guard let (path, content) = choice(for: episode), added.insert(path).inserted
      else { continue }
      tree.add(path, content)
    }
  }

  private func choice(for episode: Episode) -> (path: OutputPath, content: OutputTree.Content)? {
    if let own = (episode.lesson.podcast.picture ?? episode.unit?.picture)?.value {
      return (PodcastPaths.media(own), .asset(own))
    }
    switch course.podcast.pictures {
    case .course: return nil
    case .units:
      guard let unit = episode.unit else { return nil }
      let job = TypesetJob.episodePicture(
        for: course, title: unit.title, position: episode.unitNumber, of: unitCount, lesson: nil)
      return (PodcastPaths.picture(unit.id), .typeset(job))
    case .lessons:
      guard episode.review == nil else { return nil }
      let job = TypesetJob.episodePicture(
        for: course, title: episode.title, position: episode.number, of: lessonCount,
        lesson: episode.lesson.id)
      return (PodcastPaths.picture(episode.lesson.id), .typeset(job))
    }
  }
}
