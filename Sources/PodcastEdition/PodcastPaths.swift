import EditionKit
import LessonModel

/// The paths of the podcast's files.
///
/// All names come from ids, which are ASCII: directories accept no other file names.
enum PodcastPaths {
  static let feed = OutputPath(literal: "podcast/feed.xml")
  static let manifest = OutputPath(literal: "podcast/manifest.json")

  static func audio(_ lesson: LessonID) -> OutputPath { path("\(lesson).mp3") }
  static func transcript(_ lesson: LessonID) -> OutputPath { path("\(lesson).vtt") }
  static func chapters(_ lesson: LessonID) -> OutputPath { path("\(lesson).chapters.json") }
  static func playlist(_ course: CourseID) -> OutputPath { path("\(course).m3u8") }

  /// A file of the course that show notes link to.
  static func media(_ asset: AssetID) -> OutputPath { path(asset.publishedPath) }

  private static func path(_ name: String) -> OutputPath { OutputPath(safe: "podcast/\(name)") }
}
