import EditionKit
import LessonModel

/// Where the files of the podcast stand.
///
/// All names come from ids, which are ASCII: directories accept no other names of files.
enum PodcastPaths {
  static let feed = OutputPath(literal: "podcast/feed.xml")
  static let manifest = OutputPath(literal: "podcast/manifest.json")

  static func audio(_ lesson: LessonID) -> OutputPath { path("\(lesson).mp3") }
  static func transcript(_ lesson: LessonID) -> OutputPath { path("\(lesson).vtt") }
  static func chapters(_ lesson: LessonID) -> OutputPath { path("\(lesson).chapters.json") }
  static func playlist(_ course: CourseID) -> OutputPath { path("\(course).m3u8") }

  /// A file of the course that show notes link to.
  static func media(_ asset: AssetID) -> OutputPath { path(asset.path) }

  /// `fileName` is the author's own cover's, whose extension is kept; nil for a rendered one.
  static func cover(_ asset: AssetID?) -> OutputPath {
    let suffix = asset?.name.split(separator: ".").last.map { $0.lowercased() }
    return path("cover.\(suffix ?? "png")")
  }

  private static func path(_ name: String) -> OutputPath { OutputPath(safe: "podcast/\(name)") }
}
