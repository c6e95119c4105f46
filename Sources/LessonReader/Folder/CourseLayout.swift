import Diagnostics
import LessonModel

/// The files of a project that belong to the course, found by name before any is opened.
struct CourseLayout: Sendable {
  /// A lesson's file.
  struct LessonFile: Sendable {
    /// Relative to the project folder.
    var path: String
    var name: FileName
  }

  /// A folder of lessons; the first one, without a path, is `lessons/` itself.
  struct UnitFolder: Sendable {
    /// Relative to the project folder; nil for `lessons/`.
    var path: String?
    var name: FileName

    /// The file named `unit.yaml`, or nearly so; nil if there is none.
    var unitFile: KeyFile?
    var lessons: [LessonFile]
  }

  /// A file with the name of a YAML file.
  struct KeyFile: Sendable {
    /// From the project folder.
    var path: String
    var kind: FolderEntry.Kind
  }

  /// A file of a `media/` folder.
  struct MediaFile: Sendable {
    var id: AssetID
    var byteCount: Int
  }

  /// The folder of the course.
  static let root = "lessons"
  static let courseFile = "lessons/course.yaml"
  static let publishedFile = "lessons/published.yaml"

  /// The file named `course.yaml`, or nearly so; nil if there is none.
  var courseFile: KeyFile?
  var glossary: KeyFile?
  var pronunciation: KeyFile?

  /// The file that publications write; nil before the first one.
  var published: KeyFile?
  var units: [UnitFolder] = []

  /// By path.
  var media: [MediaFile] = []
}
