import Digests
import FileKit

/// A project folder: `lessons/`, perhaps `templates/`, and the cache in `.lectern/`.
package struct Project: Hashable, Sendable {
  /// The folder, absolute, without a slash at its end.
  package let folder: String

  /// The project at a path, which must hold a `lessons/` folder.
  package init(at path: String) throws(PublishFailure) {
    guard let folder = FileSystem.resolved(path), FileSystem.isFolder(folder) else {
      throw PublishFailure(.usage, "There is no folder \(path).")
    }
    guard FileSystem.isFolder("\(folder)/lessons") else {
      let isInside = FileSystem.exists("\(folder)/course.yaml")
      throw PublishFailure(
        .usage,
        isInside
          ? "\(path) is a lessons folder; name the project folder above it."
          : "\(path) holds no lessons folder. A project folder has its course in lessons/course.yaml."
      )
    }
    self.folder = folder
  }

  package var lessons: String { "\(folder)/lessons" }

  /// The author's own templates; may be absent.
  package var templates: String { "\(folder)/templates" }

  /// What can be deleted at any time; the number is that of the cache's form.
  package var cache: String { "\(folder)/.lectern/cache/1" }

  /// Where it is remembered what the files of the course hold.
  var lessonIndex: String { "\(indexes)/lessons" }

  /// The folder of all that is remembered about files.
  var indexes: String { "\(folder)/.lectern/index" }

  /// Where it is remembered what the files of a publication hold.
  func outputIndex(of output: String) -> String {
    "\(indexes)/\(Digest(of: output.utf8).text.prefix(16))"
  }

  /// Held while a publication is made.
  package var lock: String { "\(folder)/.lectern/publish.lock" }

  /// Where a publication goes unless the author says otherwise.
  package var output: String { "\(folder)/dist" }
}
