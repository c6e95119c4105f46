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
      throw PublishFailure(.usage, Self.reason(whyNoProjectIs: path, folder))
    }
    self.folder = folder
    for name in ["lessons", "templates", ".lectern"] { try refuseLink(name) }
  }

  /// Refuses a folder that is a link out of the project: what somebody sends must not make Lectern read
  /// or write anywhere else on this machine.
  private func refuseLink(_ name: String) throws(PublishFailure) {
    let path = "\(folder)/\(name)"
    guard FileSystem.isLink(path), !holds(path) else { return }
    throw PublishFailure(
      .usage,
      "\(path) is a link that leaves the project, and is not followed. Copy the folder there, or remove "
        + "the link.")
  }

  /// Whether a path leads to something in the project, links followed.
  func holds(_ path: String) -> Bool {
    FileSystem.resolved(path).map { $0.isPath(in: folder) } ?? false
  }

  /// Refuses to publish over what a publication is made from, or over the project as a whole.
  func refuseOutput(_ output: String) throws(PublishFailure) {
    let place = FileSystem.resolvedAsFarAsThere(output)
    let kept = ["lessons", "templates", ".lectern"].map { "\(folder)/\($0)" }
    if let inside = kept.first(where: {
      place.isPath(in: FileSystem.resolved($0) ?? $0) || place.isPath(in: $0)
    }) {
      throw PublishFailure(
        .usage,
        "\(output) is in \(inside), which belongs to the course and not to what is published. Choose "
          + "another folder with --output.")
    }
    guard !folder.isPath(in: place) else {
      throw PublishFailure(
        .usage, "\(output) holds the project itself. Choose a folder of its own with --output.")
    }
  }

  private static func reason(whyNoProjectIs path: String, _ folder: String) -> String {
    if FileSystem.exists("\(folder)/course.yaml") {
      return "\(path) is a lessons folder; name the project folder above it."
    }
    let names = (try? FileSystem.names(in: folder)) ?? []
    if let near = names.sorted().first(where: {
      ["lessons", "lesson"].contains($0.lowercased()) && FileSystem.isFolder("\(folder)/\($0)")
    }) {
      return "\(path) holds a folder \(near), which has to be called lessons, in small letters."
    }
    return
      "\(path) holds no lessons folder. A project folder has its course in lessons/course.yaml."
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

extension String {
  /// Whether this path is a folder or a path below it; both absolute, without links.
  fileprivate func isPath(in folder: String) -> Bool {
    self == folder || hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
