import EditionKit
import LessonModel

/// The paths of the podcast's files.
///
/// All names come from ids, which are ASCII: directories accept no other file names.
enum PodcastPaths {
  static let feed = OutputPath(literal: "podcast/feed.xml")
  static let jsonFeed = OutputPath(literal: "podcast/feed.json")

  /// The list of all feeds.
  static let feedList = OutputPath(literal: "podcast/feeds.opml")
  static let feedCode = OutputPath(literal: "podcast/feed-code.png")
  static let manifest = OutputPath(literal: "podcast/manifest.json")
  static let publication = OutputPath(literal: "podcast/publication.json")

  static func audio(_ episode: EpisodeID) -> OutputPath { path("\(episode).mp3") }
  static func audio(_ episode: EpisodeID, _ format: SoundFormat) -> OutputPath {
    path("\(episode).\(format.ending)")
  }
  static func transcript(_ episode: EpisodeID) -> OutputPath { path("\(episode).vtt") }
  static func subtitles(_ episode: EpisodeID) -> OutputPath { path("\(episode).srt") }
  static func segments(_ episode: EpisodeID) -> OutputPath {
    path("\(episode).transcript.json")
  }

  /// The feed of a part of the course, as XML or JSON; an id has no period, so none is a lesson's file.
  static func feed(_ part: String, _ ending: String) -> OutputPath {
    path("feeds/\(part).\(ending)")
  }

  /// The drawn picture of a lesson's or a unit's episodes.
  static func picture(_ lesson: LessonID) -> OutputPath { path("\(lesson).cover.png") }
  static func picture(_ unit: UnitID) -> OutputPath { path("\(unit).unit.png") }

  static func chapters(_ episode: EpisodeID) -> OutputPath { path("\(episode).chapters.json") }
  static func playlist(_ course: CourseID) -> OutputPath { path("\(course).m3u8") }

  /// A file of the course that show notes link to.
  static func media(_ asset: AssetID) -> OutputPath { path(asset.publishedPath) }

  private static func path(_ name: String) -> OutputPath { OutputPath(safe: "podcast/\(name)") }
}
