import EditionKit
import FileKit
import LessonModel

/// The folder of a publication, and what is already in it.
struct OutputFolder {
  /// Absolute, without links and without a slash at its end.
  let path: String

  /// Files in it that no publication made, by relative path: they belong to the author, and are
  /// kept.
  let own: [String]

  /// The current publication; nil if there is none.
  let published: StoredPublication?

  /// The bytes of its manifest.
  let manifest: [UInt8]?

  /// Examines what is at a path.
  ///
  /// A folder with files but no `publish.json` was not made by Lectern. Replacing it could destroy
  /// somebody's work, so it is refused, unless it contains only a README and hidden files.
  init(at path: String) throws(PublishFailure) {
    self.path = path
    guard FileSystem.exists(path) else {
      (own, published, manifest) = ([], nil, nil)
      return
    }
    guard FileSystem.isFolder(path) else {
      throw PublishFailure(.usage, "\(path) is a file. Choose a folder with --output.")
    }
    let manifestPath = "\(path)/\(PublicationManifest.path)"
    guard FileSystem.isFile(manifestPath) else {
      // Names first: a folder that was named by mistake may contain a million files.
      let names = try files { () throws(FileFailure) in try FileSystem.names(in: path) }
      let strangers = names.filter { !$0.hasPrefix(".") && $0 != "README.md" }
      guard strangers.isEmpty else {
        let shown = strangers.prefix(3).joined(separator: ", ")
        throw PublishFailure(
          .usage,
          "\(path) contains files that Lectern did not make (\(shown)\(strangers.count > 3 ? ", …" : "")). "
            + "Nothing there was changed. Choose another folder with --output.")
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

  /// Everything in it except Lectern's own files.
  private static func everything(in path: String) throws(PublishFailure) -> [String] {
    try Publishing.files { () throws(FileFailure) in
      try FileSystem.files(under: path, withFolderLinks: true)
    }
    .filter { !$0.hasPrefix(".lectern-") }
  }
}
