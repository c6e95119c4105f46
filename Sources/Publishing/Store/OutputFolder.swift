import EditionKit
import FileKit
import LessonModel

/// The folder that a publication goes to, and what is there already.
struct OutputFolder {
  /// Absolute, without links and without a slash at its end.
  let path: String

  /// Files in it that no publication made, by path from it: they are the author's, and are kept.
  let own: [String]

  /// What is published there; nil where nothing is.
  let published: StoredPublication?

  /// The bytes of its manifest.
  let manifest: [UInt8]?

  /// Looks at what is at a path.
  ///
  /// A folder that holds files but no `publish.json` was not made by Lectern: replacing it could
  /// cost someone a folder of work, so it is refused, but for a README and hidden files.
  init(at path: String) throws(PublishFailure) {
    self.path = path
    guard FileSystem.exists(path) else {
      (own, published, manifest) = ([], nil, nil)
      return
    }
    guard FileSystem.isFolder(path) else {
      throw PublishFailure(.usage, "\(path) is a file; choose a folder with --output.")
    }
    let manifestPath = "\(path)/\(PublicationManifest.path)"
    guard FileSystem.isFile(manifestPath) else {
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
      own = try Self.everything(in: path)
      (published, manifest) = (nil, nil)
      return
    }
    let bytes = try Publishing.files { () throws(FileFailure) in
      try FileSystem.read(manifestPath)
    }
    let reading = PublicationManifest.read(bytes)
    published = reading
    manifest = bytes
    let made = Set(reading?.files.map(\.path.text) ?? []).union([PublicationManifest.path])
    own = try Self.everything(in: path).filter { !made.contains($0) }
  }

  /// Everything in it but what Lectern keeps there for itself.
  private static func everything(in path: String) throws(PublishFailure) -> [String] {
    try Publishing.files { () throws(FileFailure) in
      try FileSystem.files(under: path, withFolderLinks: true)
    }
    .filter { !$0.hasPrefix(".lectern-") }
  }
}
