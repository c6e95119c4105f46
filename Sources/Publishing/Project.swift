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

  /// Refuses a folder that is a link out of the project: a project from somebody else must not make
  /// Lectern read or write anywhere else on this machine.
  private func refuseLink(_ name: String) throws(PublishFailure) {
    let path = "\(folder)/\(name)"
    guard FileSystem.isLink(path), !holds(path) else { return }
    throw PublishFailure(
      .usage,
      "\(path) is a link that leads outside the project, and Lectern does not follow it. Copy the folder there, or remove "
        + "the link.")
  }

  /// Whether a path leads to something in the project; links are followed.
  func holds(_ path: String) -> Bool {
    FileSystem.resolved(path).map { $0.isPath(in: folder) } ?? false
  }

  /// Refuses to publish over the inputs of a publication, or over the whole project.
  func refuseOutput(_ output: String) throws(PublishFailure) {
    guard output != books else { return }
    let place = FileSystem.resolvedAsFarAsThere(output)
    let kept = ["lessons", "templates", ".lectern"].map { "\(folder)/\($0)" }
    if let inside = kept.first(where: {
      place.isPath(in: FileSystem.resolved($0) ?? $0) || place.isPath(in: $0)
    }) {
      throw PublishFailure(
        .usage,
        "\(output) is in \(inside), which is part of the course. Choose "
          + "another folder with --output.")
    }
    guard !folder.isPath(in: place) else {
      throw PublishFailure(
        .usage, "\(output) contains the project itself. Choose a separate folder with --output.")
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
      return "\(path) contains the folder \(near). Rename it to lessons, in lower case."
    }
    return
      "\(path) contains no lessons folder. A project folder has its course in lessons/course.yaml."
  }

  package var lessons: String { "\(folder)/lessons" }

  /// The author's own templates; may be absent.
  package var templates: String { "\(folder)/templates" }

  /// What can be deleted at any time; the number is the version of the cache's format.
  package var cache: String { "\(folder)/.lectern/cache/1" }

  /// Where Lectern stores what the files of the course contain.
  var lessonIndex: String { "\(indexes)/lessons" }

  /// The folder of everything that is stored about files.
  var indexes: String { "\(folder)/.lectern/index" }

  /// Where Lectern stores what the files of a publication contain.
  func outputIndex(of output: String) -> String {
    "\(indexes)/\(Digest(of: output.utf8).text.prefix(16))"
  }

  /// Where Lectern stores what the files of a publication name.
  func addressIndex(of output: String) -> String { "\(outputIndex(of: output))-addresses" }

  /// The lock that a run keeps while it publishes.
  package var lock: String { "\(folder)/.lectern/publish.lock" }

  /// Where books are made that are packed without being published.
  package var books: String { "\(folder)/.lectern/books" }

  /// Where a publication goes unless the author says otherwise.
  package var output: String { "\(folder)/dist" }
}

extension String {
  /// Whether this path is a folder or a path below it; both absolute, without links.
  fileprivate func isPath(in folder: String) -> Bool {
    self == folder || hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
