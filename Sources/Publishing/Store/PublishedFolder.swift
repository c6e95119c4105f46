import CacheKit
package import Digests
import EditionKit
import FileKit

/// A publication in a folder, with every file read and found as its manifest says: what a program that
/// takes it elsewhere works from.
package struct PublishedFolder: Sendable {
  /// A file that no publication made.
  package struct OwnFile: Hashable, Sendable {
    package var path: String
    package var digest: Digest
    package var byteCount: Int
  }

  /// Absolute, without links.
  package let path: String
  package let publication: StoredPublication

  /// The bytes of `publish.json`.
  package let manifest: [UInt8]

  /// The author's own files, such as `CNAME`, by path; without a README, without what git and Lectern
  /// keep there, and without links, which may lead anywhere.
  package let own: [OwnFile]

  /// Links among the author's own files.
  package let links: [String]

  /// Files of the course that have changed since it was published; empty where that is not known.
  package let newer: [String]

  /// Reads a publication of a project; the project's lock is held.
  package init(at output: String, of project: Project) throws(PublishFailure) {
    let path = FileSystem.resolved(output) ?? output
    let publish = "Publish the course first: lectern publish"
    guard FileSystem.isFile("\(path)/\(PublicationManifest.path)") else {
      throw PublishFailure(.usage, "There is no publication in \(output). \(publish)")
    }
    let bytes = try files { () throws(FileFailure) in
      try FileSystem.read("\(path)/\(PublicationManifest.path)")
    }
    guard let publication = PublicationManifest.read(bytes), publication.unreadable == 0 else {
      throw PublishFailure(
        .usage, "\(output)/\(PublicationManifest.path) is damaged. \(publish)")
    }
    self.path = path
    self.publication = publication
    manifest = bytes

    let index = FolderIndex(at: project.outputIndex(of: output), followsLinks: false)
    let damaged = publication.files.filter { file in
      guard let found = try? index.digest(of: "\(path)/\(file.path)", named: file.path.text) else {
        return true
      }
      return found.0 != file.digest
    }
    guard damaged.isEmpty else {
      let names = damaged.prefix(3).map(\.path.text).joined(separator: ", ")
      let one = damaged.count == 1
      throw PublishFailure(
        .usage,
        "\(output) is not what was published: \(damaged.count) \(one ? "file is" : "files are") "
          + "missing or changed (\(names)\(damaged.count > 3 ? ", …" : "")). \(publish)")
    }
    var own: [OwnFile] = []
    var links: [String] = []
    let made = Set(publication.files.map(\.path.text)).union([PublicationManifest.path])
    let there = try files { () throws(FileFailure) in
      try FileSystem.files(under: path, withFolderLinks: true)
    }
    for name in there where !made.contains(name) && !Self.staysHome(name) {
      if let found = try? index.digest(of: "\(path)/\(name)", named: name) {
        own.append(OwnFile(path: name, digest: found.0, byteCount: found.1.size))
      } else {
        links.append(name)
      }
    }
    self.own = own
    self.links = links
    try? index.save()
    newer = CourseInputs.changes(since: output, in: project)
  }

  private static func staysHome(_ name: String) -> Bool {
    name.hasPrefix(".lectern-") || name == "README.md" || name == ".gitignore" || name == ".git"
      || name.hasPrefix(".git/")
  }
}
