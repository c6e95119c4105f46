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

  /// What can be deleted at any time.
  package var cache: String { "\(folder)/.lectern/cache" }

  /// Held while a publication is made.
  package var lock: String { "\(folder)/.lectern/publish.lock" }

  /// Where a publication goes unless the author says otherwise.
  package var output: String { "\(folder)/dist" }
}
