import FileKit
import LessonModel

/// The folder that a publication goes to, and what stands there already.
struct OutputFolder {
  /// Absolute, without links and without a slash at its end.
  let path: String

  /// Files in it that no publication made, by path from it: they are the author's, and are kept.
  let kept: [String]

  /// What stands there, when Lectern made it.
  let published: PublicationManifest.Reading?

  /// Looks at what stands at a path.
  ///
  /// A folder that holds files but no `publish.json` was not made by Lectern: replacing it could
  /// cost someone a folder of work, so it is refused, but for a README and hidden files.
  init(at path: String) throws(PublishFailure) {
    // A link stays a link: what it leads to is replaced.
    let path = FileSystem.resolved(path) ?? path
    self.path = path
    guard FileSystem.exists(path) else {
      kept = []
      published = nil
      return
    }
    guard FileSystem.isFolder(path) else {
      throw PublishFailure(.usage, "\(path) is a file; choose a folder with --output.")
    }
    let manifestPath = "\(path)/\(PublicationManifest.path)"
    guard FileSystem.exists(manifestPath) else {
      // Names first: whatever was named by mistake may hold a million files.
      let names = try files { () throws(FileFailure) in try FileSystem.names(in: path) }
      let strangers = names.filter { !$0.hasPrefix(".") && $0 != "README.md" }
      guard strangers.isEmpty else {
        let shown = strangers.prefix(3).joined(separator: ", ")
        throw PublishFailure(
          .usage,
          "\(path) holds files that Lectern did not make (\(shown)\(strangers.count > 3 ? ", …" : "")). "
            + "Nothing there was touched. Choose another folder with --output.")
      }
      kept = try files { () throws(FileFailure) in
        try FileSystem.files(under: path, withFolderLinks: true)
      }
      published = nil
      return
    }
    let bytes = try files { () throws(FileFailure) in try FileSystem.read(manifestPath) }
    let reading = PublicationManifest.read(bytes)
    published = reading
    let made = Set(reading?.files.map(\.path) ?? []).union([PublicationManifest.path])
    kept = try files { () throws(FileFailure) in
      try FileSystem.files(under: path, withFolderLinks: true)
    }
    .filter { !made.contains($0) }
  }

  /// Refuses a folder that the author named and that holds the publication of another course.
  ///
  /// A project's own folder is the course's, whatever its id has become.
  func refuseOtherCourse(than course: CourseID, for request: PublicationRequest)
    throws(PublishFailure)
  {
    guard let published, published.course != course.text, request.output != request.project.output
    else { return }
    throw PublishFailure(
      .usage,
      "\(path) holds the publication of another course, “\(published.course)”. "
        + "Nothing there was touched. Choose another folder with --output.")
  }

  /// Where the next publication is built: beside the folder, so that one rename puts it in place.
  var staging: String {
    let parts = path.split(separator: "/")
    return "/" + parts.dropLast().map { "\($0)/" }.joined() + ".\(parts.last ?? "dist").lectern-new"
  }
}
